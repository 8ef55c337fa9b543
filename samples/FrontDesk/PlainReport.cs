using System.Globalization;
using CustomerRules.Policies;

namespace FrontDesk;

/// <summary>For a file or a pipe: a line a record, fields separated by tabs, no colours and no frames.</summary>
internal static class PlainReport
{
    internal static void Write(TextWriter output, IReadOnlyList<DeskEntry> entries, Words words)
    {
        foreach (var entry in entries)
        {
            output.WriteLine(string.Join(
                '\t',
                VisibleText.Of(entry.Record.Id),
                entry.Received.ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture),
                VisibleText.Of(entry.Record.Unit),
                entry.Class,
                entry.Decision,
                entry.Due,
                entry.Reason,
                entry.Cites,
                entry.First));
        }

        output.WriteLine();
        foreach (var (_, name, count) in Summary.Of(entries))
            output.WriteLine($"{name}\t{count}");
        output.WriteLine($"{words.Total}\t{entries.Count}");
    }
}
