using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Reading;

/// <summary>Reads a decision table from its file.</summary>
public static class DecisionTableReader
{
    private static readonly ImmutableArray<string> HitPolicies = ["unique", "any", "priority", "first", "collect"];

    /// <summary>The tables that feed a file's inputs, so that they can be loaded first. Bad input yields fewer, never an exception.</summary>
    /// <param name="root">The root of the file.</param>
    /// <returns>The distinct policy ids in the order of the inputs.</returns>
    public static IReadOnlyList<PolicyId> SuppliersOf(PolicyNode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var ids = new List<PolicyId>();
        foreach (var input in root.Member("inputs")?.Items ?? [])
        {
            if (PolicyId.TryParse(input.Member("from")?.Text, out var id) && !ids.Contains(id))
                ids.Add(id);
        }

        return ids;
    }

    /// <summary>Reads a table.</summary>
    /// <param name="root">The root of the file.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <param name="suppliers">The tables that feed its inputs, already proved.</param>
    /// <param name="diagnostics">Receives everything that is wrong with the file.</param>
    /// <returns>The table, or null when it cannot be made out of the file.</returns>
    public static TableDefinition? Read(
        PolicyNode root,
        ClauseCatalogue catalogue,
        IReadOnlyList<DecisionTable> suppliers,
        DiagnosticList diagnostics) => Read(root, null, catalogue, suppliers, diagnostics);

    /// <summary>The same; a header that has been read already is taken as it is.</summary>
    internal static TableDefinition? Read(
        PolicyNode root,
        PolicyHeader? known,
        ClauseCatalogue catalogue,
        IReadOnlyList<DecisionTable> suppliers,
        DiagnosticList diagnostics)
    {
        ArgumentNullException.ThrowIfNull(root);
        ArgumentNullException.ThrowIfNull(diagnostics);
        var before = diagnostics.Count;
        if (root.AsObject(diagnostics) is not { } reader)
            return null;
        var header = known ?? PolicyValues.Header(reader, catalogue);
        if (known is not null)
            PolicyValues.PassHeader(reader);
        var inputs = InputReader.Read(reader.Required("inputs"), suppliers, diagnostics);
        var outputs = reader.Required("output") is { } output ? OutputReader.Columns(output, diagnostics) : [];
        var hitNode = reader.Required("hitPolicy");
        var hit = hitNode is null ? null : PolicyValues.CodeIn(hitNode, HitPolicies, diagnostics);
        var hitPolicy = (HitPolicy?)hit;
        var declared = new DeclaredNames(root, outputs);
        var rules = new RuleReader(inputs, outputs, hitPolicy, declared, catalogue, diagnostics);
        var impossible = reader.Optional("impossible") is { } list ? rules.Impossible(list) : [];
        var ruleNode = reader.Required("rules");
        var read = ruleNode is null ? [] : rules.Rules(ruleNode);
        var fallback = reader.Optional("default") is { } last ? rules.Default(last) : null;
        reader.Close();
        if (hitPolicy is not null)
            CheckHitPolicy(hitPolicy.Value, outputs, hitNode!, diagnostics);
        if (header is null || hitPolicy is null || diagnostics.Skip(before).Any(diagnostic => diagnostic.Level == DiagnosticLevel.Error))
            return null;
        return new TableDefinition(header, inputs, outputs, hitPolicy.Value, read, fallback, impossible);
    }

    private static void CheckHitPolicy(HitPolicy hitPolicy, ImmutableArray<OutputColumn> outputs, PolicyNode node, DiagnosticList diagnostics)
    {
        foreach (var output in outputs)
        {
            if (hitPolicy == HitPolicy.Priority && output.Type is not ChoiceType)
                diagnostics.Add(TableDiagnostics.PriorityNeedsChoices(node, output.Name));
            if (hitPolicy == HitPolicy.Collect && !output.Type.Merges)
                diagnostics.Add(TableDiagnostics.CollectNeedsMerge(node, output.Name));
        }
    }
}
