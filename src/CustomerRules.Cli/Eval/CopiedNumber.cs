namespace CustomerRules.Cli.Eval;

/// <summary>A number as it was copied from a text or a list: quotes around it are punctuation, no part of it (archives/4.2.02b prints them).</summary>
internal static class CopiedNumber
{
    /// <summary>A number of a case, without curly quotes around it.</summary>
    internal static string WithoutQuotes(string text) => text.Trim('“', '”');

    /// <summary>A number of an old list, without white space and quotes of any kind around it.</summary>
    internal static string OfList(string text)
    {
        var (start, end) = (0, text.Length);
        while (start < end && IsAround(text[start]))
            start++;
        while (end > start && IsAround(text[end - 1]))
            end--;
        return text[start..end];

        static bool IsAround(char c) => char.IsWhiteSpace(c) || c is '“' or '”' or '"' or '\'';
    }
}
