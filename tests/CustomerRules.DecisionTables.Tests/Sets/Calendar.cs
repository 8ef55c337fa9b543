using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.DecisionTables.Tests.Sets;

/// <summary>Random versions of some tables that feed each other, and what holds of them on a day, found by looking at each version.</summary>
internal sealed class Calendar
{
    private const int Days = 12;
    private static readonly LocalDate Start = new(2025, 1, 1);

    internal Calendar(Random random)
    {
        string[] names = [.. new[] { "a", "b", "c", "d" }.OrderBy(_ => random.Next()).Take(random.Next(1, 5))];
        var versions = new List<SwitchTable>();
        for (var t = 0; t < names.Length; t++)
        {
            var suppliers = names[..t].Where(_ => random.Next(3) > 0).ToList();
            var behind = versions.Where(version => suppliers.Any(name => version.Id == Id(name))).ToList();
            var first = behind.DistinctBy(version => version.Id).Select(version => version.From).Append(Text(random.Next(4))).Max(StringComparer.Ordinal)!;
            var last = behind.Select(version => version.Until).Append(random.Next(2) == 0 ? Text(random.Next(8, Days + 1)) : null).OfType<string>().Order(StringComparer.Ordinal)
                .FirstOrDefault(day => string.CompareOrdinal(day, Text(8)) >= 0);
            string[] from = [first, .. Enumerable.Range(0, 8).Select(Text).Where(day => string.CompareOrdinal(day, first) > 0).OrderBy(_ => random.Next()).Take(random.Next(3)).Order(StringComparer.Ordinal)];
            versions.AddRange(from.Select((day, v) => new SwitchTable(
                Id(names[t]),
                $"out-{names[t]}",
                [$"fact-{names[t]}", .. suppliers.Where(_ => random.Next(4) > 0).Select(name => $"out-{name}={Id(name)}")])
            {
                Version = $"{v + 1}.0.0",
                From = day,
                Until = v + 1 == from.Length ? last : random.Next(2) == 0 ? from[v + 1] : null,
                Negated = random.Next(2) == 0,
            }));
        }

        Versions = [.. versions];
        Shuffled = [.. versions.OrderBy(_ => random.Next())];
    }

    internal ImmutableArray<SwitchTable> Versions { get; }

    internal ImmutableArray<SwitchTable> Shuffled { get; }

    internal IEnumerable<string> Ids => Versions.Select(version => version.Id).Distinct();

    /// <summary>One day more at either end than there are versions for.</summary>
    internal static IEnumerable<LocalDate> AllDays => Enumerable.Range(-1, Days + 2).Select(day => Start.PlusDays(day));

    internal IEnumerable<LocalDate> Boundaries => Versions.SelectMany(version => new[] { version.From, version.Until }).OfType<string>()
        .Distinct().Order(StringComparer.Ordinal).Select(day => LocalDatePattern.Iso.Parse(day).Value);

    /// <summary>The version in force: the last one that has begun, unless it has ended.</summary>
    internal SwitchTable? On(string id, LocalDate date)
    {
        var day = LocalDatePattern.Iso.Format(date);
        var begun = Versions.LastOrDefault(version => version.Id == id && string.CompareOrdinal(version.From, day) <= 0);
        return begun?.Until is { } until && string.CompareOrdinal(until, day) <= 0 ? null : begun;
    }

    /// <summary>The names of all versions behind an answer.</summary>
    internal IEnumerable<string> Policies(SwitchTable table, LocalDate date) =>
        Suppliers(table, date).SelectMany(supplier => Policies(supplier, date)).Append($"{table.Id}@{table.Version}").Distinct();

    internal bool Answer(SwitchTable table, LocalDate date, Func<string, bool> fact) =>
        (fact(table.Inputs[0]) && Suppliers(table, date).All(supplier => Answer(supplier, date, fact))) != table.Negated;

    public override string ToString() => string.Join('\n', Versions.Select(version => version with { Inputs = [.. version.Inputs] }));

    private IEnumerable<SwitchTable> Suppliers(SwitchTable table, LocalDate date) => table.Inputs.Skip(1).Select(input => On(input.Split('=')[1], date)!);

    private static string Id(string name) => $"set/{name}";

    private static string Text(int day) => LocalDatePattern.Iso.Format(Start.PlusDays(day));
}
