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
            if (holding[0].Direction == AccessDirection.ClauseOnly)
                Assert.Equal(one, other);
            else
                Assert.NotEqual(one, other);
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

    private static string Answer(AccessPolicy policy, Ask ask)
    {
        var decision = policy.Decide(ask.Request);
        return decision.TryGetGrant(out var grant, out var duties) ? Text(grant, duties) : decision.Outcome.Code();
    }

    private static string Side(AccessSide side) => side.Grant is null ? side.Outcome.Code() : Text(side.Grant, side.Obligations);

    private static string Text(AccessGrant grant, IEnumerable<AccessObligation> duties) =>
        $"granted {string.Join(';', duties.Select(duty => $"{duty.Obligation.Code} {duty.Moment} {PolicySpec.Text(duty.WithinDays)} {PolicySpec.Text(duty.Persons)}"))} {string.Join(';', grant.Fields.Select(field => $"{field.Field.Code}:{field.Visibility}"))}";
}
