using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;

namespace CustomerRules.Permissions.Tests.Laws;

/// <summary>Random policies over a small vocabulary. Each shrinks to the fewest rules that still fail.</summary>
public static class Generators
{
    public static Arbitrary<RuleSpec> Rules() => Arb.From(Rule(null));

    public static Arbitrary<PolicySpec> Policies()
    {
        // Forbids are never left out: an empty table would need a rule that forbids nothing, which is not allowed.
        var generator =
            from permits in Gen.ListOf(Rule(RuleKind.Permit), 3)
            from more in Gen.Choose(0, 4).SelectMany(count => Gen.ListOf(Rule(null), count))
            from forbid in Rule(RuleKind.Forbid)
            from requirement in Rule(RuleKind.Requirement)
            from duty in Rule(RuleKind.Duty)
            select new PolicySpec([.. permits, requirement, forbid with { Roles = 1 << (forbid.Roles % 3), Actions = 1 << (forbid.Actions % 2) }, duty, .. more]);
        return Arb.From(generator, Smaller);
    }

    private static Gen<RuleSpec> Rule(RuleKind? kind) =>
        from any in Gen.Elements(Enum.GetValues<RuleKind>())
        from roles in Gen.Choose(1, 7)
        from actions in Gen.Choose(1, 3)
        from sections in Gen.Choose(1, 3)
        from purposes in Gen.Choose(1, 3)
        from isSealed in Gen.Choose(1, 3)
        from evidence in Gen.Choose(0, 15)
        from enabled in Gen.Choose(0, 4)
        from code in Gen.Choose(0, 3)
        from level in Gen.Choose(0, 2)
        from days in Gen.Choose(-3, 3)
        from persons in Gen.Choose(-2, 3)
        select new RuleSpec(kind ?? any, roles, actions, sections, purposes, isSealed, evidence, enabled > 0, code, level, days < 0 ? null : days, persons < 1 ? null : persons);

    private static IEnumerable<PolicySpec> Smaller(PolicySpec policy) =>
        policy.Rules.Where(rule => policy.Rules.Count(other => other.Kind == rule.Kind) > 1 || rule.Kind == RuleKind.Cap).Select(rule => new PolicySpec(policy.Rules.Remove(rule)));
}
