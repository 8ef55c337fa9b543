using System.Buffers;
using System.Text;
using CustomerRules.Numbering.Characters;

namespace CustomerRules.Numbering;

/// <summary>Which texts numbers are made of.</summary>
internal static class NumberText
{
    /// <summary>The longest number, in characters.</summary>
    internal const int MaxLength = 128;

    /// <summary>What is wrong with the character that a text begins with.</summary>
    internal static CharacterFlaw FlawAt(ReadOnlySpan<char> text, out Rune rune) =>
        Rune.DecodeFromUtf16(text, out rune, out _) == OperationStatus.Done ? NumberCharacter.FlawOf(rune) : CharacterFlaw.NoCharacter;

    /// <summary>Whether numbers may have a character; half of one they may not.</summary>
    internal static bool IsUsable(char c) => FlawAt([c], out _) == CharacterFlaw.None;

    /// <summary>The first character of a text that no number has, or -1. A pair of surrogates is one character of the text.</summary>
    internal static int FirstUnusable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length;)
        {
            if (text[i] is > ' ' and < (char)0x7F)
            {
                i++;
                continue;
            }

            if (FlawAt(text[i..], out var rune) != CharacterFlaw.None)
                return i;
            i += rune.Utf16SequenceLength;
        }

        return -1;
    }

    /// <summary>A text as names are compared before they are registered: half-width, in capitals. It is in normal form C, like every text of a number.</summary>
    internal static string Normalised(string text) =>
        string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - ('\uFF01' - '!')) : c)).ToUpperInvariant();

    /// <summary>The reason that a person needs where a text goes wrong: it ends, or has a character there that no number has. Half of a character is moved to its beginning.</summary>
    internal static NumberFailureReason ReasonAt(ReadOnlySpan<char> text, ref int position, NumberFailureReason reason)
    {
        if (position == text.Length)
            return NumberFailureReason.EndsTooEarly;
        if (position > 0 && char.IsSurrogatePair(text[position - 1], text[position]))
            position--;
        return FlawAt(text[position..], out _) switch
        {
            CharacterFlaw.None => reason,
            CharacterFlaw.ForeignDigit => NumberFailureReason.ForeignDigit,
            CharacterFlaw.Combining or CharacterFlaw.OtherForm => NumberFailureReason.NotComposed,
            _ => NumberFailureReason.UnusableCharacter,
        };
    }
}
