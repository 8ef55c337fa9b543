using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Planning;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>Finds rules, obligations and evidence that make no difference, over the whole space of requests.</summary>
/// <remarks>A rule that matches no request at all does not load (CR2103); what is found here matches and makes no difference.</remarks>
public static class AccessAnalysis
{
    /// <summary>Everything in a policy that makes no difference, in the order of the tables and files.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>The findings; none is the usual case.</returns>
    public static ImmutableArray<AccessFinding> Of(AccessPolicy policy)
    {
        ArgumentNullException.ThrowIfNull(policy);
        var space = policy.Space;
        var cells = Enumerable.Range(0, policy.Space.CellCount).ToLookup(cell => policy.Plans[cell]);
        var findings = ImmutableArray.CreateBuilder<AccessFinding>();
        void Look(DecisionTable table, Func<PlanRules, ImmutableArray<Rule>> rulesOf, Func<Rule, List<AccessPlan>, AccessFindingKind?> judge)
        {
            foreach (var rule in table.Definition.Rules)
            {
                var plans = policy.Plans.Distinct.Where(plan => rulesOf(plan.Rules).Contains(rule)).ToList();
                if (judge(rule, plans) is not { } kind)
                    continue;
                var first = plans.SelectMany(plan => cells[plan]).Min();
                findings.Add(new AccessFinding(kind, rule, null, plans.Sum(plan => (long)cells[plan].Count()), space.RequestAt(first, 0), AccessFindingText.Of(kind, rule.Name)));
            }
        }

        Look(policy.Tables.Permits, rules => rules.Permits, (rule, plans) => JudgePermit(rule, plans, space));
        Look(policy.Tables.Requirements, rules => rules.Requirements, (rule, plans) =>
            Judge([.. plans.Where(IsLive)], plan => Same(plan, plan.Rules with { Requirements = plan.Rules.Requirements.Remove(rule) }, space)));
        Look(policy.Tables.Forbids, rules => rules.Forbids, (_, plans) => plans.All(plan => plan.Rules.Forbids.Length > 1) ? AccessFindingKind.Redundant : null);
        Look(policy.Tables.Duties, rules => rules.Duties, (rule, plans) =>
            Judge([.. plans.Where(IsLive)], plan => PlanText.Duties(plan.Obligations) == PlanText.Duties(DutyMerge.Obligations(Without(plan.Rules.Duties, rule, policy.Tables.Duties), space.Obligations))));
        Look(policy.Tables.Fields, rules => rules.Fields, (rule, plans) =>
            Judge([.. plans.Where(IsLive)], plan => PlanText.Fields(plan.Grant) == PlanText.Fields(DutyMerge.Fields(Without(plan.Rules.Fields, rule, policy.Tables.Fields)))));
        var owed = policy.Plans.Distinct.Aggregate(0UL, (mask, plan) => mask | plan.DutyMask);
        var needed = policy.Plans.Distinct.SelectMany(plan => plan.Alternatives).Aggregate(0UL, (mask, set) => mask | set);
        findings.AddRange(space.Obligations.In(space.Obligations.All & ~owed).Select(code => Code(AccessFindingKind.UnusedObligation, code)));
        findings.AddRange(space.Evidence.In(space.Evidence.All & ~needed).Select(code => Code(AccessFindingKind.IdleEvidence, code)));
        return findings.DrainToImmutable();
    }

    private static AccessFindingKind? JudgePermit(Rule rule, List<AccessPlan> plans, AccessSpace space)
    {
        if (!PlanRules.Grants(rule))
            return null;
        var live = plans.Where(plan => !plan.Rules.IsForbidden).ToList();
        if (live.Count == 0)
            return AccessFindingKind.Overridden;
        if (!live.TrueForAll(plan => Same(plan, plan.Rules with { Permits = plan.Rules.Permits.Remove(rule) }, space)))
            return null;
        var own = PlanRules.EvidenceOf(rule, space.Evidence);
        bool AsksLess(Rule other) => PlanRules.EvidenceOf(other, space.Evidence) is var set && set != own && (set & ~own) == 0;
        return live.TrueForAll(plan => plan.Rules.Granting.Any(AsksLess)) ? AccessFindingKind.Shadowed : AccessFindingKind.Redundant;
    }

    private static AccessFindingKind? Judge(List<AccessPlan> live, Predicate<AccessPlan> isSame) =>
        live.Count == 0 ? AccessFindingKind.Dead : live.TrueForAll(isSame) ? AccessFindingKind.Redundant : null;

    /// <summary>What would match without a rule: the default where nothing else does.</summary>
    private static ImmutableArray<Rule> Without(ImmutableArray<Rule> rules, Rule rule, DecisionTable table) =>
        rules.Length == 1 && table.Definition.Default is { } fallback ? [fallback] : rules.Remove(rule);

    private static bool IsLive(AccessPlan plan) => plan.Ceiling == AccessOutcome.Granted;

    private static bool Same(AccessPlan plan, PlanRules without, AccessSpace space) => plan.Alternatives.AsSpan().SequenceEqual(without.Alternatives(space.Evidence));

    private static AccessFinding Code(AccessFindingKind kind, Choice code) => new(kind, null, code, 0, null, AccessFindingText.Of(kind, code.Code));
}
