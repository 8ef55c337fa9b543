using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Outputs;

namespace CustomerRules.Permissions.Planning;

/// <summary>The rules that match a request, table by table. What they say together does not depend on their order.</summary>
internal sealed record PlanRules(ImmutableArray<Rule> Permits, ImmutableArray<Rule> Requirements, ImmutableArray<Rule> Forbids, ImmutableArray<Rule> Duties, ImmutableArray<Rule> Fields)
{
    internal bool IsForbidden => Forbids.Any(rule => IsSet(rule, "forbidden"));

    /// <summary>Permits that grant something: neither the default nor one that the policy switches off.</summary>
    internal IEnumerable<Rule> Granting => Permits.Where(Grants);

    internal IEnumerable<Rule> Adding => Requirements.Where(rule => !rule.IsDefault);

    internal static bool Grants(Rule rule) => IsSet(rule, "permitted") && rule.Then.Find("enabled") is not FlagValue { Value: false };

    internal static ulong EvidenceOf(Rule rule, CodeList vocabulary)
    {
        var mask = 0UL;
        if (rule.Then.Find("evidence") is CodeSetValue set)
        {
            foreach (var code in set.Codes)
                mask |= 1UL << vocabulary.Find(code.Code);
        }

        return mask;
    }

    /// <summary>The minimal sets of evidence that grant; none when nothing does.</summary>
    internal ulong[] Alternatives(CodeList vocabulary)
    {
        var added = Adding.Aggregate(0UL, (mask, rule) => mask | EvidenceOf(rule, vocabulary));
        return IsForbidden ? [] : EvidenceSets.Minimal(Granting.Select(rule => EvidenceOf(rule, vocabulary) | added));
    }

    private static bool IsSet(Rule rule, string output) => rule.Then.Find(output) is FlagValue { Value: true };
}
