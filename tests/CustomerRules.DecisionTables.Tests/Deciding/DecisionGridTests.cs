using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Deciding;

/// <summary>A grid taken apart gives the decision of the table, added up by the caller.</summary>
public sealed class DecisionGridTests
{
    [Law(150)]
    public Property The_shares_of_all_facts_add_up_to_the_place_of_the_decision() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var grid = table.Grid!;
        string[] answers = [.. table.Decisions.Select(decision => decision.Outcome.Json)];
        var spread = grid.Spread<string>(answers);
        foreach (var input in naive.AllInputs())
        {
            var place = input.Select((value, fact) => grid.ShareOf(fact, value)).Sum();
            var found = table.TryDecide(input, out var decision);

            Assert.Equal(found ? decision!.Index : -1, grid.DecisionAt(place));
            Assert.Equal(decision?.Outcome.Json, spread[place]);
        }
    });

    [Law(150)]
    public Property Whole_columns_add_the_shares_of_their_values_numbers_and_flags_alike() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var (grid, inputs) = (table.Grid!, naive.AllInputs().ToList());
        for (var fact = 0; fact < table.Facts.Length; fact++)
        {
            var (min, max) = (table.Facts[fact].Min, table.Facts[fact].Max);
            int[] column = [.. inputs.Select(input => input[fact])];
            int[] places = [.. Enumerable.Range(5, column.Length + 1)];
            int[] expected = [.. column.Select((value, row) => 5 + row + grid.ShareOf(fact, value)), places[^1]];

            Assert.True(grid.AddShares(fact, column, places));
            Assert.Equal(expected, places);
            Assert.False(grid.AddShares(fact, [.. column, max + 1], new int[column.Length + 1]));
            Assert.Equal([false, true, true, false], new[] { min - 1, min, max, max + 1 }.Select(value => grid.Has(fact, value)));
            if (table.Facts[fact].Kind != InputKind.Flag)
                continue;
            int[] flagged = [.. Enumerable.Range(5, column.Length + 1)];
            grid.AddShares(fact, (bool[])[.. column.Select(value => value == 1)], flagged);
            Assert.Equal(expected, flagged);
        }
    });

    [Fact]
    public void Sixteen_flags_that_all_matter_just_fit_a_grid()
    {
        var fits = Flags(16);
        var (none, last) = (new int[16], new int[16]);
        last[15] = 1;

        Assert.Equal("""{"out":"none"}""", fits.Decisions[fits.Grid!.DecisionAt(none.Select((value, fact) => fits.Grid.ShareOf(fact, value)).Sum())].Outcome.Json);
        Assert.Equal("""{"out":"f15"}""", fits.Decide(last).Outcome.Json);
        Assert.Null(Flags(17).Grid);
    }

    [Fact]
    public void A_range_too_wide_for_a_table_of_its_values_has_no_grid_to_take_apart_and_refuses_what_is_outside()
    {
        var table = Policy.Prove("""
            { "policy": "test/wide", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "n", "range": { "min": 1, "max": 9000 } }, { "input": "on", "flag": true }], "output": { "out": ["high", "low"] }, "hitPolicy": "first",
              "rules": [{ "rule": "high", "when": { "n": { "min": 5000 }, "on": true }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
                        { "rule": "low", "then": { "out": "low" }, "cites": ["measures/4.02c"] }] }
            """);

        Assert.IsType<GridLookup>(Lookup.Of(table.Diagram!));
        Assert.Null(table.Grid);
        Assert.Equal("""{"out":"high"}""", table.Decide([5000, 1]).Outcome.Json);
        foreach (int[] outside in new[] { [0, 0], [9001, 1], [5000, 2], new[] { 1, -1 } })
            Assert.False(table.TryDecide(outside, out _));
    }

    /// <summary>The first flag that is set decides.</summary>
    private static DecisionTable Flags(int count)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(i => $"f{i}")];
        var rules = names.Select((name, i) =>
            $$"""{ "rule": "{{name}}", "when": { {{string.Concat(names[..i].Select(other => $"\"{other}\": false, "))}}"{{name}}": true }, "then": { "out": "{{name}}" }, "cites": ["measures/4.02c"] }""");
        return Policy.Prove($$"""
            { "policy": "test/flags", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{{string.Join(", ", names.Select(name => $$"""{ "input": "{{name}}", "flag": true }"""))}}],
              "output": { "out": [{{string.Join(", ", names.Select(name => $"\"{name}\""))}}, "none"] }, "hitPolicy": "unique",
              "rules": [{{string.Join(", ", rules)}}],
              "default": { "rule": "none", "then": { "out": "none" }, "cites": ["measures/4.02c"] } }
            """);
    }
}
