using CustomerRules.Permissions.Analysis;
using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

/// <summary>Rules without effect, and what a change of the default policy does.</summary>
public sealed class AnalysisTests
{
    [Fact]
    public void Nothing_in_the_default_policy_is_without_effect() => Assert.Empty(AccessAnalysis.Of(Book.Policy));

    [Fact]
    public void A_permit_that_is_always_forbidden_is_overridden() => Finds(
        "permits", Rule("sell", """{ "role": "executive", "purpose": "commercial" }""", """{ "permitted": true, "evidence": [] }"""), AccessFindingKind.Overridden, "The permit sell is forbidden wherever it applies.", 140);

    [Fact]
    public void A_permit_beside_which_another_asks_for_less_is_shadowed() => Finds(
        "permits", Rule("guard-with-escort", """{ "role": "guard", "action": "consult", "section": "basic", "purpose": "job-duty" }""", """{ "permitted": true, "evidence": ["escort"] }"""), AccessFindingKind.Shadowed, "The permit guard-with-escort is shadowed: wherever it applies another one asks for less.", 2);

    [Fact]
    public void A_requirement_where_nothing_is_granted_is_dead() => Finds(
        "requirements", Rule("guards-destroy", """{ "role": "guard", "action": "destroy" }""", """{ "evidence": ["escort"] }"""), AccessFindingKind.Dead, "The rule guards-destroy has no effect: where it applies nothing is granted.", 140);

    [Fact]
    public void A_duty_that_is_owed_anyway_is_redundant() => Finds(
        "duties", Rule("guard-quiet", """{ "role": "guard" }""", """{ "obligations": [{ "obligation": "keep-confidential", "when": "after" }] }"""), AccessFindingKind.Redundant, "The rule guard-quiet is redundant: without it every answer stays the same.", 980);

    [Fact]
    public void A_cap_of_what_is_hidden_anyway_is_redundant() => Finds(
        "fields", Rule("guard-contact", """{ "role": "guard", "section": "basic" }""", """{ "fields": [{ "field": "contact", "show": "masked" }] }"""), AccessFindingKind.Redundant, "The rule guard-contact is redundant: without it every answer stays the same.", 98);

    [Fact]
    public void Hiding_what_is_hidden_anyway_is_redundant() => Finds(
        "fields", Rule("destroy-blind", """{ "action": "destroy" }""", """{ "hidden": true }"""), AccessFindingKind.Redundant, "The rule destroy-blind is redundant: without it every answer stays the same.", 1_680);

    [Fact]
    public void Obligations_and_evidence_that_nobody_needs_are_found()
    {
        var duties = Book.Text("duties")
            .Replace("{ \"code\": \"notify-archive-manager\"", "{ \"code\": \"sign\", \"name\": { \"zh\": \"签字\", \"en\": \"Sign\" } },\n            { \"code\": \"notify-archive-manager\"", StringComparison.Ordinal);
        var permits = Book.Edited("permits", "{ \"code\": \"escort\"", "{ \"code\": \"photo\", \"name\": { \"zh\": \"照片\", \"en\": \"Photo\" } },\n        { \"code\": \"escort\"");
        var approvals = Book.Edited("approvals", "\"choices\": [", "\"choices\": [\"photo\", ");
        var findings = AccessAnalysis.Of(Book.Load(("duties", duties), ("permits", permits), ("approvals", approvals)));
        Assert.Equal([(AccessFindingKind.UnusedObligation, "sign"), (AccessFindingKind.IdleEvidence, "photo")], findings.Select(finding => (finding.Kind, finding.Code!.Code)));
        Assert.Equal("义务 sign 不随任何准许而来。 / The obligation sign comes with no grant.", findings[0].Message.ToString());
        Assert.Equal("凭据 photo 没有任何申请需要。 / No request needs the evidence photo.", findings[1].Message.ToString());
    }

    [Fact]
    public void A_guard_who_may_copy_widens_access()
    {
        var after = Book.Load(("permits", Book.Edited("permits", "\"role\": \"guard\", \"action\": \"consult\"", "\"role\": \"guard\", \"action\": [\"consult\", \"copy\"]")));
        var difference = AccessDifference.Between(Book.Policy, after);
        Assert.Equal(AccessDirection.Widened, difference.Direction);
        Assert.Equal(AccessDirection.Narrowed, AccessDifference.Between(after, Book.Policy).Direction);
        Assert.Equal(
            [
                "Widened role guard; action copy; section basic; purpose job-duty; without service-centre-head-approval 256 not-granted>needs-evidence",
                "Widened role guard; action copy; section basic; purpose job-duty; with service-centre-head-approval 256 not-granted>granted",
            ],
            difference.Changes.Select(Text));
        Assert.Equal("guard-own-job", difference.Changes[1].After.Rules[0]);
        Assert.Equal("not-listed", Assert.Single(difference.Changes[1].Before.Rules));
    }

    [Fact]
    public void A_duty_more_and_a_field_less_narrow_access_and_both_ways_are_mixed()
    {
        var duty = Rule("guards-return", """{ "role": "guard", "action": "consult" }""", """{ "obligations": [{ "obligation": "return-file", "when": "after" }] }""");
        var owing = Book.Load(("duties", Book.WithRule("duties", duty)));
        Assert.Equal(AccessDirection.Narrowed, AccessDifference.Between(Book.Policy, owing).Direction);
        var seeing = Book.Load(("fields", Book.Edited("fields", """{ "field": "contact", "show": "hidden" }, """, "")));
        Assert.Equal(AccessDirection.Widened, AccessDifference.Between(Book.Policy, seeing).Direction);
        var both = AccessDifference.Between(owing, seeing);
        Assert.Equal(AccessDirection.Widened, both.Direction);
        Assert.Equal(AccessDirection.Mixed, AccessDifference.Between(seeing, Book.Load(("duties", Book.Edited("duties", "\"when\": { \"role\": { \"not\": [\"data-subject\"] }, \"action\": [\"consult\", \"update\"] }", "\"when\": { \"role\": { \"not\": [\"data-subject\", \"guard\"] }, \"action\": [\"consult\", \"update\"] }")))).Direction);
    }

    [Fact]
    public void A_change_of_clauses_alone_is_called_so()
    {
        var after = Book.Load(("permits", Book.Edited("permits", "\"cites\": [\"archives/7.3.01b\", \"archives/7.3.01c\"]", "\"cites\": [\"archives/7.3.01b\"]")));
        Assert.Equal(AccessDirection.ClauseOnly, AccessDifference.Between(Book.Policy, after).Direction);
    }

    [Fact]
    public void A_code_that_one_side_does_not_know_is_a_change_of_the_domain()
    {
        var names = new[] { "permits", "requirements", "duties", "fields", "invariants" };
        var changed = names.Select(name => (name, (string?)Book.Text(name)
            .Replace("\"guard\", \"service-centre-head\"", "\"guard\", \"cleaner\", \"service-centre-head\"", StringComparison.Ordinal)
            .Replace("{ \"code\": \"executive\"", "{ \"code\": \"cleaner\", \"name\": { \"zh\": \"保洁\", \"en\": \"Cleaner\" } },\n      { \"code\": \"executive\"", StringComparison.Ordinal))).ToArray();
        changed[0].Item2 = Book.Text("permits").Replace("{ \"code\": \"service-centre-head\", \"name\": { \"zh\": \"服务中心负责人\"", "{ \"code\": \"cleaner\", \"name\": { \"zh\": \"保洁\", \"en\": \"Cleaner\" } },\n      { \"code\": \"service-centre-head\", \"name\": { \"zh\": \"服务中心负责人\"", StringComparison.Ordinal);
        var difference = AccessDifference.Between(Book.Policy, Book.Load(changed));
        Assert.Equal([new AccessDomainChange("role", "cleaner", Added: true)], difference.Domain.AsEnumerable());
        Assert.Empty(difference.Changes);
        Assert.False(difference.IsEmpty);
    }

    private static string Text(AccessChange change) =>
        $"{change.Direction} {change.Where} {change.Where.Count} {change.Before.Outcome.Code()}>{change.After.Outcome.Code()}";

    private static string Rule(string name, string when, string then) =>
        $"    {{ \"rule\": \"{name}\", \"when\": {when}, \"then\": {then}, \"cites\": [\"archives/5.1.01a\"] }}";

    private static void Finds(string table, string rule, AccessFindingKind kind, string message, long count)
    {
        var policy = Book.Load((table, Book.WithRule(table, rule)));
        var finding = Assert.Single(AccessAnalysis.Of(policy));
        Assert.Equal((kind, message, count), (finding.Kind, finding.Message.En, finding.Count));
        Assert.NotNull(finding.Witness);
        Assert.Contains(finding.Rule!.Name, rule, StringComparison.Ordinal);
    }
}
