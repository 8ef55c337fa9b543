using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Tests.Analysis;

/// <summary>What a difference says, word for word, where versions differ in more than an answer.</summary>
public sealed class DifferenceTests
{
    [Fact]
    public void Codes_in_another_order_are_the_same_codes()
    {
        var before = Table(Choices("a", "b", "c"), Rule("ab", "\"kind\": [\"a\", \"b\"]", "high"), Rule("c", "\"kind\": \"c\"", "low"));
        var after = Table(Choices("c", "a", "b"), Rule("ac", "\"kind\": [\"a\", \"c\"]", "high"), Rule("b", "\"kind\": \"b\"", "low"));

        Assert.Equal(
            ["Answer kind c: low by c -> high by ac", "Answer kind b: high by ab -> low by b"],
            TableDifference.Between(before, after).Regions.Select(Text));
        Assert.True(TableDifference.Between(before, Table(Choices("c", "b", "a"), Rule("ab", "\"kind\": [\"b\", \"a\"]", "high"), Rule("c", "\"kind\": \"c\"", "low"))).IsEmpty);
    }

    [Fact]
    public void The_same_answer_by_other_clauses_is_one_region_for_each_change_of_clauses()
    {
        var before = Table("\"range\": { \"min\": 1, \"max\": 9 }", Rule("low", "\"kind\": { \"max\": 4 }", "high", "measures/4.02c"), Rule("high", "\"kind\": { \"min\": 5 }", "high", "measures/4.03d"));
        var after = Table("\"range\": { \"min\": 1, \"max\": 9 }", Rule("low", "\"kind\": { \"max\": 4 }", "high", "archives/2.1"), Rule("high", "\"kind\": { \"min\": 5 }", "high", "archives/2.1"));

        Assert.Equal(
            ["ClauseOnly kind 1..4: high by low -> high by low", "ClauseOnly kind 5..9: high by high -> high by high"],
            TableDifference.Between(before, after).Regions.Select(Text));
    }

    [Fact]
    public void A_value_more_is_a_difference_even_when_no_answer_changes()
    {
        var difference = TableDifference.Between(
            Table(Choices("a", "b"), Rule("all", "", "high")),
            Table(Choices("a", "b", "c"), Rule("all", "", "high")));

        Assert.Empty(difference.Regions);
        Assert.Equal(0, difference.Count);
        Assert.False(difference.IsEmpty);
    }

    [Fact]
    public void A_fact_of_another_kind_cannot_be_compared()
    {
        var difference = TableDifference.Between(
            Table("\"flag\": true", Rule("all", "", "high")),
            Table("\"range\": { \"min\": 0, \"max\": 1 }", Rule("all", "", "low")));

        Assert.False(Assert.Single(difference.Domain).Comparable);
        Assert.Empty(difference.Regions);
    }

    [Fact]
    public void Both_versions_must_be_given_and_what_costs_too_much_is_said()
    {
        var high = Table(Choices("a", "b"), Rule("all", "", "high"));
        var split = Table("\"range\": { \"min\": 1, \"max\": 9 }", Rule("low", "\"kind\": { \"min\": 3, \"max\": 4 }", "low"), Rule("rest", "", "high"));
        var other = Table("\"range\": { \"min\": 1, \"max\": 9 }", Rule("low", "\"kind\": { \"min\": 3, \"max\": 4 }", "high"), Rule("rest", "", "low"));

        Assert.Equal("before", Assert.Throws<ArgumentNullException>(() => TableDifference.Between(null!, high)).ParamName);
        Assert.Equal("after", Assert.Throws<ArgumentNullException>(() => TableDifference.Between(high, null!)).ParamName);
        Assert.Equal("More than 2 regions.", Assert.Throws<BudgetExceededException>(() => TableDifference.Between(split, other, new AnalysisBudget(MaxRegions: 2))).Message);
        Assert.Equal("More than 2 states.", Assert.Throws<BudgetExceededException>(() => TableDifference.Between(split, other, new AnalysisBudget(MaxStates: 2))).Message);
    }

    private static string Text(ChangedRegion region) =>
        $"{region.Kind} {region.When}: {region.Before.Outcome!.Code("out")} by {string.Join(' ', region.Before.Rules)} -> {region.After.Outcome!.Code("out")} by {string.Join(' ', region.After.Rules)}";

    private static string Choices(params string[] codes) => $"\"choices\": [{string.Join(", ", codes.Select(code => $"\"{code}\""))}]";

    private static string Rule(string name, string when, string answer, string cite = "measures/4.02c") =>
        $$"""{ "rule": "{{name}}", "when": { {{when}} }, "then": { "out": "{{answer}}" }, "cites": ["{{cite}}"] }""";

    private static DecisionTable Table(string kind, params string[] rules) => Policy.Prove($$"""
        { "policy": "test/versions", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
          "inputs": [{ "input": "kind", {{kind}} }], "output": { "out": ["high", "low"] }, "hitPolicy": "first", "rules": [{{string.Join(", ", rules)}}] }
        """);
}
