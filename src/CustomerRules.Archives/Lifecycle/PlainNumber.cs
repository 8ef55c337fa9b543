using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The spelling of numbers that stay for ever: none may be the number of a person.</summary>
internal static class PlainNumber
{
    internal const int MaxLength = 64;

    private static readonly LocalDate AnyDay = new(2199, 12, 31);

    /// <summary>Letters, digits and <c>- _ / .</c>, with a digit among them; no resident ID in any part, no mobile number as a whole.</summary>
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

    private static bool IsPersonal(string text)
    {
        if (MobileNumber.Check(text, AnyDay).Grade != Grade.Invalid)
            return true;
        for (var start = 0; start < text.Length; start++)
        {
            if (!char.IsAsciiDigit(text[start]) || (start > 0 && char.IsAsciiDigit(text[start - 1])))
                continue;
            var end = start;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            if (end - start == 17 && end < text.Length && text[end] is 'X' or 'x')
                end++;
            if (end - start == 18 && (ResidentId.Check(text.AsSpan(start, 18), AnyDay).Grade != Grade.Invalid || ForeignPermanentResidentId.Check(text.AsSpan(start, 18), AnyDay).Grade != Grade.Invalid))
                return true;
        }

        return false;
    }
}
