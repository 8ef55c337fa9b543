using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Questions;

/// <summary>Writes a matrix for people. A mark a cell: yes, a number for the evidence needed, a dash, or a cross where it is forbidden.</summary>
internal sealed class MatrixText
{
    private const string Style = """
        <style>
        .access-matrix { border-collapse: collapse; }
        .access-matrix caption { font-weight: bold; padding: 4px; }
        .access-matrix th, .access-matrix td { border: 1px solid #bbb; padding: 2px 8px; text-align: center; }
        .access-matrix tbody { border-top: 2px solid #444; }
        .access-matrix .granted { background: #d8f0d8; }
        .access-matrix .needs-evidence { background: #fff3cc; }
        .access-matrix .not-granted { color: #666; }
        .access-matrix .forbidden { background: #f6d5d5; }
        </style>

        """;

    private readonly AccessPolicy policy;
    private readonly ImmutableArray<AccessMatrixCell> cells;
    private readonly Language language;
    private readonly List<string> notes = [];

    internal MatrixText(AccessPolicy policy, ImmutableArray<AccessMatrixCell> cells, Language language)
    {
        this.policy = policy;
        this.cells = cells;
        this.language = language;
    }

    private bool Zh => language == Language.Chinese;

    private int Width => policy.Sections.Length;

    internal string Markdown()
    {
        var text = new StringBuilder();
        for (var role = 0; role < policy.Roles.Length; role++)
        {
            text.Append("## ").Append(Markdown(policy.Roles[role])).Append("\n\n| ").Append(Zh ? "行为" : "Action");
            foreach (var section in policy.Sections)
                text.Append(" | ").Append(Markdown(section));
            text.Append(" |\n|---");
            foreach (var _ in policy.Sections)
                text.Append("|---");
            text.Append("|\n");
            foreach (var row in RowsOf(role))
            {
                text.Append("| ").Append(Markdown(row[0].Action));
                foreach (var cell in row)
                    text.Append(" | ").Append(Mark(cell));
                text.Append(" |\n");
            }

            text.Append('\n');
        }

        text.Append(Legend).Append('\n');
        for (var i = 0; i < notes.Count; i++)
            text.Append(CultureInfo.InvariantCulture, $"\n{i + 1}. {Escape(notes[i])}");
        return text.Append('\n').ToString();
    }

    internal string Html()
    {
        var text = new StringBuilder(Style).Append("<table class=\"access-matrix\">\n<caption>");
        text.Append(WebUtility.HtmlEncode(policy.Tables.Permits.Header.Title.In(language))).Append("</caption>\n<thead><tr>");
        foreach (var head in new[] { Zh ? "身份" : "Role", Zh ? "行为" : "Action" }.Concat(policy.Sections.Select(section => section.In(language))))
            text.Append("<th scope=\"col\">").Append(WebUtility.HtmlEncode(head)).Append("</th>");
        text.Append("</tr></thead>\n");
        for (var role = 0; role < policy.Roles.Length; role++)
        {
            text.Append("<tbody>\n");
            foreach (var row in RowsOf(role))
            {
                text.Append("<tr>");
                if (row[0].Action == policy.Actions[0])
                    text.Append(CultureInfo.InvariantCulture, $"<th scope=\"rowgroup\" rowspan=\"{policy.Actions.Length}\">{WebUtility.HtmlEncode(row[0].Role.In(language))}</th>");
                text.Append("<th scope=\"row\">").Append(WebUtility.HtmlEncode(row[0].Action.In(language))).Append("</th>");
                foreach (var cell in row)
                    text.Append("<td class=\"").Append(cell.Best.Code()).Append("\">").Append(WebUtility.HtmlEncode(Mark(cell))).Append("</td>");
                text.Append("</tr>\n");
            }

            text.Append("</tbody>\n");
        }

        text.Append("</table>\n<p>").Append(WebUtility.HtmlEncode(Legend)).Append("</p>\n<ol>\n");
        foreach (var note in notes)
            text.Append("<li>").Append(WebUtility.HtmlEncode(note)).Append("</li>\n");
        return text.Append("</ol>\n").ToString();
    }

    private string Legend => Zh
        ? "✓ 准许；数字：凭所列凭据准许；– 不准；✗ 一律禁止。各格取最有利的目的，档案未封存。"
        : "✓ granted; a number: granted on the evidence below; – not granted; ✗ forbidden. Each cell is for the best purpose, the file not sealed.";

    private IEnumerable<AccessMatrixCell[]> RowsOf(int role) =>
        cells.Skip(role * policy.Actions.Length * Width).Take(policy.Actions.Length * Width).Chunk(Width);

    private string Mark(AccessMatrixCell cell) => cell.Best switch
    {
        AccessOutcome.Granted => "✓",
        AccessOutcome.NeedsEvidence => Note(cell).ToString(CultureInfo.InvariantCulture),
        AccessOutcome.NotGranted => "–",
        _ => "✗",
    };

    private int Note(AccessMatrixCell cell)
    {
        var and = Zh ? "、" : " + ";
        var note = string.Join(Zh ? "；或 " : "; or ", cell.Evidence.Select(set => string.Join(and, set.Select(evidence => evidence.In(language)))));
        if (!notes.Contains(note))
            notes.Add(note);
        return notes.IndexOf(note) + 1;
    }

    private string Markdown(Choice choice) => Escape(choice.In(language));

    /// <summary>Names are policy data: they must not break out of a table.</summary>
    private static string Escape(string text) => text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
}
