using CustomerRules.DecisionTables.Sets;
using CustomerRules.DecisionTables.Tests.Specs;
using CustomerRules.Policies;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.DecisionTables.Tests.Sets;

/// <summary>On every day a table decides as the versions of that day do, joined by hand.</summary>
public sealed class TableSetLawTests
{
    private static readonly Arbitrary<Calendar> Calendars = Arbitraries.Of(random => new Calendar(random), _ => []);

    [Law(150)]
    public Property A_table_decides_as_the_versions_of_the_day() => Prop.ForAll(Calendars, calendar =>
    {
        var set = Load(calendar);
        foreach (var (id, date) in calendar.Ids.SelectMany(id => Calendar.AllDays.Select(date => (PolicyId.Parse(id), date))))
        {
            var version = calendar.On(id.ToString(), date);
            Assert.Equal(version is not null, set.TryAsOf(id, date, out var table));
            if (version is null)
                continue;
            Assert.Same(table, set.AsOf(id, date));
            Assert.Equal($"{id}@{version.Version}", table!.Header.Name);
            Assert.Equal(calendar.Policies(version, date).ToHashSet(), table.Policies.Select(policy => policy.Name).ToHashSet());
            for (var bits = 0; bits < 1 << table.Facts.Length; bits++)
            {
                int[] values = [.. Enumerable.Range(0, table.Facts.Length).Select(fact => bits >> fact & 1)];
                Assert.Equal(calendar.Answer(version, date, fact => values[table.FactIndex(fact)] == 1), table.Decide(values).Outcome.Flag(version.Output));
            }
        }
    });

    [Law(150)]
    public Property From_one_day_to_the_next_a_table_is_the_same_unless_a_version_behind_it_changes() => Prop.ForAll(Calendars, calendar =>
    {
        var set = Load(calendar);
        var days = Calendar.AllDays.ToList();
        foreach (var (id, n) in calendar.Ids.SelectMany(id => Enumerable.Range(1, days.Count - 1).Select(n => (id, n))))
        {
            set.TryAsOf(PolicyId.Parse(id), days[n - 1], out var before);
            set.TryAsOf(PolicyId.Parse(id), days[n], out var after);
            Assert.Equal(Behind(calendar, id, days[n - 1]) == Behind(calendar, id, days[n]), ReferenceEquals(before, after));
        }
    });

    [Law(150)]
    public Property Names_boundaries_and_tables_are_those_of_all_versions() => Prop.ForAll(Calendars, calendar =>
    {
        var set = Load(calendar);

        Assert.Equal(calendar.Ids.Order(StringComparer.Ordinal), set.Ids.Select(id => id.ToString()));
        Assert.Equal(calendar.Boundaries, set.Boundaries.AsEnumerable());
        var tables = set.Tables.ToList();
        var found = calendar.Ids.SelectMany(id => Calendar.AllDays.Select(date => set.TryAsOf(PolicyId.Parse(id), date, out var table) ? table : null));
        Assert.Equal(found.OfType<DecisionTable>().ToHashSet(), tables.ToHashSet());
        Assert.Equal(tables.Count, tables.Distinct().Count());
        Assert.All(tables, table => Assert.All(table.Suppliers, supplier => Assert.True(tables.IndexOf(supplier) < tables.IndexOf(table))));
    });

    private static string Behind(Calendar calendar, string id, LocalDate date) =>
        calendar.On(id, date) is { } version ? string.Join(' ', calendar.Policies(version, date).Order(StringComparer.Ordinal)) : "";

    private static TableSet Load(Calendar calendar) =>
        TableSet.Load(calendar.Shuffled.Select((version, n) => version.File($"{n}.json")), ClauseCatalogue.Embedded).GetValueOrThrow();
}
