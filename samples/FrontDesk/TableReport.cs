using System.Globalization;
using CustomerRules.Policies;
using Spectre.Console;

namespace FrontDesk;

/// <summary>For a screen: a table that a person likes to read, and a chart by severity.</summary>
internal static class TableReport
{
    // Below it seven columns leave no room for a date in one piece.
    private const int Wide = 110;

    internal static void Write(IAnsiConsole console, IReadOnlyList<DeskEntry> entries, Words words)
    {
        var isWide = console.Profile.Width >= Wide;
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).ShowRowSeparators().Expand();
        int?[] widths = isWide ? [11, 14, null, 10, 20, null, null] : [14, null, null];
        string[] titles = isWide ? [.. words.Columns] : [Lines(words.Columns[0], words.Columns[1]), words.Columns[2], string.Join(" · ", words.Columns[3..])];
        for (var i = 0; i < widths.Length; i++)
            table.AddColumn(new TableColumn($"[bold]{titles[i]}[/]") { Width = widths[i] });
        foreach (var entry in entries)
        {
            var received = entry.Received.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);
            var (unit, account) = (VisibleText.Of(entry.Record.Unit), new Text(VisibleText.Of(entry.Record.Account)));
            var decision = new Text(entry.Decision, new Style(ColourOf(entry.Class), decoration: Decoration.Bold));
            var due = new Text(entry.Due.Replace(words.Comma, "\n", StringComparison.Ordinal));
            var reason = new Markup($"{Markup.Escape(entry.Reason)}\n[grey]{Markup.Escape(entry.Cites)}[/]");
            if (isWide)
                table.AddRow(new Text(received), new Text(unit), account, decision, due, reason, new Text(entry.First));
            else
                table.AddRow(new Text(Lines(received, unit)), account, entry.First.Length == 0 ? new Rows(decision, due, reason) : new Rows(decision, due, reason, new Text(entry.First)));
        }

        console.Write(table);
        if (entries.Count == 0)
        {
            console.WriteLine($"{words.Total} 0");
            return;
        }

        var chart = new BarChart().Width(60).Label($"[bold]{words.SummaryTitle}[/] ({words.Total} {entries.Count})").LeftAlignLabel();
        foreach (var (code, name, count) in Summary.Of(entries))
            chart.AddItem(name, count, ColourOf(code));
        console.Write(chart);
    }

    private static string Lines(string one, string other) => $"{one}\n{other}";

    private static Color ColourOf(string decision) => decision switch
    {
        "major" or "repair-emergency" => Color.Red,
        "complex" => Color.Orange1,
        "general" or "repair-general" => Color.SkyBlue1,
        _ => Color.Green,
    };
}
