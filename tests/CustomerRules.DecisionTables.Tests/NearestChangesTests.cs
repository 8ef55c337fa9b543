using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The nearest change is the nearest of all changes of one fact.</summary>
public sealed class NearestChangesTests
{
    [Law(200)]
    public Property Changes_are_the_nearest_of_every_fact_and_answer() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var possible = naive.AllInputs().Where(input => naive.Ask(input).Kind == AnswerKind.Answer).ToList();
        var random = new Random(possible.Count);
        foreach (var input in Enumerable.Range(0, 25).Select(_ => possible[random.Next(possible.Count)]))
        {
            var changes = new NearestChange[64];
            var found = changes.AsSpan(0, table.FindNearestChanges(input, changes)).ToArray();
            foreach (var change in found)
            {
                var moved = With(input, change.Fact, change.To);
                Assert.Equal(input[change.Fact], change.From);
                Assert.Same(table.Decide(moved), change.Decision);
                Assert.Equal(naive.Ask(moved).Text, change.Decision.Outcome.Json);
            }

            Assert.Equal(Expected(naive, input), found.Select(change => (change.Fact, change.Decision.Outcome.Json, Steps(table, change), IsNumber(table, change) ? change.To : 0)).Order());
            Assert.Equal(found.OrderBy(change => (Steps(table, change), change.Fact, change.To)), found);
        }
    });

    [Law(100)]
    public Property A_short_buffer_receives_the_nearest_ones() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var input = naive.AllInputs().First(input => naive.Ask(input).Kind == AnswerKind.Answer);
        AssertPrefixes(table, input);
    });

    [Fact]
    public void Of_changes_that_are_equally_near_the_first_fact_comes_first_then_the_lesser_value()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 10).Select(i => $"\"o{i}\""));
        int[] answers = [5, 3, 1, 2, 0, 1, 4, 3, 5, 2]; // By n; around n = 4 some answers are as near below as above.
        var rules = answers.Select((answer, n) => Rule($"n{n}", $"\"n\": {n}, \"f\": false", answer)).Append(Rule("f", "\"f\": true", 9));
        var table = Policy.Prove($$"""
            { "policy": "test/nearest", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "n", "range": { "min": 0, "max": 9 } }, { "input": "f", "flag": true }], "output": { "out": [{{codes}}] }, "hitPolicy": "unique",
              "rules": [{{string.Join(", ", rules)}}] }
            """);
        var changes = new NearestChange[9];

        Assert.Equal(6, table.FindNearestChanges([4, 0], changes));
        Assert.Equal(["n 3", "n 5", "f 1", "n 6", "n 1", "n 0"], changes.Take(6).Select(change => $"{table.Facts[change.Fact]} {change.To}"));
        foreach (var n in Enumerable.Range(0, 10))
            AssertPrefixes(table, [n, 0]);
    }

    [Fact]
    public void An_impossible_input_has_no_nearest_changes_but_an_exception()
    {
        var table = Policy.Prove("""
            { "policy": "test/nearest", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "n", "range": { "min": 0, "max": 9 } }], "output": { "out": ["high", "low"] }, "hitPolicy": "first",
              "impossible": [{ "when": { "n": 5 } }],
              "rules": [{ "rule": "high", "when": { "n": { "min": 6 } }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
                        { "rule": "low", "then": { "out": "low" }, "cites": ["measures/4.02c"] }] }
            """);

        var changes = new NearestChange[4];
        Assert.Throws<ArgumentException>(() => table.FindNearestChanges([5], changes));
        Assert.Equal(1, table.FindNearestChanges([2], changes));
        Assert.Equal(new NearestChange(0, 2, 6, table.Decide([6])), changes[0]);
        Assert.Equal(1, table.FindNearestChanges([9], changes));
        Assert.Equal(new NearestChange(0, 9, 4, table.Decide([4])), changes[0]);
    }

    /// <summary>For each fact and answer the steps to the nearest value and, where it is a number, the lesser of two.</summary>
    private static IEnumerable<(int Fact, string Answer, long Steps, int To)> Expected(NaiveTable table, int[] input) =>
        from now in new[] { table.Ask(input).Text }
        from fact in Enumerable.Range(0, input.Length)
        from value in Enumerable.Range(table.Facts[fact].Min, (int)table.Facts[fact].ValueCount)
        let answer = table.Ask(With(input, fact, value))
        where answer.Kind == AnswerKind.Answer && answer.Text != now
        group table.Facts[fact].Kind == InputKind.WholeNumber ? (Math.Abs((long)value - input[fact]), value) : (1, 0) by (fact, answer.Text) into same
        let nearest = (same.Key.fact, same.Key.Text, same.Min().Item1, same.Min().Item2)
        orderby nearest
        select nearest;

    /// <summary>What a shorter buffer receives is the beginning of what a longer one does.</summary>
    private static void AssertPrefixes(DecisionTable table, int[] input)
    {
        var all = new NearestChange[64];
        var count = table.FindNearestChanges(input, all);
        for (var room = 0; room <= count; room++)
        {
            var few = new NearestChange[room];
            Assert.Equal(room, table.FindNearestChanges(input, few));
            Assert.Equal(all.Take(room), few);
        }
    }

    private static string Rule(string name, string when, int answer) =>
        $$"""{ "rule": "{{name}}", "when": { {{when}} }, "then": { "out": "o{{answer}}" }, "cites": ["measures/4.02c"] }""";

    private static long Steps(DecisionTable table, NearestChange change) =>
        IsNumber(table, change) ? Math.Abs((long)change.To - change.From) : 1;

    private static bool IsNumber(DecisionTable table, NearestChange change) => table.Facts[change.Fact].Kind == InputKind.WholeNumber;

    private static int[] With(int[] input, int fact, int value) => [.. input.Select((old, i) => i == fact ? value : old)];
}
