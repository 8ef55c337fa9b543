using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Evidence read off the decisions of a table, where all of them are laid out.</summary>
/// <param name="definition">The table.</param>
/// <param name="diagram">Its diagram: terminal 0 is impossible, terminal n is decision n - 1.</param>
/// <param name="decisions">Its decisions; null where no rule answers.</param>
internal sealed class ListedEvidence(TableDefinition definition, Diagram diagram, IReadOnlyList<Decision?> decisions) : ProofEvidence
{
    private readonly HashSet<Rule> deciding = [.. decisions.OfType<Decision>().SelectMany(decision => decision.Deciding)];
    private HashSet<Rule>? needed;

    internal override bool NothingPossible => decisions.Count == 0;

    internal override Diagram? Unanswered() => decisions.Contains(null) ? Where(decision => decision is null) : null;

    internal override Diagram? Silent(int output)
    {
        bool IsSilent(Decision? decision) => decision is not null && decision.Outcome.Values[output] is null;
        return decisions.Any(IsSilent) ? Where(IsSilent) : null;
    }

    /// <summary>One for each set of rules, whatever the tables that feed this one answered.</summary>
    internal override IReadOnlyList<(ImmutableArray<Rule> Rules, Func<Diagram> Where)> Conflicts() =>
        [.. decisions.OfType<Decision>().Where(decision => HitPolicies.Conflict(definition, decision.Deciding))
            .GroupBy(decision => string.Join(' ', decision.Deciding.Select(rule => rule.Position)))
            .Select(group => (group.First().Deciding, new Func<Diagram>(() =>
            {
                var quarrel = group.ToHashSet();
                return Where(decision => decision is not null && quarrel.Contains(decision));
            })))];

    internal override bool Decides(Rule rule) => deciding.Contains(rule);

    internal override Diagram WhereDecides(Rule rule) => Where(decision => decision is not null && decision.Deciding.Contains(rule));

    internal override (ImmutableArray<Rule> Covering, Func<Diagram> Where) Outranking(Rule rule)
    {
        bool Covered(Decision? decision) => decision is not null && decision.Outranked.Contains(rule);
        return ([.. decisions.Where(Covered).SelectMany(decision => decision!.Deciding).Distinct().OrderBy(other => other.Position)], () => Where(Covered));
    }

    internal override bool IsRedundant(Rule rule) => !(needed ??= Needed()).Contains(rule);

    private HashSet<Rule> Needed()
    {
        var found = new HashSet<Rule>();
        foreach (var decision in decisions.OfType<Decision>().DistinctBy(decision => decision.Deciding))
        {
            var conflict = HitPolicies.Conflict(definition, decision.Deciding);
            found.UnionWith(decision.Deciding.Where(rule => !rule.IsDefault && !found.Contains(rule) && (conflict || HitPolicies.IsNeeded(definition, decision, rule))));
        }

        return found;
    }

    private Diagram Where(Func<Decision?, bool> belongs) =>
        diagram.Relabel(terminal => terminal > 0 && belongs(decisions[terminal - 1]) ? 1 : 0);
}
