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

            var steps = found.Select(change => Steps(table, change)).ToList();
            Assert.Equal(steps.Order(), steps);
            Assert.Equal(
                Expected(naive, input).Order(StringComparer.Ordinal),
                found.Select((change, i) => $"{change.Fact} {change.Decision.Outcome.Json} {steps[i]}").Order(StringComparer.Ordinal));
        }
    });

    [Law(100)]
    public Property A_short_buffer_receives_the_nearest_ones() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var input = naive.AllInputs().First(input => naive.Ask(input).Kind == AnswerKind.Answer);
        var all = new NearestChange[64];
        var count = table.FindNearestChanges(input, all);
        for (var room = 0; room <= count; room++)
        {
            var few = new NearestChange[room];
            Assert.Equal(room, table.FindNearestChanges(input, few));
            Assert.Equal(all.Take(room).Select(change => Steps(table, change)), few.Select(change => Steps(table, change)));
        }
    });

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

    private static IEnumerable<string> Expected(NaiveTable table, int[] input)
    {
        var now = table.Ask(input).Text;
        for (var fact = 0; fact < input.Length; fact++)
        {
            var nearest = new Dictionary<string, long>();
            for (var value = table.Facts[fact].Min; value <= table.Facts[fact].Max; value++)
            {
                var answer = table.Ask(With(input, fact, value));
                if (answer.Kind != AnswerKind.Answer || answer.Text == now)
                    continue;
                var steps = table.Facts[fact].Kind == InputKind.WholeNumber ? Math.Abs((long)value - input[fact]) : 1;
                nearest[answer.Text] = Math.Min(steps, nearest.GetValueOrDefault(answer.Text, long.MaxValue));
            }

            foreach (var (answer, steps) in nearest)
                yield return $"{fact} {answer} {steps}";
        }
    }

    private static long Steps(DecisionTable table, NearestChange change) =>
        table.Facts[change.Fact].Kind == InputKind.WholeNumber ? Math.Abs((long)change.To - change.From) : 1;

    private static int[] With(int[] input, int fact, int value) => [.. input.Select((old, i) => i == fact ? value : old)];
}
