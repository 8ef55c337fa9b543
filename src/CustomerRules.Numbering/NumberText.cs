using System.Buffers;
using System.Globalization;
using System.Text;

namespace CustomerRules.Numbering;

/// <summary>Which characters a number may have at all.</summary>
internal static class NumberText
{
    /// <summary>The longest number, in characters.</summary>
    internal const int MaxLength = 128;

    /// <summary>Printable, no space, and no digit of another script: such a digit looks like one and is none.</summary>
    internal static bool IsUsable(char c) =>
        c is > ' ' and < (char)0x7F || (c > 0xA0 && !char.IsControl(c) && !char.IsWhiteSpace(c) && !char.IsDigit(c) && !IsInvisible(char.GetUnicodeCategory(c)));

    /// <summary>Whether a text begins with a digit of another script.</summary>
    internal static bool IsForeignDigit(ReadOnlySpan<char> text) =>
        Rune.DecodeFromUtf16(text, out var rune, out _) == OperationStatus.Done && rune.Value > 0x7F && Rune.IsDigit(rune);

    /// <summary>The first character of a text that no number has, or -1. A pair of surrogates is one character of the text.</summary>
    internal static int FirstUnusable(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && Rune.DecodeFromUtf16(text[i..], out var rune, out _) == OperationStatus.Done && !Rune.IsDigit(rune) && !IsInvisible(Rune.GetUnicodeCategory(rune)))
                i++;
            else if (!IsUsable(text[i]))
                return i;
        }

        return -1;
    }

    /// <summary>Whether a character is put on the one before it, which has a composed form too. To compose needs tables that a host may not have.</summary>
    internal static bool IsCombining(char c) => c is (>= '\u0300' and <= '\u036F') or '\u3099' or '\u309A';

    /// <summary>A text as names are compared before they are registered: half-width, in capitals.</summary>
    internal static string Normalised(string text) =>
        string.Concat(text.Select(c => c is >= '\uFF01' and <= '\uFF5E' ? (char)(c - ('\uFF01' - '!')) : c)).ToUpperInvariant();

    /// <summary>The reason that a person needs where a text goes wrong: it ends, or has a character there that no number has. Half of a character is moved to its beginning.</summary>
    internal static NumberFailureReason ReasonAt(ReadOnlySpan<char> text, ref int position, NumberFailureReason reason)
    {
        if (position == text.Length)
            return NumberFailureReason.EndsTooEarly;
        if (position > 0 && char.IsSurrogatePair(text[position - 1], text[position]))
            position--;
        var rest = text[position..];
        return IsForeignDigit(rest) ? NumberFailureReason.ForeignDigit : FirstUnusable(rest) == 0 ? NumberFailureReason.UnusableCharacter : reason;
    }

    private static bool IsInvisible(UnicodeCategory category) =>
        category is UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.Surrogate or UnicodeCategory.Control;
}
