using System.Text;

namespace CustomerRules.Archives.Forms;

/// <summary>Puts a value into a cell of a Markdown table as plain text.</summary>
internal static class MarkdownText
{
    internal static string Cell(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            if (c is '|' or '\\' or '`' or '*' or '_' or '[' or ']' or '#' or '~' or '!')
                text.Append('\\').Append(c);
            else if (c is '<' or '>' or '&')
                text.Append(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;");
            else
                text.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
        }

        return text.ToString();
    }
}
