using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Oracle;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>With facts missing: the answers still possible are those of all completions.</summary>
public sealed class PossibleTests
{
    [Law(200)]
    public Property Possible_answers_are_those_of_all_completions() => Prop.ForAll(Arbitraries.SoundModels, model =>
    {
        var (naive, table) = (model.Naive(), model.Load().Table);
        var all = naive.AllInputs().Select(input => (Input: input, Answer: naive.Ask(input))).ToList();
        var random = new Random(all.Count);
        for (var n = 0; n < 12; n++)
        {
            var some = all[random.Next(all.Count)].Input;
            int?[] known = [.. some.Select(value => random.Next(3) == 0 ? value : (int?)null)];
            var completions = all.Where(item => known.Zip(item.Input).All(pair => pair.First is null || pair.First == pair.Second)).ToList();
            var answers = completions.Where(item => item.Answer.Kind == AnswerKind.Answer).Select(item => item.Answer.Text).ToHashSet();
            if (answers.Count == 0)
            {
                Assert.Throws<ArgumentException>(() => table.Possible(known));
                continue;
            }

            var possible = table.Possible(known);
            Assert.Equal(answers.Order(StringComparer.Ordinal), possible.Outcomes.Select(outcome => outcome.Json).Order(StringComparer.Ordinal));
            Assert.Equal(answers.Count == 1, possible.IsSettled);
            Assert.Equal(answers.Count == 1, possible.NextFact == -1);
            Assert.Equal(
                completions.Where(item => item.Answer.Kind == AnswerKind.Answer).Select(item => table.Decide(item.Input).Index).Distinct().Order(),
                possible.Decisions.Select(decision => decision.Index));
            if (answers.Count > 1)
                Assert.Equal(NextFact(table, known, [.. completions.Select(item => (item.Input, item.Answer.Kind == AnswerKind.Answer ? item.Answer.Text : null))]), possible.NextFact);
        }
    });

    [Fact]
    public void The_next_fact_is_the_one_that_settles_most()
    {
        var table = Policy.Prove(Table(
            """{ "input": "noise", "flag": true }, { "input": "kind", "choices": ["a", "b", "c"] }, { "input": "n", "range": { "min": 1, "max": 1000 } }""",
            """
            { "rule": "first", "when": { "kind": "a" }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "second", "when": { "kind": "b" }, "then": { "out": "low" }, "cites": ["measures/4.02c"] },
            { "rule": "third", "when": { "kind": "c", "n": { "min": 3 } }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "fourth", "when": { "kind": "c", "n": { "max": 2 } }, "then": { "out": "low" }, "cites": ["measures/4.02c"] }
            """));

        Assert.Equal(table.FactIndex("kind"), table.Possible([null, null, null]).NextFact);
        Assert.Equal(table.FactIndex("n"), table.Possible([null, 2, null]).NextFact);
        Assert.Equal(-1, table.Possible([null, 0, null]).NextFact);
        Assert.Equal(["""{"out":"high"}"""], table.Possible([null, 0, null]).Outcomes.Select(outcome => outcome.Json));
    }

    [Fact]
    public void A_code_counts_for_itself_even_where_others_are_treated_alike()
    {
        var table = Policy.Prove(Table(
            """{ "input": "on", "flag": true }, { "input": "kind", "choices": ["a", "b", "c", "d", "e"] }""",
            """
            { "rule": "most", "when": { "kind": { "not": "e" } }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "on", "when": { "kind": "e", "on": true }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "off", "when": { "kind": "e", "on": false }, "then": { "out": "low" }, "cites": ["measures/4.02c"] }
            """));

        // Answers left on average: (1 + 1 + 1 + 1 + 2) / 5 when the kind is known, (2 + 1) / 2 when the flag is.
        Assert.Equal(table.FactIndex("kind"), table.Possible([null, null]).NextFact);
    }

    [Fact]
    public void A_fact_that_changes_nothing_is_never_asked_for_even_when_no_other_settles_anything_alone()
    {
        var table = Policy.Prove(Table(
            """{ "input": "idle", "flag": true }, { "input": "left", "flag": true }, { "input": "right", "flag": true }""",
            """
            { "rule": "both", "when": { "left": true, "right": true }, "then": { "out": "low" }, "cites": ["measures/4.02c"] },
            { "rule": "neither", "when": { "left": false, "right": false }, "then": { "out": "low" }, "cites": ["measures/4.02c"] },
            { "rule": "one", "when": { "left": true, "right": false }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "other", "when": { "left": false, "right": true }, "then": { "out": "high" }, "cites": ["measures/4.02c"] }
            """));

        Assert.Equal(table.FactIndex("left"), table.Possible([null, null, null]).NextFact);
        Assert.Equal(table.FactIndex("right"), table.Possible([null, 1, null]).NextFact);
    }

    [Fact]
    public void Known_facts_must_be_as_many_as_the_table_asks_for_and_inside_their_domain()
    {
        var table = Policy.Prove(Table(
            """{ "input": "flag", "flag": true }""",
            """{ "rule": "all", "then": { "out": "low" }, "cites": ["measures/4.02c"] }"""));

        Assert.Throws<ArgumentException>(() => table.Possible([null, null]));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Possible([2]));
    }

    /// <summary>The open fact that leaves the fewest answers on average, first by first; only facts that matter: somewhere another
    /// value, all others the same, gives another answer or none.</summary>
    private static int NextFact(DecisionTable table, int?[] known, List<(int[] Input, string? Answer)> completions)
    {
        var (best, least) = (-1, double.MaxValue);
        for (var fact = 0; fact < known.Length; fact++)
        {
            var others = completions.GroupBy(item => string.Join(' ', item.Input.Where((_, i) => i != fact)));
            if (known[fact] is not null || others.All(group => group.Select(item => item.Answer).Distinct().Count() == 1))
                continue;
            var isNumber = table.Facts[fact].Kind == InputKind.WholeNumber;
            var left = table.Diagram.Space.Classes[fact]
                .Select(cell => (Weight: isNumber ? 1 : cell.Weight, Answers: completions.Where(item => cell.Values.Contains(item.Input[fact])).Select(item => item.Answer).OfType<string>().Distinct().Count()))
                .Where(cell => cell.Answers > 0)
                .ToList();
            var average = left.Sum(cell => cell.Answers * (double)cell.Weight) / left.Sum(cell => cell.Weight);
            if (average < least - 1e-9)
                (best, least) = (fact, average);
        }

        return best;
    }

    private static string Table(string inputs, string rules) => $$"""
        { "policy": "test/possible", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
          "inputs": [{{inputs}}], "output": { "out": ["high", "low"] }, "hitPolicy": "unique", "rules": [{{rules}}] }
        """;
}
