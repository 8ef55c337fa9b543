using System.Globalization;
using System.Text;
using Ardalis.GuardClauses;

namespace CustomerRules.Policies;

/// <summary>Texts that somebody else wrote, made fit for a terminal: what could move its cursor, colour it, or turn the direction of writing is
/// written out, such as <c>\u001B</c>.</summary>
/// <remarks>Written out are control characters (C0, DEL and C1), line and paragraph separators, and the bidirectional embeddings, overrides
/// and isolates (U+202A to U+202E, U+2066 to U+2069).</remarks>
public static class VisibleText
{
    /// <summary>A text in one line: line breaks and tabs are written out too.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text itself when there is nothing to write out.</returns>
    public static string Of(string text) => WrittenOut(text, keepBreaks: false);

    /// <summary>A text of several lines: the line feeds between them stay.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text itself when there is nothing to write out.</returns>
    public static string OfLines(string text) => WrittenOut(text, keepBreaks: true);

    private static string WrittenOut(string text, bool keepBreaks)
    {
        Guard.Against.Null(text);
        StringBuilder? written = null;
        for (var i = 0; i < text.Length; i++)
        {
            var hidden = IsHidden(text[i]) && !(keepBreaks && text[i] == '\n');
            if (hidden)
                (written ??= new StringBuilder(text, 0, i, text.Length + 16)).Append(CultureInfo.InvariantCulture, $"\\u{(int)text[i]:X4}");
            else
                written?.Append(text[i]);
        }

        return written?.ToString() ?? text;
    }

    private static bool IsHidden(char c) => char.IsControl(c) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
