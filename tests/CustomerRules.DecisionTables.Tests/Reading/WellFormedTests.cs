using CustomerRules.DecisionTables.Outputs;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Tests.Reading;

/// <summary>Whatever a file may say is read as it says it.</summary>
public sealed class WellFormedTests
{
    private readonly string longName = "n" + new string('x', 63);

    [Fact]
    public void Inputs_and_outputs_keep_their_kinds_bounds_and_names()
    {
        var table = Read();

        Assert.Equal(["楼层 Floor", "种类 Kind", ""], table.Inputs.Select(input => $"{input.Label?.Zh} {input.Label?.En}".Trim()));
        Assert.Equal("3..3", $"{table.Inputs[0].Min}..{table.Inputs[0].Max}");
        Assert.Equal(["火灾 Fire", " "], table.Inputs[1].Choices.Select(choice => $"{choice.Name?.Zh} {choice.Name?.En}"));
        Assert.Equal([longName, "hours", "to", "seen", "duty"], table.Outputs.Select(output => output.Name));
        var level = Assert.IsType<ChoiceType>(table.Outputs[0].Type);
        Assert.Equal(["high 高", "low "], level.Choices.Select(choice => $"{choice.Code} {choice.Name?.Zh}"));
        var hours = Assert.IsType<NumberType>(table.Outputs[1].Type);
        Assert.Equal((4, 4, null), (hours.Min, hours.Max, hours.MergeBy));
        Assert.Equal(SetMerge.Intersection, Assert.IsType<CodeSetType>(table.Outputs[2].Type).MergeBy);
        Assert.Equal(FlagMerge.All, Assert.IsType<FlagType>(table.Outputs[3].Type).MergeBy);
        Assert.Equal(["name", "to"], Assert.IsType<RecordType>(table.Outputs[4].Type).Fields.Select(field => field.Name));
    }

    [Fact]
    public void Rules_keep_their_places_and_conditions_that_admit_everything_are_none()
    {
        var table = Read();

        Assert.Equal([0, 1], table.Rules.Select(rule => rule.Position));
        Assert.Equal([null, null, null], table.Rules[0].When.AsEnumerable());
        Assert.Equal([null, "1..1", "0..0"], table.Rules[1].When.Select(set => set is null ? null : $"{set.Spans.Single().Min}..{set.Spans.Single().Max}"));
        Assert.False(table.Rules[0].IsDefault);
        Assert.True(table.Default!.IsDefault);
        Assert.Equal(-1, table.Default.Position);
        Assert.Equal("""{"hours":4,"to":["b","a"],"seen":true,"duty":{"name":"x","to":[]}}""".Replace("{\"hours", $"{{\"{longName}\":\"low\",\"hours", StringComparison.Ordinal), table.Default.Then.Json);
    }

    [Fact]
    public void Readers_refuse_to_be_called_with_nothing()
    {
        var root = StrictReader.Read(PolicyFile.FromText("table.json", "{}"), new DiagnosticList())!;

        Assert.Equal("root", Assert.Throws<ArgumentNullException>(() => DecisionTableReader.SuppliersOf(null!)).ParamName);
        Assert.Equal("root", Assert.Throws<ArgumentNullException>(() => DecisionTableReader.Read(null!, ClauseCatalogue.Embedded, [], new DiagnosticList())).ParamName);
        Assert.Equal("diagnostics", Assert.Throws<ArgumentNullException>(() => DecisionTableReader.Read(root, ClauseCatalogue.Embedded, [], null!)).ParamName);
    }

    private TableDefinition Read()
    {
        var then = $$"""{ "{{longName}}": "low", "hours": 4, "to": ["a", "b"], "seen": true, "duty": { "name": "x" } }""";
        return Policy.Read($$"""
            { "policy": "test/table", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "表", "en": "Table" }, "cites": ["measures/4.01a"],
              "inputs": [{ "input": "floor", "name": { "zh": "楼层", "en": "Floor" }, "range": { "min": 3, "max": 3 } },
                         { "input": "kind", "name": { "zh": "种类", "en": "Kind" }, "choices": [{ "code": "fire", "name": { "zh": "火灾", "en": "Fire" } }, "flood"] },
                         { "input": "on", "flag": true }],
              "output": { "{{longName}}": { "choices": [{ "code": "high", "name": { "zh": "高", "en": "High" } }, "low"] },
                          "hours": { "number": { "min": 4, "max": 4 } },
                          "to": { "set": ["b", "a"], "merge": "intersection" },
                          "seen": { "flag": true, "merge": "all" },
                          "duty": { "record": { "name": ["x", "y"], "to": { "set": ["a"], "merge": "union" } } } },
              "hitPolicy": "first",
              "rules": [{ "rule": "first", "when": { "floor": { "min": 3 }, "kind": ["flood", "fire"] }, "then": {{then}}, "cites": ["measures/4.02c"] },
                        { "rule": "second", "when": { "floor": 3, "kind": { "not": "fire" }, "on": false }, "then": {{then}}, "cites": ["measures/4.02c"] }],
              "default": { "rule": "rest", "then": {{then}}, "cites": ["measures/4.02c"] } }
            """);
    }
}
