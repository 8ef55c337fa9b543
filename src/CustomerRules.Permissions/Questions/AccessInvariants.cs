using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Permissions.Planning;

namespace CustomerRules.Permissions.Questions;

/// <summary>What must hold whatever the rules say: the rules of the table <c>access/invariants</c>, each checked over the whole space
/// and every set of evidence.</summary>
public static class AccessInvariants
{
    /// <summary>The invariants that a policy does not keep. A policy that was loaded keeps its own.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The broken invariants, in the order of the file.</returns>
    public static ImmutableArray<BrokenInvariant> Check(AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Tables.Invariants is { } table ? Check(policy, table) : [];
    }

    /// <summary>The invariants of a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The rules that state them.</returns>
    public static ImmutableArray<Rule> Of(AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        return policy.Tables.Invariants?.Definition.Rules ?? [];
    }

    private static ImmutableArray<BrokenInvariant> Check(AccessPolicy policy, DecisionTable table)
    {
        var space = policy.Space;
        var approvers = new Approvers(policy.Tables.Approvals, space);
        var broken = ImmutableArray.CreateBuilder<BrokenInvariant>();
        int[] dimensions = [.. table.Facts.Select(fact => AccessSpace.Names.IndexOf(fact.Name))];
        foreach (var rule in table.Definition.Rules)
        {
            var wanted = new Wanted(rule, space);
            var (count, witness) = (0L, (AccessRequest?)null);
            for (var cell = 0; cell < space.CellCount; cell++)
            {
                var plan = policy.Plans[cell];
                if (plan.Ceiling != AccessOutcome.Granted || !Matches(rule, space, dimensions, cell)
                    || Breaking(wanted, plan, space.ValueAt(cell, AccessSpace.Role), approvers) is not { } evidence)
                    continue;
                count++;
                witness ??= space.RequestAt(cell, evidence);
            }

            if (witness is { } request)
                broken.Add(new BrokenInvariant(rule, count, request));
        }

        return broken.DrainToImmutable();
    }

    /// <summary>The facts of a table without suppliers stand in the order of its inputs.</summary>
    private static bool Matches(Rule rule, AccessSpace space, int[] dimensions, int cell)
    {
        for (var i = 0; i < rule.When.Length; i++)
        {
            if (rule.When[i] is { } set && !set.Contains(space.ValueAt(cell, dimensions[i])))
                return false;
        }

        return true;
    }

    /// <summary>A minimal set of evidence that grants although it should not; null when there is none.</summary>
    private static ulong? Breaking(Wanted wanted, AccessPlan plan, int role, Approvers approvers)
    {
        foreach (var set in plan.Alternatives)
        {
            if (wanted.Never || (wanted.Evidence & ~set) != 0 || (wanted.Obligations & ~plan.DutyMask) != 0
                || (wanted.ApprovalByAnother && approvers.GivenByAnother(role, set) == 0))
                return set;
        }

        return null;
    }

    private readonly struct Wanted
    {
        internal Wanted(Rule rule, AccessSpace space)
        {
            Never = rule.Then.Find("never") is FlagValue { Value: true };
            ApprovalByAnother = rule.Then.Find("approvalByAnother") is FlagValue { Value: true };
            Evidence = PlanRules.EvidenceOf(rule, space.Evidence);
            Obligations = rule.Then.Find("obligations") is CodeSetValue set ? space.Obligations.Mask([.. set.Codes.Select(code => code.Code)]) : 0;
        }

        internal bool Never { get; }

        internal bool ApprovalByAnother { get; }

        internal ulong Evidence { get; }

        internal ulong Obligations { get; }
    }
}
