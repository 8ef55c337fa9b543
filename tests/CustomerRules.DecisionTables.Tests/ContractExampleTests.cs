using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>The table that the contract prints, with its ellipses filled in, works.</summary>
public sealed class ContractExampleTests
{
    private readonly DecisionTable table = Policy.Prove("""
        { "$schema": "https://example.org/decision-table.json", "policy": "complaints/severity", "version": "1.0.0", "effectiveFrom": "2025-01-01",
          "title": { "zh": "投诉等级", "en": "Severity of a complaint" }, "cites": ["property/2.2.06a"],
          "inputs": [ { "input": "incident", "choices": [ { "code": "fire", "name": { "zh": "火灾", "en": "Fire" } }, { "code": "greenery", "name": { "zh": "绿化", "en": "Greenery" } }, { "code": "other", "name": { "zh": "其他", "en": "Other" } } ] },
                      { "input": "households", "range": { "min": 1, "max": 10000 } },
                      { "input": "written", "flag": true } ],
          "output": { "severity": ["major", "complex", "general", "minor"] },
          "hitPolicy": "priority",
          "impossible": [ { "when": { "incident": "fire", "written": true }, "note": { "zh": "火灾只会电话报告", "en": "A fire is reported by telephone" } } ],
          "rules": [ { "rule": "group-complaint", "when": { "households": { "min": 3 } }, "then": { "severity": "major" },
                       "cites": ["property/2.2.06.08", "measures/4.03d"], "note": { "zh": "三户及以上", "en": "Three households or more" } },
                     { "rule": "fire", "when": { "incident": "fire" }, "then": { "severity": "major" }, "cites": ["property/2.2.06.01"] },
                     { "rule": "in-writing", "when": { "written": true }, "then": { "severity": "complex" }, "cites": ["measures/4.02c"] },
                     { "rule": "handled-on-the-spot", "when": { "incident": { "not": ["fire"] }, "households": 1, "written": false }, "then": { "severity": "minor" }, "cites": ["measures/4.02a"] } ],
          "default": { "rule": "anything-else", "then": { "severity": "general" }, "cites": ["measures/4.02b"] } }
        """);

    [Theory]
    [InlineData("greenery", "3", "false", "major", "group-complaint", "property/2.2.06.08, measures/4.03d")]
    [InlineData("greenery", "10000", "true", "major", "group-complaint", "property/2.2.06.08, measures/4.03d")]
    [InlineData("fire", "3", "false", "major", "group-complaint fire", "property/2.2.06.08, measures/4.03d, property/2.2.06.01")]
    [InlineData("fire", "2", "false", "major", "fire", "property/2.2.06.01")]
    [InlineData("other", "2", "true", "complex", "in-writing", "measures/4.02c")]
    [InlineData("other", "1", "false", "minor", "handled-on-the-spot", "measures/4.02a")]
    [InlineData("other", "2", "false", "general", "anything-else", "measures/4.02b")]
    public void It_decides_with_the_rules_and_the_clauses(string incident, string households, string written, string severity, string rules, string cites)
    {
        var decision = table.Decide(Case(incident, households, written).Values.AsSpan());

        Assert.Equal(severity, decision.Outcome.Code("severity"));
        Assert.Equal(rules, string.Join(' ', decision.Deciding));
        Assert.Equal(cites, decision.Cites.ToString());
        Assert.Equal("complaints/severity@1.0.0", decision.Policy.Name);
    }

    [Fact]
    public void Rules_that_match_without_deciding_are_named_as_outranked()
    {
        var decision = table.Decide(Case("greenery", "3", "true").Values.AsSpan());

        Assert.Equal("in-writing", Assert.Single(decision.Outranked).Name);
    }

    [Fact]
    public void An_impossible_combination_is_a_mistake_and_never_an_answer()
    {
        var values = Case("fire", "1", "true").Values;

        Assert.False(table.TryDecide(values.AsSpan(), out _));
        var error = Assert.Throws<ArgumentException>(() => table.Decide(values.AsSpan()));
        Assert.Equal("complaints/severity@1.0.0 declares this combination of facts impossible. (Parameter 'values')", error.Message);
    }

    [Fact]
    public void A_refusal_says_which_fact_is_outside_its_domain()
    {
        Assert.Equal("'households' goes from 1 to 10000 in complaints/severity@1.0.0. (Parameter 'values')", Assert.Throws<ArgumentOutOfRangeException>(() => table.Decide([0, 10001, 0])).Message);
        Assert.Equal("Expected 3 values, one for each fact of complaints/severity@1.0.0; got 2. (Parameter 'values')", Assert.Throws<ArgumentException>(() => table.Decide([0, 1])).Message);
        Assert.Equal("Expected 3 columns of 2 values. (Parameter 'columns')", Assert.Throws<ArgumentException>(() => table.DecideAll(new int[5], new int[2])).Message);
        Assert.Equal(
            "A row is outside the domain of the facts, or declared impossible. (Parameter 'columns')",
            Assert.Throws<ArgumentException>(() => table.DecideAll([0, 0, 1], new int[1])).Message);
        Assert.Equal("Expected 3 values, one for each fact of complaints/severity@1.0.0; got 1. (Parameter 'known')", Assert.Throws<ArgumentException>(() => table.Possible([0])).Message);
        Assert.Equal("'households' goes from 1 to 10000. (Parameter 'value')", Assert.Throws<ArgumentOutOfRangeException>(() => table.Possible([0, 0, null])).Message);
        Assert.Equal("complaints/severity@1.0.0 declares every completion of the known facts impossible.", Assert.Throws<ArgumentException>(() => table.Possible([0, null, 1])).Message);
    }

    [Fact]
    public void A_case_is_written_with_codes_and_is_the_json_that_eval_takes()
    {
        Assert.Equal("""{"incident":"greenery","households":3,"written":false}""", Case("greenery", "3", "false").Json);
        Assert.Equal("The value of 'incident' is none that the table knows. (Parameter 'values')", Assert.Throws<ArgumentException>(() => Case("Fire", "3", "true")).Message);
        Assert.Equal("The value of 'written' is none that the table knows. (Parameter 'values')", Assert.Throws<ArgumentException>(() => Case("fire", "3", "True")).Message);
        foreach (var households in new[] { "0", "10001", "3.0", " 3", "" })
        {
            Assert.Equal(
                "The fact 'households' is a whole number from 1 to 10000. (Parameter 'values')",
                Assert.Throws<ArgumentOutOfRangeException>(() => Case("fire", households, "true")).Message);
        }

        Assert.Equal("The fact 'households' is missing. (Parameter 'values')", Assert.Throws<ArgumentException>(() => table.Case(new Dictionary<string, string> { ["incident"] = "fire", ["written"] = "true" })).Message);
        Assert.Equal("values", Assert.Throws<ArgumentNullException>(() => table.Case(null!)).ParamName);
    }

    [Fact]
    public void Names_notes_and_places_are_kept_as_the_file_states_them()
    {
        var incident = table.Facts[table.FactIndex("incident")];
        Assert.Equal("火灾", incident.Choices[incident.IndexOf("fire")].In(Language.Chinese));
        Assert.Equal(-1, table.FactIndex("weather"));
        Assert.Equal("Fire", incident.Choices[incident.IndexOf("fire")].In(Language.English));
        Assert.Equal("Three households or more", table.Definition.Rules[0].Note!.En);
        Assert.Equal("table.json(9,14) $.rules[0]", table.Definition.Rules[0].Place.ToString());
        Assert.Equal("A fire is reported by telephone", Assert.Single(table.Definition.Impossible).Note!.En);
        Assert.Equal([InputKind.Choice, InputKind.WholeNumber, InputKind.Flag], table.Facts.Select(fact => fact.Kind));
    }

    private TableCase Case(string incident, string households, string written) => table.Case(new Dictionary<string, string>
    {
        ["incident"] = incident,
        ["households"] = households,
        ["written"] = written,
    });
}
