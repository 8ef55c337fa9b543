namespace FrontDesk;

/// <summary>How many records fell into each class, most severe first.</summary>
internal static class Summary
{
    private static readonly string[] Order = ["major", "complex", "general", "minor", "repair-emergency", "repair-general"];

    internal static IEnumerable<(string Class, string Name, int Count)> Of(IEnumerable<DeskEntry> entries) => entries
        .GroupBy(entry => entry.Class)
        .OrderBy(group => Array.IndexOf(Order, group.Key))
        .Select(group => (group.Key, group.First().ClassName, group.Count()));
}
