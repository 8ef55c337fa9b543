using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.DecisionTables.Tests.Sets;

/// <summary>What a caller of a set of tables may ask, and what he is told when he asks for something else.</summary>
public sealed class TableSetTests
{
    private static readonly PolicyId Day = PolicyId.Parse("small/day");
    private static readonly LocalDate First = new(2025, 1, 1);
    private static readonly PolicyFile File = new SwitchTable("small/day", "warm", "dry") { Until = "2025-02-01" }.File("day.json");

    private readonly TableSet set = TableSet.Load([File], ClauseCatalogue.Embedded).GetValueOrThrow();

    [Fact]
    public void A_table_is_in_force_from_its_first_day_to_the_day_before_its_end()
    {
        Assert.False(set.TryAsOf(Day, First.PlusDays(-1), out var early));
        Assert.Null(early);
        Assert.True(set.TryAsOf(Day, First, out _));
        Assert.Equal("small/day@1.0.0", set.AsOf(Day, new LocalDate(2025, 1, 31)).ToString());
        Assert.False(set.TryAsOf(Day, new LocalDate(2025, 2, 1), out _));
        Assert.Equal(
            "No version of small/day is in force on 2025-02-01. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => set.AsOf(Day, new LocalDate(2025, 2, 1))).Message);
    }

    [Fact]
    public void A_table_that_does_not_exist_is_said_not_to()
    {
        var night = PolicyId.Parse("small/night");

        Assert.False(set.TryAsOf(night, First, out var table));
        Assert.Null(table);
        Assert.Equal("There is no table small/night.", Assert.Throws<KeyNotFoundException>(() => set.AsOf(night, First)).Message);
    }

    [Fact]
    public void The_budget_is_that_of_every_proof()
    {
        var result = TableSet.Load([File], ClauseCatalogue.Embedded, new AnalysisBudget(MaxStates: 1));

        Assert.Equal(
            "day.json(1,1) $: error CR2107: small/day@1.0.0 cannot be analysed exactly: more than 1 states.\n  help: The proof grows with what must be kept in mind from input to input: declare inputs next to each other that rules ask for together, split the table, or name the overlap with conditions.",
            Assert.Single(result.Diagnostics).ToString());
        Assert.True(TableSet.Load([File], ClauseCatalogue.Embedded, new AnalysisBudget(MaxStates: 3)).Succeeded);
    }

    [Fact]
    public void No_files_make_an_empty_set()
    {
        var empty = TableSet.Load([], ClauseCatalogue.Embedded).GetValueOrThrow();

        Assert.Empty(empty.Ids);
        Assert.Empty(empty.Boundaries);
        Assert.Empty(empty.Tables);
    }

    [Fact]
    public void Files_and_clauses_must_be_given()
    {
        Assert.Equal("files", Assert.Throws<ArgumentNullException>(() => TableSet.Load(null!, ClauseCatalogue.Embedded)).ParamName);
        Assert.Equal("catalogue", Assert.Throws<ArgumentNullException>(() => TableSet.Load([], null!)).ParamName);
    }
}
