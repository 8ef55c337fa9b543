using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Tables that feed tables: decided, explained and compared over base facts.</summary>
public sealed class CompositionTests
{
    public CompositionTests()
    {
        Conditions = ComposedTables.Conditions();
        Severity = ComposedTables.Severity(Conditions);
        Duties = ComposedTables.Duties(Severity);
    }

    private DecisionTable Conditions { get; }

    private DecisionTable Severity { get; }

    private DecisionTable Duties { get; }

    [Fact]
    public void Base_facts_are_those_of_all_tables_in_the_order_in_which_they_are_asked_for()
    {
        Assert.Equal(["incident", "households", "written"], Duties.Facts.Select(fact => fact.Name));
        Assert.Equal(["complaints/conditions@1.0.0", "complaints/severity@1.0.0", "complaints/duties@1.0.0"], Duties.Policies.Select(policy => policy.Name));
    }

    [Fact]
    public void Records_of_one_key_are_merged_field_by_field_and_name_every_clause()
    {
        var decision = Duties.Decide(Case("greenery", "3", "true"));

        Assert.Equal(
            """{"duties":[{"duty":"record","to":["director"],"hours":2},{"duty":"report-immediately","to":["department-manager","project-head"],"hours":0},{"duty":"reply-in-writing","to":[],"hours":72}]}""",
            decision.Outcome.Json);
        var records = ((RecordListValue)decision.Outcome["duties"]).Records;
        Assert.Equal(["measures/4.01a, measures/4.03d", "measures/4.03d", "measures/4.02e"], records.Select(record => record.Cites.ToString()));
        Assert.Equal("measures/4.01a, measures/4.03d, measures/4.02e", decision.Cites.ToString());
    }

    [Fact]
    public void A_decision_carries_the_decisions_that_it_rests_on()
    {
        var severity = Assert.Single(Duties.Decide(Case("greenery", "3", "false")).Upstream);
        var conditions = Assert.Single(severity.Upstream);

        Assert.Equal("""complaints/severity@1.0.0 {"severity":"major"}""", severity.ToString());
        Assert.Equal(["group-complaint"], severity.Deciding.Select(rule => rule.Name));
        Assert.Equal("""complaints/conditions@1.0.0 {"group":true}""", conditions.ToString());
        Assert.Equal("property/2.2.06.08", conditions.Cites.ToString());
        Assert.Empty(conditions.Upstream);
    }

    [Fact]
    public void A_changed_threshold_of_a_condition_shows_in_every_table_that_it_feeds()
    {
        var later = ComposedTables.Severity(ComposedTables.Conditions(households: 5));

        var (fire, severity) = TableDifference.Between(Severity, later).Regions is [var first, var second] ? (first, second) : default;
        Assert.Equal("ClauseOnly incident fire, households 3..4", $"{fire!.Kind} {fire.When}");
        Assert.Equal("property/2.2.06.01, property/2.2.06.08 -> property/2.2.06.01", $"{fire.Before.Cites} -> {fire.After.Cites}");
        Assert.Equal("incident greenery or other, households 3..4", severity!.When.ToString());
        Assert.Equal(4, severity.When.Count);
        Assert.Equal(ChangeKind.Answer, severity.Kind);
        Assert.Equal("""{"severity":"major"}""", severity.Before.Outcome!.Json);
        Assert.Equal("""{"severity":"general"}""", severity.After.Outcome!.Json);
        Assert.Equal("group-complaint", Assert.Single(severity.Before.Rules));
        Assert.Equal("general", Assert.Single(severity.After.Rules));
        Assert.Equal("""{"incident":"greenery","households":3}""", severity.Witness.Json);

        var duties = TableDifference.Between(Duties, ComposedTables.Duties(later));
        Assert.Equal(8, duties.Count);
        Assert.Equal(
            ["incident greenery or other, households 3..4, written false", "incident greenery or other, households 3..4, written true"],
            duties.Regions.Select(region => region.When.ToString()));
        Assert.Equal("always major", string.Join(' ', duties.Regions[0].Before.Rules));
        Assert.Equal("always", Assert.Single(duties.Regions[0].After.Rules));
    }

    [Fact]
    public void Another_clause_behind_the_same_answer_is_a_change_of_the_clause_only()
    {
        var later = ComposedTables.Conditions(cite: "measures/4.03d");

        var difference = TableDifference.Between(Conditions, later);

        Assert.Equal(["households 1..2", "households 3..10000"], difference.Regions.Select(region => region.When.ToString()));
        Assert.Equal(10_000, difference.Count);
        Assert.All(difference.Regions, region => Assert.Equal(ChangeKind.ClauseOnly, region.Kind));
        Assert.Equal("property/2.2.06.08", difference.Regions[1].Before.Cites!.ToString());
        Assert.Equal("measures/4.03d", difference.Regions[1].After.Cites!.ToString());
        Assert.True(TableDifference.Between(Severity, ComposedTables.Severity(later)).IsEmpty);
    }

    [Fact]
    public void A_supplier_that_is_missing_is_the_callers_mistake()
    {
        Assert.Equal(
            "The table complaints/conditions, which feeds 'group', is not among the suppliers. (Parameter 'suppliers')",
            Assert.Throws<ArgumentException>(() => TableAnalysis.Of(Severity.Definition, [])).Message);
    }

    [Fact]
    public void Two_versions_of_one_table_in_a_composition_are_the_callers_mistake()
    {
        var other = ComposedTables.Conditions(5);
        var both = Policy.Read(
            """
            { "policy": "test/both", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [ { "input": "severity", "from": "complaints/severity" }, { "input": "group", "from": "complaints/conditions" } ],
              "output": { "out": ["yes", "no"] }, "hitPolicy": "unique",
              "rules": [ { "rule": "all", "then": { "out": "yes" }, "cites": ["measures/4.01a"] } ] }
            """,
            Severity,
            other);

        Assert.Equal(
            "Two versions of complaints/conditions feed the same table. (Parameter 'suppliers')",
            Assert.Throws<ArgumentException>(() => TableAnalysis.Of(both, [Severity, other])).Message);
        Assert.True(TableAnalysis.Of(both, [Severity, Conditions]).Result.Succeeded);
    }

    [Fact]
    public void A_table_names_only_the_tables_that_feed_it_however_many_are_offered()
    {
        var table = TableAnalysis.Of(Severity.Definition, [Duties, Conditions, Severity]).Result.GetValueOrThrow();

        Assert.Same(Conditions, Assert.Single(table.Suppliers));
    }

    [Fact]
    public void A_collecting_table_that_leaves_a_code_open_is_incomplete_for_that_output()
    {
        var analysis = Policy.Analyse("""
            { "policy": "test/silent", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [ { "input": "n", "range": { "min": 1, "max": 10 } } ],
              "output": { "level": ["high", "low"], "seen": { "flag": true, "merge": "any" } }, "hitPolicy": "collect",
              "rules": [ { "rule": "seen", "then": { "seen": true }, "cites": ["measures/4.01a"] },
                         { "rule": "high", "when": { "n": { "min": 8 } }, "then": { "level": "high" }, "cites": ["measures/4.01a"] } ] }
            """);

        var finding = Assert.Single(analysis.Findings);
        Assert.Equal(TableFindingKind.Gap, finding.Kind);
        Assert.Equal(7, finding.Count);
        Assert.Equal("test/silent@1.0.0 is incomplete: no rule gives level for 7 inputs, for example {\"n\":1} (region: n 1..7).", finding.Diagnostic.Message.En);
        Assert.False(analysis.Result.Succeeded);
    }

    private int[] Case(string incident, string households, string written) => [.. Duties.Case(new Dictionary<string, string>
    {
        ["incident"] = incident,
        ["households"] = households,
        ["written"] = written,
    }).Values];
}
