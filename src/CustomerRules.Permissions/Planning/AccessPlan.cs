using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.Permissions.Planning;

/// <summary>What the rules say to all requests that they treat alike, before evidence and supported duties are looked at.</summary>
internal sealed class AccessPlan
{
    private readonly AccessSpace space;
    private readonly ulong first;
    private readonly ulong[] others;
    private readonly ulong duties;

    internal AccessPlan(int index, AccessTables tables, AccessSpace space, PlanRules rules, ImmutableArray<string> policies)
    {
        this.space = space;
        Index = index;
        Rules = rules;
        Policies = policies;
        Alternatives = [.. rules.Alternatives(space.Evidence)];
        Ceiling = rules.IsForbidden ? AccessOutcome.Forbidden : Alternatives.IsEmpty ? AccessOutcome.NotGranted : AccessOutcome.Granted;
        first = Alternatives.IsEmpty ? ulong.MaxValue : Alternatives[0];
        others = [.. Alternatives.Skip(1)];
        Obligations = Ceiling == AccessOutcome.Granted ? DutyMerge.Obligations(rules.Duties, space.Obligations) : [];
        duties = space.Obligations.Mask([.. Obligations.Select(duty => duty.Obligation.Code)]);
        Grant = new AccessGrant(DutyMerge.Fields(rules.Fields));
        Permits = [.. rules.Permits.Select(rule => new Reason(tables.Permits.Header, rule))];
        Added = [.. rules.Adding.Select(rule => new Reason(tables.Requirements.Header, rule))];
        Forbids = [.. rules.Forbids.Where(_ => rules.IsForbidden).Select(rule => new Reason(tables.Forbids.Header, rule))];
        Imposed = [.. rules.Duties.Select(rule => new Reason(tables.Duties.Header, rule))];
        Default = tables.Permits.Definition.Default is { } rule ? new Reason(tables.Permits.Header, rule) : null;
    }

    /// <summary>The position among the distinct plans of the policy.</summary>
    internal int Index { get; }

    internal PlanRules Rules { get; }

    internal ImmutableArray<string> Policies { get; }

    /// <summary>The best that any evidence can do.</summary>
    internal AccessOutcome Ceiling { get; }

    /// <summary>The minimal sets of evidence that grant.</summary>
    internal ImmutableArray<ulong> Alternatives { get; }

    internal ulong DutyMask => duties;

    internal ImmutableArray<AccessObligation> Obligations { get; }

    internal AccessGrant Grant { get; }

    private ImmutableArray<Reason> Permits { get; }

    private ImmutableArray<Reason> Added { get; }

    private ImmutableArray<Reason> Forbids { get; }

    private ImmutableArray<Reason> Imposed { get; }

    private Reason? Default { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal AccessOutcome OutcomeOf(ulong evidence, ulong supported, out ulong unsupported)
    {
        unsupported = duties & ~supported;
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
                return Forbids;
            case AccessOutcome.NotGranted when unsupported == 0:
                // A permit that the policy switches off is told beside the default that refuses.
                return Default is null || Permits.Contains(Default) ? Permits : [.. Permits, Default];
            case AccessOutcome.NotGranted:
                var refused = ObligationsIn(unsupported);
                return [.. Granting, .. Added, .. Imposed.Where(reason => DutyMerge.Imposes(reason.Rule, refused))];
            case AccessOutcome.NeedsEvidence:
                return [.. Granting, .. Added];
            default:
                return [.. Granting.Where(reason => (PlanRules.EvidenceOf(reason.Rule, space.Evidence) & ~evidence) == 0), .. Added];
        }
    }

    private IEnumerable<Reason> Granting => Permits.Where(reason => PlanRules.Grants(reason.Rule));

    private AccessOutcome WithOthers(ulong evidence)
    {
        if (Ceiling != AccessOutcome.Granted)
            return Ceiling;
        foreach (var set in others)
        {
            if ((set & ~evidence) == 0)
                return AccessOutcome.Granted;
        }

        return AccessOutcome.NeedsEvidence;
    }
}
