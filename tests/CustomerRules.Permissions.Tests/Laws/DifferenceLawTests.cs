using System.Numerics;
using CustomerRules.Permissions.Analysis;
using FsCheck.Xunit;

namespace CustomerRules.Permissions.Tests.Laws;

/// <summary>The difference of two random policies against trying every request with every set of evidence.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 60)]
public sealed class DifferenceLawTests
{
    [Property]
    public void The_difference_is_exactly_what_trying_every_request_finds(PolicySpec left, PolicySpec right, int change)
    {
        // Half of the pairs are near to each other, as versions are.
        var later = change % 2 == 0 ? right : new PolicySpec(left.Rules.SetItem(Math.Abs(change % left.Rules.Length), right.Rules.First(rule => rule.Kind == left.Rules[Math.Abs(change % left.Rules.Length)].Kind || rule.Kind == RuleKind.Permit)));
        if (!later.Rules.Any(rule => rule.Kind == RuleKind.Forbid) || !later.Rules.Any(rule => rule.Kind == RuleKind.Duty) || !later.Rules.Any(rule => rule.Kind == RuleKind.Requirement))
            return;
        var (before, after) = (left.Load(), later.Load());
        var difference = AccessDifference.Between(before, after);
        var changed = 0;
        foreach (var ask in Ask.Every)
        {
            var (one, other) = (Answer(before, ask), Answer(after, ask));
            var holding = difference.Changes.Where(region => region.Where.Contains(ask.Request)).ToList();
            Assert.True(holding.Count <= 1, "The regions overlap.");
            if (holding.Count == 0)
            {
                Assert.Equal(one, other);
                continue;
            }

            changed++;
            Assert.Equal(Direction(before.Decide(ask.Request), after.Decide(ask.Request)), holding[0].Direction);
            Assert.Equal(one, Side(holding[0].Before));
            Assert.Equal(other, Side(holding[0].After));
        }

        Assert.Equal(new BigInteger(changed), difference.Count);
        Assert.All(difference.Changes, region => Assert.True(region.Where.Contains(region.Where.Witness)));
    }

    [Property]
    public void A_policy_does_not_differ_from_itself_and_the_difference_has_a_mirror(PolicySpec left, PolicySpec right)
    {
        var (before, after) = (left.Load(), right.Load());
        Assert.True(AccessDifference.Between(before, before).IsEmpty);
        Assert.True(AccessDifference.Between(before, left.Load()).IsEmpty);
        Assert.Null(AccessDifference.Between(before, before).Direction);
        var (there, back) = (AccessDifference.Between(before, after), AccessDifference.Between(after, before));
        Assert.Equal(there.Count, back.Count);
        foreach (var ask in Ask.Every)
        {
            var one = there.Changes.SingleOrDefault(region => region.Where.Contains(ask.Request))?.Direction;
            var other = back.Changes.SingleOrDefault(region => region.Where.Contains(ask.Request))?.Direction;
            Assert.Equal(one, other switch
            {
                AccessDirection.Widened => AccessDirection.Narrowed,
                AccessDirection.Narrowed => AccessDirection.Widened,
                _ => other,
            });
        }
    }

    [Property]
    public void Every_witness_gets_the_answers_that_are_told_of_it_on_both_sides(PolicySpec left, PolicySpec right)
    {
        var (before, after) = (left.Load(), right.Load());
        foreach (var change in AccessDifference.Between(before, after).Changes)
        {
            var (one, other) = (before.Decide(change.Where.Witness), after.Decide(change.Where.Witness));
            Assert.Equal(Side(change.Before), Answer(one));
            Assert.Equal(Side(change.After), Answer(other));
            Assert.Equal(Direction(one, other), change.Direction);
            Assert.Subset(change.Before.Rules.ToHashSet(), one.Because.Select(reason => reason.Rule.Name).ToHashSet());
            Assert.Subset(change.After.Rules.ToHashSet(), other.Because.Select(reason => reason.Rule.Name).ToHashSet());
        }
    }

    [Property]
    public void Evidence_is_called_idle_when_it_never_changes_an_outcome_and_an_obligation_unused_when_no_grant_has_it(PolicySpec spec)
    {
        var findings = AccessAnalysis.Of(spec.Load());
        for (var bit = 0; bit < 4; bit++)
        {
            var matters = Ask.Every.Any(ask => spec.Outcome(ask with { Evidence = ask.Evidence | 1 << bit }) != spec.Outcome(ask with { Evidence = ask.Evidence & ~(1 << bit) }));
            Assert.Equal(!matters, findings.Any(finding => finding.Kind == AccessFindingKind.IdleEvidence && finding.Code!.Code == RuleSpec.EvidenceCodes[bit]));
        }

        foreach (var code in RuleSpec.DutyCodes)
        {
            var owed = Ask.Every.Any(ask => spec.Outcome(ask) == AccessOutcome.Granted && spec.Duties(ask).Any(duty => duty.StartsWith(code, StringComparison.Ordinal)));
            Assert.Equal(!owed, findings.Any(finding => finding.Kind == AccessFindingKind.UnusedObligation && finding.Code!.Code == code));
        }
    }

    [Property]
    public void A_rule_that_is_called_redundant_can_go_and_one_that_is_not_cannot(PolicySpec spec)
    {
        var policy = spec.Load();
        var findings = AccessAnalysis.Of(policy);
        foreach (var kind in new[] { RuleKind.Permit, RuleKind.Requirement, RuleKind.Forbid, RuleKind.Duty, RuleKind.Cap })
        {
            var rules = spec.Rules.Where(rule => rule.Kind == kind).ToList();
            if (rules.Count < 2)
                continue;
            var table = kind switch { RuleKind.Permit => "permits", RuleKind.Requirement => "requirements", RuleKind.Forbid => "forbids", RuleKind.Duty => "duties", _ => "fields" };
            for (var i = 0; i < rules.Count; i++)
            {
                var rest = spec.Rules.ToList();
                rest.RemoveAt(spec.Rules.ToList().FindIndex(rule => ReferenceEquals(rule, rules[i])));
                var without = new PolicySpec([.. rest]);
                var name = $"r-{i}";
                var idle = findings.Any(finding => finding.Rule?.Name == name && finding.Rule.Place.File == Reference.Book.Path(table));
                var same = Ask.Every.All(ask => Answer(policy, ask) == Naive(without, ask));
                // A permit that is switched off is no permit, so nothing is said of it.
                Assert.Equal(same && (kind != RuleKind.Permit || rules[i].Enabled), idle);
            }
        }
    }

    private static string Naive(PolicySpec spec, Ask ask)
    {
        var outcome = spec.Outcome(ask);
        return outcome != AccessOutcome.Granted ? outcome.Code()
            : $"granted {string.Join(';', spec.Duties(ask))} {string.Join(';', RuleSpec.FieldCodes[ask.Section].Select(field => $"{field}:{spec.Visibility(ask, field)}"))}";
    }

    private static AccessDirection Direction(AccessDecision before, AccessDecision after) => (GivesNoMore(before, after), GivesNoMore(after, before)) switch
    {
        (true, true) => AccessDirection.ClauseOnly,
        (true, false) => AccessDirection.Widened,
        (false, true) => AccessDirection.Narrowed,
        _ => AccessDirection.Mixed,
    };

    /// <summary>Whether one decision gives no more than the other: no better outcome, no duty less or easier, no field plainer.</summary>
    private static bool GivesNoMore(AccessDecision one, AccessDecision other)
    {
        if (one.Outcome != other.Outcome)
            return one.Outcome < other.Outcome;
        if (!one.TryGetGrant(out var grant, out var duties) || !other.TryGetGrant(out var otherGrant, out var otherDuties))
            return true;
        bool AsStrict(AccessObligation mine, AccessObligation theirs) => mine.Obligation.Code == theirs.Obligation.Code && mine.When <= theirs.When
            && (mine.WithinDays ?? int.MaxValue) <= (theirs.WithinDays ?? int.MaxValue) && (mine.Persons ?? 0) >= (theirs.Persons ?? 0);
        return otherDuties.All(theirs => duties.Any(mine => AsStrict(mine, theirs)))
            && grant.Fields.All(field => field.Visibility <= otherGrant.VisibilityOf(field.Field.Code));
    }

    private static string Answer(AccessPolicy policy, Ask ask) => Answer(policy.Decide(ask.Request));

    private static string Answer(AccessDecision decision) =>
        decision.TryGetGrant(out var grant, out var duties) ? Text(grant, duties) : decision.Outcome.Code();

    private static string Side(AccessSide side) => side.Grant is null ? side.Outcome.Code() : Text(side.Grant, side.Obligations);

    private static string Text(AccessGrant grant, IEnumerable<AccessObligation> duties) =>
        $"granted {string.Join(';', duties.Select(duty => $"{duty.Obligation.Code} {duty.Moment} {PolicySpec.Text(duty.WithinDays)} {PolicySpec.Text(duty.Persons)}"))} {string.Join(';', grant.Fields.Select(field => $"{field.Field.Code}:{field.Visibility}"))}";
}
