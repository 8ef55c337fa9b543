using System.Globalization;

namespace CustomerRules.Identifiers.Text;

/// <summary>A text as identifiers are read: full-width forms made narrow, letters upper case, spaces and hyphens dropped.</summary>
/// <remarks>Anything that is not ASCII then is <see cref="Foreign"/> or <see cref="Hidden"/>, which no alphabet contains.</remarks>
internal readonly ref struct FoldedText
{
    /// <summary>The longest text that is looked at; anything longer is no identifier, whatever it holds.</summary>
    internal const int MaxText = 128;

    /// <summary>The room that a caller provides: longer than any identifier.</summary>
    internal const int Capacity = 32;

    private const char Foreign = '\u007F';
    private const char Hidden = '\u0001';
    private const char Dropped = '\0';

    private readonly Span<char> chars;
    private readonly uint breaks;

    private FoldedText(Span<char> chars, uint breaks, bool tooLong)
    {
        this.chars = chars;
        this.breaks = breaks;
        TooLong = tooLong;
    }

    /// <summary>Whether more characters than <see cref="Capacity"/> are left.</summary>
    internal bool TooLong { get; }

    internal ReadOnlySpan<char> Chars => chars;

    /// <summary>Whether a separator stood right before a character.</summary>
    internal bool BreaksAt(int index) => index < Capacity && ((breaks >> index) & 1) != 0;

    /// <summary>The first character that shows nothing; -1 when there is none.</summary>
    internal static int FirstHidden(ReadOnlySpan<char> chars) => chars.IndexOf(Hidden);

    internal static FoldedText Of(ReadOnlySpan<char> text, Span<char> room)
    {
        var length = 0;
        uint breaks = 0;
        if (text.Length > MaxText)
            return new FoldedText(room[..0], 0, tooLong: true);
        foreach (var original in text)
        {
            var c = Fold(original);
            if (c == Dropped)
            {
                breaks |= length < Capacity ? 1u << length : 0;
                continue;
            }

            if (length == Capacity)
                return new FoldedText(room[..0], 0, tooLong: true);
            room[length++] = c;
        }

        return new FoldedText(room[..length], breaks, tooLong: false);
    }

    /// <summary>Where the characters that are kept of a text stand in it.</summary>
    /// <returns>How many there are; 0 of a text that is too long.</returns>
    internal static int Places(ReadOnlySpan<char> text, Span<byte> places)
    {
        var length = 0;
        for (var i = 0; i < text.Length && text.Length <= MaxText; i++)
        {
            if (Fold(text[i]) == Dropped)
                continue;
            if (length == Capacity)
                return 0;
            places[length++] = (byte)i;
        }

        return length;
    }

    /// <summary>Only the width and the Roman ten of identity cards are folded: full compatibility folding would also make digits
    /// of superscripts and circled numbers.</summary>
    private static char Fold(char c)
    {
        if (c is >= '\uFF01' and <= '\uFF5E')
            c = (char)(c - 0xFEE0);
        return c switch
        {
            >= 'a' and <= 'z' => (char)(c - 0x20),
            ' ' or '\t' or '\u00A0' or '\u3000' or '\u202F' or '-' or '\u2212' => Dropped,
            >= '\u2000' and <= '\u200A' => Dropped,
            >= '\u2010' and <= '\u2015' => Dropped,
            '\u2169' or '\u2179' => 'X',
            '转' or '轉' => '#',
            < ' ' or > '~' => IsHidden(c) ? Hidden : Foreign,
            _ => c,
        };
    }

    /// <summary>Controls, formats, white space, and what is shown as nothing: a text with such a character looks right and is not.</summary>
    private static bool IsHidden(char c) => char.IsControl(c) || char.IsWhiteSpace(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format
        || c is '\u034F' or '\u115F' or '\u1160' or '\u2800' or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFFA0';
}
