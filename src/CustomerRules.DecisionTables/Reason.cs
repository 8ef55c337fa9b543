using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>Why an answer is what it is: a deciding rule, the policy version that it stands in, and its clauses.</summary>
/// <param name="Policy">The policy version.</param>
/// <param name="Rule">The rule.</param>
public sealed record Reason(PolicyHeader Policy, Rule Rule)
{
    /// <summary>The clauses behind the rule.</summary>
    public Citation Cites => Rule.Cites;

    /// <summary>The deciding rules of a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>One reason a rule, in the order of the file.</returns>
    public static IEnumerable<Reason> Of(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Deciding.Select(rule => new Reason(decision.Policy, rule));
    }

    /// <summary>The deciding rules of a decision, then those of the tables that feed it.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Each reason once.</returns>
    public static IEnumerable<Reason> Behind(Decision decision)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return Of(decision).Concat(decision.Upstream.SelectMany(Behind)).Distinct();
    }
}
