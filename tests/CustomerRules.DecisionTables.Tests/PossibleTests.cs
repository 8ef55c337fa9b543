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
            var reasons = completions.Where(item => item.Answer.Kind == AnswerKind.Answer).Select(item => Reason.Behind(table.Decide(item.Input)).ToHashSet()).ToList();
            Assert.Equal(reasons[0].Where(reason => reasons.All(others => others.Contains(reason))).ToHashSet(), possible.Because.ToHashSet());
            Assert.Equal(reasons.SelectMany(others => others).Where(reason => reason.Policy == table.Header).Distinct().OrderBy(reason => (uint)reason.Rule.Position), possible.Candidates);
            if (answers.Count > 1)
                Assert.Equal(NextFact(known, [.. completions.Select(item => (item.Input, item.Answer.Kind == AnswerKind.Answer ? item.Answer.Text : null))]), possible.NextFact);
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

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Codes_that_are_treated_alike_count_once_together_and_of_equal_questions_the_first_is_asked(bool flagFirst)
    {
        const string Flag = """{ "input": "on", "flag": true }""";
        const string Kind = """{ "input": "kind", "choices": ["a", "b", "c", "d", "e"] }""";
        var table = Policy.Prove(Table(
            flagFirst ? $"{Flag}, {Kind}" : $"{Kind}, {Flag}",
            """
            { "rule": "most", "when": { "kind": { "not": "e" } }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "on", "when": { "kind": "e", "on": true }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "off", "when": { "kind": "e", "on": false }, "then": { "out": "low" }, "cites": ["measures/4.02c"] }
            """));

        // Answers left on average: (1 + 2) / 2 when the kind is known, be it e or another, and (2 + 1) / 2 when the flag is.
        Assert.Equal(0, table.Possible([null, null]).NextFact);
    }

    [Theory]
    [InlineData("\"min\": 3", "\"max\": 2")]
    [InlineData("\"min\": 3, \"max\": 7", "\"max\": 2", "\"min\": 8, \"max\": 400", "\"min\": 401")]
    public void Cuts_that_do_not_matter_do_not_change_the_question(string many, string few, params string[] more)
    {
        var rules = new[] { ("a", "high"), ("b", "middle"), ("c", "low") }
            .Select(rule => $$"""{ "rule": "{{rule.Item1}}", "when": { "kind": "{{rule.Item1}}", "n": { {{few}} } }, "then": { "out": "{{rule.Item2}}" }, "cites": ["measures/4.02c"] }""")
            .Concat(more.Prepend(many).Select((span, i) => $$"""{ "rule": "many-{{i}}", "when": { "n": { {{span}} } }, "then": { "out": "high" }, "cites": ["measures/4.02c"] }"""));
        var table = Policy.Prove(Table(
            """{ "input": "n", "range": { "min": 1, "max": 1000 } }, { "input": "kind", "choices": ["a", "b", "c"] }""", string.Join(",\n", rules), "\"high\", \"middle\", \"low\""));

        // (1 + 2 + 2) / 3 when the kind is known; (3 + 1) / 2 when the number is: at most 2, or more, however often "more" is cut.
        Assert.Equal(table.FactIndex("kind"), table.Possible([null, null]).NextFact);
    }

    [Fact]
    public void A_settled_answer_names_the_rules_that_decide_whatever_is_missing()
    {
        var table = Policy.Prove(Table(
            """{ "input": "left", "flag": true }, { "input": "right", "flag": true }, { "input": "far", "flag": true }""",
            """
            { "rule": "left", "when": { "left": true }, "then": { "out": "high" }, "cites": ["measures/4.02c"] },
            { "rule": "right", "when": { "right": true }, "then": { "out": "high" }, "cites": ["measures/4.03d"] },
            { "rule": "near", "when": { "far": false }, "then": { "out": "low" }, "cites": ["measures/4.02c"] },
            { "rule": "far", "when": { "far": true }, "then": { "out": "low" }, "cites": ["measures/4.03d"] }
            """,
            hitPolicy: "priority"));

        Assert.Equal(["left"], Rules(table.Possible([1, null, null]).Because));
        Assert.Equal(["left", "right"], Rules(table.Possible([1, 1, null]).Because));
        Assert.Equal(["far"], Rules(table.Possible([0, 0, 1]).Because));
        var byOneOrTheOther = table.Possible([0, 0, null]);
        Assert.True(byOneOrTheOther.IsSettled);
        Assert.Empty(byOneOrTheOther.Because);
    }

    [Fact]
    public void Reasons_go_down_to_the_tables_that_feed_the_answer()
    {
        var conditions = ComposedTables.Conditions();
        var severity = ComposedTables.Severity(conditions);
        int?[] known = new int?[severity.Facts.Length];
        known[severity.FactIndex("households")] = 5;

        var possible = severity.Possible(known);

        Assert.True(possible.IsSettled);
        Assert.Contains(possible.Because, reason => reason.Policy.Id == severity.Header.Id);
        Assert.Contains(possible.Because, reason => reason.Policy.Id == conditions.Header.Id);
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

    /// <summary>The open fact that leaves the fewest answers on average, first by first; values count once together when every completion goes
    /// on alike. Only facts that matter: somewhere another value, all others the same, gives another answer or none.</summary>
    private static int NextFact(int?[] known, List<(int[] Input, string? Answer)> completions)
    {
        var (best, least) = (-1, double.MaxValue);
        for (var fact = 0; fact < known.Length; fact++)
        {
            string Others(int[] input) => string.Join(' ', input.Where((_, i) => i != fact));
            if (known[fact] is not null || completions.GroupBy(item => Others(item.Input)).All(group => group.Select(item => item.Answer).Distinct().Count() == 1))
                continue;
            var average = completions.GroupBy(item => item.Input[fact])
                .Where(value => value.Any(item => item.Answer is not null))
                .GroupBy(value => string.Join('\n', value.Select(item => $"{Others(item.Input)}: {item.Answer}").Order(StringComparer.Ordinal)))
                .Average(way => way.First().Select(item => item.Answer).OfType<string>().Distinct().Count());
            if (average < least - 1e-9)
                (best, least) = (fact, average);
        }

        return best;
    }

    private static IEnumerable<string> Rules(IEnumerable<Reason> reasons) => reasons.Select(reason => reason.Rule.Name);

    private static string Table(string inputs, string rules, string outputs = "\"high\", \"low\"", string hitPolicy = "unique") => $$"""
        { "policy": "test/possible", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
          "inputs": [{{inputs}}], "output": { "out": [{{outputs}}] }, "hitPolicy": "{{hitPolicy}}", "rules": [{{rules}}] }
        """;
}
