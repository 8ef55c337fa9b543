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

    [Theory]
    [InlineData("duties", "obligation", "{ \"code\": \"return-file\",")]
    [InlineData("fields", "field", "{ \"code\": \"deposits\",")]
    public void An_obligation_or_a_field_that_one_side_does_not_know_is_a_change_of_the_domain(string table, string vocabulary, string before)
    {
        var more = Book.Load((table, Book.Text(table).Replace(before, "{ \"code\": \"by-letter\", \"name\": { \"zh\": \"书面\", \"en\": \"By letter\" } },\n            " + before, StringComparison.Ordinal)));
        Assert.Equal([new AccessDomainChange(vocabulary, "by-letter", Added: true)], AccessDifference.Between(Book.Policy, more).Domain.AsEnumerable());
        Assert.Equal([new AccessDomainChange(vocabulary, "by-letter", Added: false)], AccessDifference.Between(more, Book.Policy).Domain.AsEnumerable());
        Assert.Empty(AccessDifference.Between(Book.Policy, more).Changes);
    }

    [Fact]
    public void What_is_without_effect_is_told_with_a_code_and_an_example()
    {
        var permits = Rule("sell", """{ "role": "guard", "action": "consult", "section": "basic", "purpose": "commercial" }""", Nothing) + ",\n"
            + Rule("with-escort", Guards, """{ "permitted": true, "evidence": ["escort"] }""") + ",\n"
            + Rule("again", Guards, Nothing);
        var duty = Rule("guards-copy", """{ "role": "guard", "action": "copy" }""", """{ "obligations": [{ "obligation": "return-file", "when": "after" }] }""");
        var remarks = AccessRemarks.Of(Book.Read(("permits", Book.WithRule("permits", permits)), ("duties", Book.WithRule("duties", duty))).GetValueOrThrow());
        Assert.Equal(
            [
                "CR3514 warning: The permit sell is forbidden wherever it applies.",
                "CR3515 information: The permit with-escort is shadowed: wherever it applies another one asks for less.",
                "CR3516 information: The rule again is redundant: without it every answer stays the same.",
                "CR3516 information: The rule guard-own-job is redundant: without it every answer stays the same.",
                "CR3513 warning: The rule guards-copy has no effect: where it applies nothing is granted.",
            ],
            remarks.Select(remark => $"{remark.Code} {remark.Level.ToString().ToLowerInvariant()}: {remark.Message.En}"));
        Assert.Equal(
            "access/duties/2025-01-01.json(56,5) $.rules[0]: warning CR3513: The rule guards-copy has no effect: where it applies nothing is granted.\n  help: It applies, for example, to {\"role\":\"guard\",\"action\":\"copy\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[]}.",
            remarks[^1].Render(Policies.Language.English));
        Assert.Equal(
            "access/duties/2025-01-01.json(56,5) $.rules[0]: 警告 CR3513: 规则 guards-copy 没有作用：它适用之处什么也不准。\n  建议：适用之例：{\"role\":\"guard\",\"action\":\"copy\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[]}。",
            remarks[^1].Render(Policies.Language.Chinese));
        Assert.Equal("准许 sell 处处被禁止推翻。", remarks[0].Message.Zh);
        Assert.Equal("准许 with-escort 被遮蔽：它适用之处另有要求更少的准许。", remarks[1].Message.Zh);
        Assert.Equal("规则 again 是多余的：删除它不会改变任何答复。", remarks[2].Message.Zh);
    }

    [Fact]
    public void Codes_that_nothing_needs_are_told_at_their_file()
    {
        var duties = Book.Text("duties")
            .Replace("{ \"code\": \"notify-archive-manager\"", "{ \"code\": \"sign\", \"name\": { \"zh\": \"签字\", \"en\": \"Sign\" } },\n            { \"code\": \"notify-archive-manager\"", StringComparison.Ordinal);
        var permits = Book.Edited("permits", "{ \"code\": \"escort\"", "{ \"code\": \"photo\", \"name\": { \"zh\": \"照片\", \"en\": \"Photo\" } },\n        { \"code\": \"escort\"");
        var approvals = Book.Edited("approvals", "\"choices\": [", "\"choices\": [\"photo\", ");
        var remarks = AccessRemarks.Of(Book.Read(("duties", duties), ("permits", permits), ("approvals", approvals)).GetValueOrThrow());
        Assert.Equal(
            [
                "access/duties/2025-01-01.json(1,1) $: information CR3517: The obligation sign comes with no grant.",
                "access/permits/2025-01-01.json(1,1) $: information CR3518: No request needs the evidence photo.",
            ],
            remarks.Select(remark => remark.Render(Policies.Language.English)));
    }

    [Fact]
    public void A_rule_is_without_effect_only_when_it_is_so_on_every_day_of_its_file()
    {
        // Until July commercial reading is forbidden, from then on it is not.
        var permits = Book.WithRule("permits", Rule("sell", """{ "role": "guard", "action": "consult", "section": "basic", "purpose": "commercial" }""", Nothing));
        var later = Book.Text("forbids").Replace("1.0.0", "1.1.0", StringComparison.Ordinal).Replace("2025-01-01", "2026-07-01", StringComparison.Ordinal)
            .Replace("\"purpose\": \"commercial\"", "\"action\": \"copy\", \"purpose\": \"commercial\"", StringComparison.Ordinal);
        (string, string?)[] changed = [("permits", permits), ("invariants", null)];
        Assert.Equal("CR3514", Assert.Single(AccessRemarks.Of(Book.Read(changed).GetValueOrThrow())).Code);
        Assert.Empty(AccessRemarks.Of(Book.Read(Book.FilesWith(changed).Append(Policies.PolicyFile.FromText("access/forbids/2026-07-01.json", later))).GetValueOrThrow()));
        Assert.Empty(AccessRemarks.Of(AccessPolicies.Embedded));
    }

    private const string Guards = """{ "role": "guard", "action": "consult", "section": "basic", "purpose": "job-duty" }""";

    private const string Nothing = """{ "permitted": true, "evidence": [] }""";

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
