using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Reading;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>From the text of a policy file to the table, the way a loader goes.</summary>
internal static class Policy
{
    internal static TableDefinition Read(string json, params IReadOnlyList<DecisionTable> suppliers)
    {
        var found = new DiagnosticList();
        var definition = TryRead(PolicyFile.FromText("table.json", json), suppliers, found);
        Assert.True(!found.HasErrors, string.Join('\n', found) + "\n" + json);
        return definition!;
    }

    internal static TableDefinition? TryRead(PolicyFile file, IReadOnlyList<DecisionTable> suppliers, DiagnosticList found) =>
        StrictReader.Read(file, found) is { } root ? DecisionTableReader.Read(root, ClauseCatalogue.Embedded, suppliers, found) : null;

    internal static TableAnalysis Analyse(string json, params IReadOnlyList<DecisionTable> suppliers) =>
        TableAnalysis.Of(Read(json, suppliers), suppliers);

    internal static DecisionTable Prove(string json, params IReadOnlyList<DecisionTable> suppliers) =>
        Analyse(json, suppliers).Result.GetValueOrThrow();
}
