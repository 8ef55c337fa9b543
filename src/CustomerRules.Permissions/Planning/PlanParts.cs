using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Planning;

/// <summary>Puts plans together. What one table says is worked out once, however many plans it takes part in.</summary>
internal sealed class PlanParts(AccessTables tables, AccessSpace space)
{
    private readonly ImmutableArray<string> policies = [.. tables.Deciding.Select(table => table.Header.Name)];
    private readonly Dictionary<(Decision, Decision, Decision), (bool IsForbidden, ulong[] Alternatives)> sets = [];
    private readonly Dictionary<Decision, (ImmutableArray<AccessObligation> Obligations, ulong Mask)> duties = [];
    private readonly Dictionary<Decision, AccessGrant> grants = [];

    /// <summary>The plan of what the tables decide, in the order of <see cref="AccessTables.Deciding"/>.</summary>
    internal AccessPlan Plan(int index, Decision[] decisions)
    {
        var rules = new PlanRules(decisions[0].Deciding, decisions[1].Deciding, decisions[2].Deciding, decisions[3].Deciding, decisions[4].Deciding);
        var key = (decisions[0], decisions[1], decisions[2]);
        if (!sets.TryGetValue(key, out var evidence))
            sets.Add(key, evidence = (rules.IsForbidden, rules.Alternatives(space.Evidence)));
        var ceiling = evidence.IsForbidden ? AccessOutcome.Forbidden : evidence.Alternatives.Length == 0 ? AccessOutcome.NotGranted : AccessOutcome.Granted;
        var (obligations, mask) = ceiling == AccessOutcome.Granted ? DutiesOf(decisions[3]) : ([], 0);
        return new AccessPlan(index, tables, space, rules, policies)
        {
            Ceiling = ceiling,
            Alternatives = ImmutableCollectionsMarshal.AsImmutableArray(evidence.Alternatives),
            Obligations = obligations,
            DutyMask = mask,
            Grant = GrantOf(decisions[4]),
        };
    }

    private (ImmutableArray<AccessObligation> Obligations, ulong Mask) DutiesOf(Decision decision)
    {
        if (!duties.TryGetValue(decision, out var known))
        {
            var obligations = DutyMerge.Obligations(decision.Deciding, space.Obligations);
            duties.Add(decision, known = (obligations, space.Obligations.Mask([.. obligations.Select(duty => duty.Obligation.Code)])));
        }

        return known;
    }

    private AccessGrant GrantOf(Decision decision)
    {
        if (!grants.TryGetValue(decision, out var grant))
            grants.Add(decision, grant = new AccessGrant(DutyMerge.Fields(decision.Deciding)));
        return grant;
    }
}
