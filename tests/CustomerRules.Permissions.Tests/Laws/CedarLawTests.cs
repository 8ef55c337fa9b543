using FsCheck.Xunit;

namespace CustomerRules.Permissions.Tests.Laws;

/// <summary>Laws after Cedar's theorems, each over every request of random policies.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 60)]
public sealed class CedarLawTests
{
    [Property]
    public void A_random_policy_says_what_looking_at_every_rule_says(PolicySpec spec)
    {
        var policy = spec.Load();
        foreach (var ask in Ask.Every)
        {
            var decision = policy.Decide(ask.Request);
            var outcome = spec.Outcome(ask);
            Assert.Equal(outcome, decision.Outcome);
            Assert.NotEmpty(decision.Because);
            if (outcome == AccessOutcome.NeedsEvidence)
            {
                var missing = decision.Missing.Select(set => set.Sum(evidence => 1 << Array.IndexOf(RuleSpec.EvidenceCodes, evidence.Code))).ToList();
                Assert.Equal(missing.Count, missing.Distinct().Count());
                Assert.True(spec.Missing(ask).SetEquals(missing));
            }

            if (!decision.TryGetGrant(out var grant, out var duties))
                continue;
            Assert.Equal(spec.Duties(ask), duties.Select(duty => $"{duty.Obligation.Code} {duty.Moment} {PolicySpec.Text(duty.WithinDays)} {PolicySpec.Text(duty.Persons)}"));
            Assert.All(grant.Fields, field => Assert.Equal(spec.Visibility(ask, field.Field.Code), field.Visibility));
            Assert.Equal(RuleSpec.FieldCodes[ask.Section], grant.Fields.Select(field => field.Field.Code));
        }
    }

    [Property]
    public void What_the_merging_engine_says_of_duties_and_fields_is_what_the_grant_says(PolicySpec spec)
    {
        var policy = spec.Load();
        var (duties, fields) = (policy.Tables.Duties, policy.Tables.Fields);
        foreach (var ask in Ask.Every.Where(ask => ask.Evidence == 15))
        {
            if (!policy.Decide(ask.Request).TryGetGrant(out var grant, out var obligations))
                continue;
            var owed = duties.Decide([ask.Role, ask.Action, ask.Section, ask.Purpose, ask.Sealed ? 1 : 0]).Outcome["obligations"].Json;
            Assert.Equal(owed, "[" + string.Join(',', obligations.Select(duty => $"{{\"obligation\":\"{duty.Obligation.Code}\",\"when\":\"{duty.Moment}\"}}")) + "]");
            var outcome = fields.Decide([ask.Role, ask.Action, ask.Section]).Outcome;
            var shown = outcome["fields"].Json;
            if (outcome["hidden"].Json == "true")
                shown = shown.Replace("plain", "hidden", StringComparison.Ordinal).Replace("masked", "hidden", StringComparison.Ordinal);
            Assert.Equal(shown, "[" + string.Join(',', grant.Fields.Select(field => $"{{\"field\":\"{field.Field.Code}\",\"show\":\"{RuleSpec.Shows[(int)field.Visibility]}\"}}")) + "]");
        }
    }

    [Property]
    public void The_order_of_rules_and_their_repetition_do_not_matter(PolicySpec spec)
    {
        var policy = spec.Load();
        Same(policy, new PolicySpec([.. spec.Rules.Reverse()]).Load());
        Same(policy, new PolicySpec([.. spec.Rules, .. spec.Rules]).Load());
    }

    [Property]
    public void Adding_a_permit_never_takes_access_away(PolicySpec spec, RuleSpec rule) =>
        Never(spec, spec.With(rule with { Kind = RuleKind.Permit }), (before, after) => after < before);

    [Property]
    public void Adding_a_forbid_never_gives_access(PolicySpec spec, RuleSpec rule) =>
        Never(spec, spec.With(rule with { Kind = RuleKind.Forbid }), (before, after) => after > before);

    [Property]
    public void Adding_a_requirement_never_gives_access(PolicySpec spec, RuleSpec rule) =>
        Never(spec, spec.With(rule with { Kind = RuleKind.Requirement }), (before, after) => after > before);

    [Property]
    public void A_duty_or_a_cap_never_changes_the_outcome(PolicySpec spec, RuleSpec rule) =>
        Never(spec, spec.With(rule with { Kind = rule.Level == 0 ? RuleKind.Duty : RuleKind.Cap }), (before, after) => before != after);

    [Property]
    public void A_forbid_trumps_every_permit_and_what_no_permit_matches_is_refused_by_the_default(PolicySpec spec)
    {
        var policy = spec.Load();
        foreach (var ask in Ask.Every)
        {
            var decision = policy.Decide(ask.Request);
            if (spec.Rules.Any(rule => rule.Kind == RuleKind.Forbid && rule.Matches(ask)))
                Assert.Equal(AccessOutcome.Forbidden, decision.Outcome);
            else if (!spec.Rules.Any(rule => rule.Kind == RuleKind.Permit && rule.Matches(ask)))
                Assert.Equal("otherwise", Assert.Single(decision.Because).Rule.Name);
        }
    }

    [Property]
    public void More_evidence_never_takes_access_away_and_what_is_missing_grants(PolicySpec spec)
    {
        var policy = spec.Load();
        foreach (var ask in Ask.Every)
        {
            var decision = policy.Decide(ask.Request);
            for (var more = 0; more < 4; more++)
                Assert.True(policy.Decide((ask with { Evidence = ask.Evidence | 1 << more }).Request).Outcome >= decision.Outcome);
            foreach (var set in decision.Missing)
                Assert.Equal(AccessOutcome.Granted, policy.Decide(ask.Request with { Evidence = [.. ask.Request.Evidence, .. set.Select(evidence => evidence.Code)] }).Outcome);
        }
    }

    [Property]
    public void Dropping_a_supported_obligation_flips_exactly_the_grants_that_need_it(PolicySpec spec)
    {
        var policy = spec.Load();
        foreach (var ask in Ask.Every)
        {
            var whole = policy.Decide(ask.Request);
            for (var kept = 0; kept < 8; kept++)
            {
                var part = policy.Decide(ask.Request with { Supported = [.. RuleSpec.DutyCodes.Where((_, i) => (kept >> i & 1) != 0)] });
                string[] dropped = [.. RuleSpec.DutyCodes.Where((_, i) => (kept >> i & 1) == 0)];
                if (whole.TryGetGrant(out _, out var duties) && duties.Any(duty => dropped.Contains(duty.Obligation.Code)))
                {
                    Assert.Equal(AccessOutcome.NotGranted, part.Outcome);
                    Assert.Equal(duties.Select(duty => duty.Obligation.Code).Where(dropped.Contains), part.Unsupported.Select(duty => duty.Obligation.Code));
                    Assert.NotEmpty(part.Because);
                }
                else if (whole.Outcome != AccessOutcome.NeedsEvidence)
                {
                    Assert.Equal(whole.Outcome, part.Outcome);
                    Assert.Empty(part.Unsupported);
                }
            }
        }
    }

    private static void Never(PolicySpec before, PolicySpec after, Func<AccessOutcome, AccessOutcome, bool> wrong)
    {
        var (one, other) = (before.Load(), after.Load());
        Assert.DoesNotContain(Ask.Every, ask => wrong(one.Decide(ask.Request).Outcome, other.Decide(ask.Request).Outcome));
    }

    private static void Same(AccessPolicy one, AccessPolicy other)
    {
        foreach (var ask in Ask.Every)
        {
            var (left, right) = (one.Decide(ask.Request), other.Decide(ask.Request));
            Assert.Equal(left.Outcome, right.Outcome);
            Assert.Equal(left.Missing.Select(set => string.Join(',', set)), right.Missing.Select(set => string.Join(',', set)));
            if (left.TryGetGrant(out var grant, out var duties) && right.TryGetGrant(out var otherGrant, out var otherDuties))
            {
                Assert.Equal(duties.Select(duty => (duty.Obligation.Code, duty.When, duty.WithinDays, duty.Persons)), otherDuties.Select(duty => (duty.Obligation.Code, duty.When, duty.WithinDays, duty.Persons)));
                Assert.Equal(grant.Fields.Select(field => (field.Field.Code, field.Visibility)), otherGrant.Fields.Select(field => (field.Field.Code, field.Visibility)));
            }
        }
    }
}
