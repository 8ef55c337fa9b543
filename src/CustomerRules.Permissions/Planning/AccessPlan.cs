using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Planning;

/// <summary>What the rules say to all requests that they treat alike, before evidence and supported duties are looked at.</summary>
internal sealed class AccessPlan
{
    private readonly AccessTables tables;
    private readonly AccessSpace space;
    private readonly ulong first;
    private readonly ImmutableArray<ulong> alternatives;

    internal AccessPlan(int index, AccessTables tables, AccessSpace space, PlanRules rules, ImmutableArray<string> policies)
    {
        this.tables = tables;
        this.space = space;
        Index = index;
        Rules = rules;
        Policies = policies;
    }

    /// <summary>The position among the distinct plans of the policy.</summary>
    internal int Index { get; }

    internal PlanRules Rules { get; }

    internal ImmutableArray<string> Policies { get; }

    /// <summary>The best that any evidence can do.</summary>
    internal required AccessOutcome Ceiling { get; init; }

    /// <summary>The minimal sets of evidence that grant.</summary>
    internal required ImmutableArray<ulong> Alternatives
    {
        get => alternatives;
        init => (alternatives, first) = (value, value.IsEmpty ? ulong.MaxValue : value[0]);
    }

    /// <summary>The duties of a grant, in the order of the policy; none where nothing grants.</summary>
    internal required ImmutableArray<AccessObligation> Obligations { get; init; }

    /// <summary>The same as bits.</summary>
    internal required ulong DutyMask { get; init; }

    internal required AccessGrant Grant { get; init; }

    private Reason? Default => tables.Permits.Definition.Default is { } rule ? new Reason(tables.Permits.Header, rule) : null;

    private ImmutableArray<Reason> Permits => Told(tables.Permits, Rules.Permits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal AccessOutcome OutcomeOf(ulong evidence, ulong supported, out ulong unsupported)
    {
        unsupported = DutyMask & ~supported;
        if (unsupported != 0)
            return AccessOutcome.NotGranted;
        return (first & ~evidence) == 0 && Ceiling == AccessOutcome.Granted ? AccessOutcome.Granted : WithOthers(evidence);
    }

    internal ImmutableArray<ImmutableArray<Choice>> MissingFrom(ulong evidence) =>
        [.. EvidenceSets.Minimal(Alternatives.Select(set => set & ~evidence)).Select(space.Evidence.In)];

    internal ImmutableArray<AccessObligation> ObligationsIn(ulong mask) =>
        [.. Obligations.Where(duty => (mask >> space.Obligations.Find(duty.Obligation.Code) & 1) != 0)];

    internal ImmutableArray<Reason> Reasons(AccessOutcome outcome, ulong evidence, ulong unsupported)
    {
        switch (outcome)
        {
            case AccessOutcome.Forbidden:
                return Told(tables.Forbids, Rules.Forbids);
            case AccessOutcome.NotGranted when unsupported == 0:
                // A permit that the policy switches off is told beside the default that refuses.
                return Default is null || Permits.Contains(Default) ? Permits : [.. Permits, Default];
            case AccessOutcome.NotGranted:
                var refused = ObligationsIn(unsupported);
                return [.. Granting, .. Told(tables.Requirements, Rules.Adding), .. Told(tables.Duties, Rules.Duties).Where(reason => DutyMerge.Imposes(reason.Rule, refused))];
            case AccessOutcome.NeedsEvidence:
                return [.. Granting, .. Told(tables.Requirements, Rules.Adding)];
            default:
                return [.. Granting.Where(reason => (PlanRules.EvidenceOf(reason.Rule, space.Evidence) & ~evidence) == 0), .. Told(tables.Requirements, Rules.Adding), .. Told(tables.Duties, Rules.Duties), .. Told(tables.Fields, Rules.Fields)];
        }
    }

    /// <summary>The approvals in a set of evidence.</summary>
    internal ImmutableArray<Choice> ApprovalsIn(ulong evidence) => space.Evidence.In(new Approvers(tables.Approvals, space).In(evidence));

    internal Citation CitesOf(Choice evidence, ImmutableArray<Reason> because)
    {
        var bit = 1UL << space.Evidence.Find(evidence.Code);
        var asking = because.Where(reason => (PlanRules.EvidenceOf(reason.Rule, space.Evidence) & bit) != 0).Select(reason => reason.Cites).ToList();
        return Citation.Union(asking.Count > 0 ? asking : because.Select(reason => reason.Cites));
    }

    internal ulong EvidenceOf(ImmutableArray<string> codes) => space.Evidence.Mask(codes);

    internal int CellOf(in AccessRequest request) => space.CellOf(in request);

    private static ImmutableArray<Reason> Told(DecisionTable table, IEnumerable<Rule> rules) => [.. rules.Select(rule => new Reason(table.Header, rule))];

    private IEnumerable<Reason> Granting => Permits.Where(reason => PlanRules.Grants(reason.Rule));

    private AccessOutcome WithOthers(ulong evidence)
    {
        if (Ceiling != AccessOutcome.Granted)
            return Ceiling;
        foreach (var set in alternatives)
        {
            if ((set & ~evidence) == 0)
                return AccessOutcome.Granted;
        }

        return AccessOutcome.NeedsEvidence;
    }
}
