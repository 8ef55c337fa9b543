using CustomerRules.Identifiers;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The spelling of numbers that stay for ever: none may be the number of a person.</summary>
internal static class PlainNumber
{
    internal const int MaxLength = 64;

    private static readonly LocalDatePattern Birth = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDate AnyDay = new(2199, 12, 31);

    /// <summary>Letters, digits and <c>- _ / .</c>, with a digit among them; no identity number in any part, in one piece or cut by separators, no mobile number as a whole.</summary>
    internal static bool IsWellFormed(string? text, bool asciiOnly)
    {
        if (text is null || text.Length is 0 or > MaxLength)
            return false;
        var digits = false;
        foreach (var c in text)
        {
            if (!(asciiOnly ? char.IsAsciiLetterOrDigit(c) : char.IsAsciiLetterOrDigit(c) || IsLetter(c)) && c is not ('-' or '_' or '/' or '.'))
                return false;
            digits |= char.IsAsciiDigit(c);
        }

        return digits && !IsPersonal(text);
    }

    /// <summary>Letters of other scripts in one form only, so that two spellings cannot look alike.</summary>
    private static bool IsLetter(char c) => char.IsLetter(c) && !char.IsSurrogate(c) && c is not (>= '\uFF00' and <= '\uFFEF');

    /// <summary>As it is written, and without its separators: a number that is cut in pieces is still that of a person.</summary>
    private static bool IsPersonal(string text) =>
        MobileNumber.Check(text, AnyDay).Grade != Grade.Invalid || HasIdentity(text) || HasIdentity(string.Concat(text.Split('-', '_', '/', '.')));

    private static bool HasIdentity(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiDigit(text[start - 1])))
                continue;
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - start == 17 && end < text.Length && text[end] is 'X' or 'x')
                end++;
            if (IsIdentity(text.AsSpan(start, end - start)))
                return true;
        }

        return false;
    }

    /// <summary>Eighteen places with a birth date are taken for an identity number even if the check digit is wrong: it may be a slip.</summary>
    private static bool IsIdentity(ReadOnlySpan<char> run) => run.Length switch
    {
        15 => ResidentId.Check(run, AnyDay).Grade != Grade.Invalid,
        18 => Birth.Parse(run.Slice(6, 8).ToString()).TryGetValue(default, out var born) && born.Year is >= 1800 and <= 2199,
        _ => false,
    };
}
