using System.Collections.Immutable;
using CustomerRules.DecisionTables.Diagnostics;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Looks through the decisions of a built diagram for everything that would make the table unsound.</summary>
/// <param name="definition">The table.</param>
/// <param name="diagram">Its diagram: terminal 0 is impossible, terminal n is decision n - 1.</param>
/// <param name="decisions">Its decisions; null where no rule answers.</param>
/// <param name="budget">How many findings are described one by one.</param>
internal sealed class TableProof(TableDefinition definition, Diagram diagram, IReadOnlyList<Decision?> decisions, AnalysisBudget budget)
{
    private readonly ImmutableArray<TableFinding>.Builder findings = ImmutableArray.CreateBuilder<TableFinding>();
    private readonly List<Diagnostic> unlisted = [];

    /// <summary>One diagnostic a kind for the findings beyond the budget.</summary>
    internal IReadOnlyList<Diagnostic> Unlisted => unlisted;

    internal bool HasUnlistedErrors => unlisted.Any(diagnostic => diagnostic.Level == DiagnosticLevel.Error);

    internal ImmutableArray<TableFinding> Find()
    {
        if (decisions.Count == 0)
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
        if (decisions.Contains(null))
            AddGap(decision => decision is null, region => ProofDiagnostics.Gap(definition, region));
        for (var i = 0; i < definition.Outputs.Length; i++)
        {
            bool Silent(Decision? decision) => decision is not null && decision.Outcome.Values[i] is null;
            if (decisions.Any(Silent))
                AddGap(Silent, region => ProofDiagnostics.SilentGap(definition, definition.Outputs[i].Name, region));
        }
    }

    private void AddGap(Func<Decision?, bool> belongs, Func<FoundRegion, Diagnostic> describe)
    {
        var region = RegionOf(belongs);
        Add(TableFindingKind.Gap, [], region, describe(region));
    }

    private void Add(TableFindingKind kind, ImmutableArray<Rule> rules, FoundRegion? region, Diagnostic diagnostic) =>
        findings.Add(new TableFinding(kind, rules, region?.Box, region?.Count ?? 0, region?.Box.Witness, diagnostic));

    /// <summary>One finding for each set of rules, whatever the tables that feed this one answered.</summary>
    private void Conflicts()
    {
        var found = decisions.OfType<Decision>().Where(decision => HitPolicies.Conflict(definition, decision.Deciding))
            .GroupBy(decision => string.Join(' ', decision.Deciding.Select(rule => rule.Position))).ToList();
        foreach (var group in found.Take(budget.ListedFindings))
        {
            var quarrel = group.ToHashSet();
            var rules = group.First().Deciding;
            var region = RegionOf(decision => decision is not null && quarrel.Contains(decision));
            Add(TableFindingKind.Conflict, rules, region, ProofDiagnostics.Conflict(definition, rules, region));
        }

        if (found.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreConflicts(definition, found.Count - budget.ListedFindings));
    }

    private void DeadRules()
    {
        var alive = decisions.OfType<Decision>().SelectMany(decision => decision.Deciding).ToHashSet();
        var dead = definition.Rules.Where(rule => !alive.Contains(rule)).ToList();
        foreach (var rule in dead.Take(budget.ListedFindings))
        {
            bool Covered(Decision? decision) => decision is not null && decision.Outranked.Contains(rule);
            var covering = decisions.Where(Covered).SelectMany(decision => decision!.Deciding).Distinct().OrderBy(other => other.Position).ToList();
            if (covering.Count == 0)
            {
                Add(TableFindingKind.DeadRule, [rule], null, ProofDiagnostics.ImpossibleRule(rule));
                continue;
            }

            var region = RegionOf(Covered);
            Add(TableFindingKind.DeadRule, [rule, .. covering], region, ProofDiagnostics.DeadRule(rule, covering, region));
        }

        if (dead.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreDeadRules(definition, dead.Count - budget.ListedFindings));
        if (definition.Default is { } fallback && !alive.Contains(fallback))
            Add(TableFindingKind.UnusedDefault, [fallback], null, ProofDiagnostics.UnusedDefault(fallback));
    }

    /// <summary>A rule is redundant when no decision would change without it. A dead rule is reported as dead only, and of rules in
    /// conflict none is called redundant: which one is to go is for the author to say.</summary>
    private void RedundantRules()
    {
        var needed = new HashSet<Rule>();
        var deciding = new HashSet<Rule>();
        foreach (var decision in decisions.OfType<Decision>().DistinctBy(decision => decision.Deciding))
        {
            var conflict = HitPolicies.Conflict(definition, decision.Deciding);
            foreach (var rule in decision.Deciding.Where(rule => !rule.IsDefault))
            {
                deciding.Add(rule);
                if (!needed.Contains(rule) && (conflict || !Same(decision, Without(decision, rule))))
                    needed.Add(rule);
            }
        }

        var redundant = definition.Rules.Where(rule => deciding.Contains(rule) && !needed.Contains(rule)).ToList();
        foreach (var rule in redundant.Take(budget.ListedFindings))
        {
            var region = RegionOf(decision => decision is not null && decision.Deciding.Contains(rule));
            Add(TableFindingKind.RedundantRule, [rule], region, ProofDiagnostics.RedundantRule(rule, region));
        }

        if (redundant.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreRedundantRules(definition, redundant.Count - budget.ListedFindings));
    }

    private static bool Same(Decision decision, Outcome? other) => other is not null && decision.Outcome.Equals(other);

    private Outcome? Without(Decision decision, Rule rule)
    {
        ImmutableArray<Rule> left = [.. decision.Deciding.Concat(decision.Outranked).Where(other => other != rule).OrderBy(other => other.Position)];
        if (left.IsEmpty && definition.Default is null)
            return null;
        return HitPolicies.Answer(definition, HitPolicies.Deciding(definition, left));
    }

    private FoundRegion RegionOf(Func<Decision?, bool> belongs) =>
        FoundRegion.Of(diagram.Relabel(terminal => terminal > 0 && belongs(decisions[terminal - 1]) ? 1 : 0));
}
