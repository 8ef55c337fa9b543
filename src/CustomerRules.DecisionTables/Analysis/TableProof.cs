using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Looks through the evidence for everything that would make a table unsound.</summary>
/// <param name="definition">The table.</param>
/// <param name="evidence">Where the table does what.</param>
/// <param name="budget">How many findings are described one by one.</param>
internal sealed class TableProof(TableDefinition definition, ProofEvidence evidence, AnalysisBudget budget)
{
    private readonly ImmutableArray<TableFinding>.Builder findings = ImmutableArray.CreateBuilder<TableFinding>();
    private readonly List<Diagnostic> unlisted = [];

    /// <summary>One diagnostic a kind for the findings beyond the budget.</summary>
    internal IReadOnlyList<Diagnostic> Unlisted => unlisted;

    /// <summary>The findings, worst kind first.</summary>
    internal ImmutableArray<TableFinding> Find()
    {
        if (evidence.NothingPossible)
        {
            Add(TableFindingKind.NothingPossible, [], null, ProofDiagnostics.NothingPossible(definition));
            return findings.DrainToImmutable();
        }

        Gaps();
        Conflicts();
        DeadRules();
        RedundantRules();
        return findings.DrainToImmutable();
    }

    private void Gaps()
    {
        AddGap(evidence.Unanswered(), region => ProofDiagnostics.Gap(definition, region));
        for (var i = 0; i < definition.Outputs.Length; i++)
            AddGap(evidence.Silent(i), region => ProofDiagnostics.SilentGap(definition, definition.Outputs[i].Name, region));
    }

    private void AddGap(Diagram? where, Func<FoundRegion, Diagnostic> describe)
    {
        if (where is null)
            return;
        var region = FoundRegion.Of(where);
        Add(TableFindingKind.Gap, [], region, describe(region));
    }

    private void Add(TableFindingKind kind, ImmutableArray<Rule> rules, FoundRegion? region, Diagnostic diagnostic) =>
        findings.Add(new TableFinding(kind, rules, region?.Box, region?.Count ?? 0, region?.Box.Witness, diagnostic));

    private void Conflicts()
    {
        var found = evidence.Conflicts();
        foreach (var (rules, where) in found.Take(budget.ListedFindings))
        {
            var region = FoundRegion.Of(where());
            Add(TableFindingKind.Conflict, rules, region, ProofDiagnostics.Conflict(definition, rules, region));
        }

        if (found.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreConflicts(definition, found.Count - budget.ListedFindings));
    }

    private void DeadRules()
    {
        var dead = definition.Rules.Where(rule => !evidence.Decides(rule)).ToList();
        foreach (var rule in dead.Take(budget.ListedFindings))
        {
            var (covering, where) = evidence.Outranking(rule);
            if (covering.IsEmpty)
            {
                Add(TableFindingKind.DeadRule, [rule], null, ProofDiagnostics.ImpossibleRule(rule));
                continue;
            }

            var region = FoundRegion.Of(where());
            Add(TableFindingKind.DeadRule, [rule, .. covering], region, ProofDiagnostics.DeadRule(rule, covering, region));
        }

        if (dead.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreDeadRules(definition, dead.Count - budget.ListedFindings));
        if (definition.Default is { } fallback && !evidence.Decides(fallback))
            Add(TableFindingKind.UnusedDefault, [fallback], null, ProofDiagnostics.UnusedDefault(fallback));
    }

    /// <summary>A rule is redundant when no answer would change without it. A dead rule is reported as dead only.</summary>
    private void RedundantRules()
    {
        var redundant = definition.Rules.Where(rule => evidence.Decides(rule) && evidence.IsRedundant(rule)).ToList();
        foreach (var rule in redundant.Take(budget.ListedFindings))
        {
            var region = FoundRegion.Of(evidence.WhereDecides(rule));
            Add(TableFindingKind.RedundantRule, [rule], region, ProofDiagnostics.RedundantRule(rule, region));
        }

        if (redundant.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreRedundantRules(definition, redundant.Count - budget.ListedFindings));
    }
}
