using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.DecisionTables.Diagnostics;
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
            findings.Add(new TableFinding(TableFindingKind.NothingPossible, [], null, 0, null, ProofDiagnostics.NothingPossible(definition)));
        Gaps();
        Conflicts();
        DeadRules();
        RedundantRules();
        return findings.DrainToImmutable();
    }

    private void Gaps()
    {
        var gap = decisions.ToList().IndexOf(null);
        if (gap < 0)
            return;
        var (box, count) = RegionOf(decision => decision is null);
        findings.Add(new TableFinding(TableFindingKind.Gap, [], box, count, box.Witness, ProofDiagnostics.Gap(definition, box, count)));
    }

    private void Conflicts()
    {
        var found = decisions.Where(decision => decision is not null && HitPolicies.Conflict(definition, decision.Deciding)).ToList();
        foreach (var decision in found.Take(budget.ListedFindings))
        {
            var (box, count) = RegionOf(other => ReferenceEquals(other, decision));
            var diagnostic = ProofDiagnostics.Conflict(definition, decision!.Deciding, box, count);
            findings.Add(new TableFinding(TableFindingKind.Conflict, decision.Deciding, box, count, box.Witness, diagnostic));
        }

        if (found.Count > budget.ListedFindings)
            unlisted.Add(ProofDiagnostics.MoreConflicts(definition, found.Count - budget.ListedFindings));
    }

    private void DeadRules()
    {
        var alive = decisions.Where(decision => decision is not null).SelectMany(decision => decision!.Deciding).ToHashSet();
        foreach (var rule in definition.Rules.Where(rule => !alive.Contains(rule)))
        {
            var covering = decisions.Where(decision => decision is not null && decision.Outranked.Contains(rule))
                .SelectMany(decision => decision!.Deciding).Distinct().OrderBy(other => other.Position).ToList();
            var (box, count) = covering.Count == 0
                ? (null, BigInteger.Zero)
                : ((Box?, BigInteger))RegionOf(decision => decision is not null && decision.Outranked.Contains(rule));
            findings.Add(new TableFinding(TableFindingKind.DeadRule, [rule, .. covering], box, count, box?.Witness, ProofDiagnostics.DeadRule(rule, covering, box)));
        }

        if (definition.Default is { } fallback && !alive.Contains(fallback) && decisions.Count > 0)
            findings.Add(new TableFinding(TableFindingKind.UnusedDefault, [fallback], null, 0, null, ProofDiagnostics.UnusedDefault(fallback)));
    }

    /// <summary>A rule is redundant when no decision would change without it; a dead rule is reported as dead only.</summary>
    private void RedundantRules()
    {
        var needed = new HashSet<Rule>();
        var deciding = new HashSet<Rule>();
        foreach (var decision in decisions.OfType<Decision>())
        {
            foreach (var rule in decision.Deciding.Where(rule => !rule.IsDefault))
            {
                deciding.Add(rule);
                if (!needed.Contains(rule) && !Same(decision, Without(decision, rule)))
                    needed.Add(rule);
            }
        }

        foreach (var rule in definition.Rules.Where(rule => deciding.Contains(rule) && !needed.Contains(rule)))
            findings.Add(new TableFinding(TableFindingKind.RedundantRule, [rule], null, 0, null, ProofDiagnostics.RedundantRule(rule)));
    }

    private static bool Same(Decision decision, Outcome? other) => other is not null && decision.Outcome.Equals(other);

    private Outcome? Without(Decision decision, Rule rule)
    {
        ImmutableArray<Rule> left = [.. decision.Deciding.Concat(decision.Outranked).Where(other => other != rule).OrderBy(other => other.Position)];
        if (left.IsEmpty && definition.Default is null)
            return null;
        return HitPolicies.Answer(definition, HitPolicies.Deciding(definition, left));
    }

    private (Box First, BigInteger Count) RegionOf(Func<Decision?, bool> belongs)
    {
        var region = diagram.Relabel(terminal => terminal > 0 && belongs(decisions[terminal - 1]) ? 1 : 0);
        return (Regions.Enumerate(region).First().Box, Regions.Count(region));
    }
}
