using CustomerRules.DecisionTables.Deciding;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Ranges too wide for a table of their values are decided by their cuts: none, one, a few, many.</summary>
public sealed class WideRangeTests
{
    private const int Min = -700;
    private const int Max = 100_000;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(40)]
    public void Every_value_at_a_cut_is_decided_one_by_one_and_in_columns(int cuts)
    {
        int[] starts = [.. Enumerable.Range(1, cuts).Select(i => (i * i * 37) - 600)];
        var table = Table(starts);
        var (grid, diagram) = (new GridLookup(table.Diagram!, Math.Max(cuts + 1, 1) * 2), new DiagramLookup(table.Diagram!));
        int[] values = [Min, Min + 1, Max - 1, Max, .. starts.SelectMany(start => new[] { start - 1, start, start + 1 })];
        foreach (var value in values)
        {
            foreach (var flag in new[] { 0, 1 })
            {
                var expected = Expected(starts, value, flag);
                Assert.Equal(expected, table.Decide([value, flag]).Outcome.Json);
                Assert.Equal(expected, table.Decisions[grid.Find([value, flag])].Outcome.Json);
                Assert.Equal(expected, table.Decisions[diagram.Find([value, flag])].Outcome.Json);
            }
        }

        for (var rows = 1; rows < 40; rows++)
        {
            int[] column = [.. Enumerable.Range(0, rows).Select(row => values[row * 11 % values.Length])];
            int[] flags = [.. Enumerable.Range(0, rows).Select(row => row % 2)];
            var (one, other) = (new int[rows], new int[rows]);
            Assert.True(grid.FindAll([.. column, .. flags], one));
            Assert.True(diagram.FindAll([.. column, .. flags], other));
            Assert.Equal(column.Zip(flags, (value, flag) => Expected(starts, value, flag)), one.Select(index => table.Decisions[index].Outcome.Json));
            Assert.Equal(one, other);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public void A_value_outside_is_noticed_in_every_row(int cuts)
    {
        var table = Table([.. Enumerable.Range(1, cuts).Select(i => (i * i * 37) - 600)]);
        foreach (var outside in new[] { Min - 1, Max + 1, int.MinValue, int.MaxValue })
        {
            for (var row = 0; row < 37; row++)
            {
                int[] column = [.. Enumerable.Repeat(0, 37).Select((value, i) => i == row ? outside : value)];
                Assert.Throws<ArgumentException>(() => table.DecideAll([.. column, .. new int[37]], new int[37]));
            }
        }
    }

    [Fact]
    public void The_number_of_values_must_fit_the_rows()
    {
        Assert.Throws<ArgumentException>(() => Table([5]).DecideAll(new int[5], new int[2]));
    }

    private static string Expected(int[] starts, int value, int flag) =>
        $$"""{"at":"s{{starts.Count(start => value >= start)}}","on":{{(flag == 1 ? "true" : "false")}}}""";

    /// <summary>One rule for each stretch between two cuts and each value of the flag.</summary>
    private static DecisionTable Table(int[] starts)
    {
        int[] bounds = [Min, .. starts, Max + 1];
        var rules = Enumerable.Range(0, bounds.Length - 1).SelectMany(i => new[] { "true", "false" }.Select(on =>
            $$"""{ "rule": "r{{i}}-{{on}}", "when": { "n": { "min": {{bounds[i]}}, "max": {{bounds[i + 1] - 1}} }, "on": {{on}} }, "then": { "at": "s{{i}}", "on": {{on}} }, "cites": ["measures/4.02c"] }"""));
        var codes = Enumerable.Range(0, bounds.Length - 1).Select(i => $"\"s{i}\"");
        return Policy.Prove($$"""
            { "policy": "test/wide", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "n", "range": { "min": {{Min}}, "max": {{Max}} } }, { "input": "on", "flag": true }],
              "output": { "at": [{{string.Join(", ", codes)}}], "on": { "flag": true } }, "hitPolicy": "unique",
              "rules": [{{string.Join(",\n", rules)}}] }
            """);
    }
}
