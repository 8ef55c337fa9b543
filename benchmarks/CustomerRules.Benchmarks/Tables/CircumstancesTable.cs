using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>Sixty independent circumstances, each with a rule of its own: every other one makes a complaint major, the rest complex. They match
/// together in 2 to the 60th ways.</summary>
internal static class CircumstancesTable
{
    internal const int Count = 60;

    internal static TableDefinition Define(string seventh = "complex")
    {
        var inputs = string.Join(", ", Enumerable.Range(0, Count).Select(i => $$"""{ "input": "f{{i}}", "flag": true }"""));
        var rules = string.Join(",\n", Enumerable.Range(0, Count).Select(i =>
            $$"""{ "rule": "r{{i}}", "when": { "f{{i}}": true }, "then": { "severity": "{{(i == 7 ? seventh : i % 2 == 0 ? "major" : "complex")}}" }, "cites": ["measures/4.02c"] }"""));
        var found = new DiagnosticList();
        var root = StrictReader.Read(PolicyFile.FromText("circumstances.json", $$"""
            { "policy": "test/circumstances", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": { "zh": "情形", "en": "Circumstances" }, "cites": ["measures/4.01a"],
              "inputs": [{{inputs}}], "output": { "severity": ["major", "complex", "general"] }, "hitPolicy": "priority", "rules": [{{rules}}],
              "default": { "rule": "none", "then": { "severity": "general" }, "cites": ["measures/4.02c"] } }
            """), found);
        var table = root is null ? null : DecisionTableReader.Read(root, ClauseCatalogue.Embedded, [], found);
        return table ?? throw new PolicyDataException([.. found]);
    }
}
