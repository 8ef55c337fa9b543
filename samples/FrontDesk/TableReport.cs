using System.Globalization;
using CustomerRules.Policies;
using Spectre.Console;

namespace FrontDesk;

/// <summary>For a screen: a table that a person likes to read, and a chart by severity.</summary>
internal static class TableReport
{
    internal static void Write(IAnsiConsole console, IReadOnlyList<DeskEntry> entries, Words words)
    {
        var table = new Table().Border(TableBorder.Rounded).BorderColor(Color.Grey).ShowRowSeparators().Expand();
        int?[] widths = [11, 14, null, 10, 20, null, null];
        for (var i = 0; i < widths.Length; i++)
            table.AddColumn(new TableColumn($"[bold]{words.Columns[i]}[/]") { Width = widths[i] });
        foreach (var entry in entries)
        {
            table.AddRow(
                new Text(entry.Received.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)),
                new Text(VisibleText.Of(entry.Record.Unit)),
                new Text(VisibleText.Of(entry.Record.Account)),
                new Text(entry.Decision, new Style(ColourOf(entry.Class), decoration: Decoration.Bold)),
                new Text(entry.Due.Replace(words.Comma, "\n", StringComparison.Ordinal)),
                new Markup($"{Markup.Escape(entry.Reason)}\n[grey]{Markup.Escape(entry.Cites)}[/]"),
                new Text(entry.First));
        }

        console.Write(table);
        var chart = new BarChart().Width(60).Label($"[bold]{words.SummaryTitle}[/] ({words.Total} {entries.Count})").LeftAlignLabel();
        foreach (var (code, name, count) in Summary.Of(entries))
            chart.AddItem(name, count, ColourOf(code));
        console.Write(chart);
    }

    private static Color ColourOf(string decision) => decision switch
    {
        "major" or "repair-emergency" => Color.Red,
        "complex" => Color.Orange1,
        "general" or "repair-general" => Color.SkyBlue1,
        _ => Color.Green,
    };
}
