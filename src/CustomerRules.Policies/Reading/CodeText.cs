namespace CustomerRules.Policies.Reading;

/// <summary>The spelling of codes: kebab-case English, and paths of them.</summary>
public static class CodeText
{
    /// <summary>The longest code that is accepted, in characters.</summary>
    public const int MaxLength = 64;

    /// <summary>Whether <paramref name="text"/> is a code: lower-case ASCII letters and digits in groups joined by
    /// single hyphens, beginning with a letter or digit, at most <see cref="MaxLength"/> characters.</summary>
    /// <param name="text">The text to look at.</param>
    /// <returns>True for <c>lift-entrapment</c>; false for <c>Lift</c>, <c>-a</c>, <c>a--b</c> and the empty text.</returns>
    public static bool IsCode(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLength)
            return false;
        var afterHyphen = true;
        foreach (var c in text)
        {
            if (c == '-')
            {
                if (afterHyphen)
                    return false;
                afterHyphen = true;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                afterHyphen = false;
            }
            else
            {
                return false;
            }
        }

        return !afterHyphen;
    }

    /// <summary>Whether <paramref name="text"/> is two or more codes joined by <c>/</c>, as in <c>complaints/severity</c>.</summary>
    /// <param name="text">The text to look at.</param>
    /// <returns>True when every part is a code and there are at least two.</returns>
    public static bool IsCodePath(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('/'))
        {
            if (!IsCode(text[range]))
                return false;
            parts++;
        }

        return parts >= 2;
    }

    /// <summary>Whether a text taken from a document may be repeated in a message: short ASCII with at most six
    /// digits and four in a row, so that neither a name in Chinese nor a number of a person, hyphens or not, can be echoed.</summary>
    /// <param name="text">The text to look at.</param>
    /// <returns>True when the text is safe to print.</returns>
    public static bool IsPrintable(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > MaxLength)
            return false;
        var (digits, run) = (0, 0);
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '/' or '.' or '$'))
                return false;
            run = char.IsAsciiDigit(c) ? run + 1 : 0;
            digits += run > 0 ? 1 : 0;
            if (run > 4 || digits > 6)
                return false;
        }

        return true;
    }
}
