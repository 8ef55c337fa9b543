using CustomerRules.Permissions.Tests.Reference;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Tests.Loading;

/// <summary>Tables that are sound in themselves and do not decide access, or allow what must not be: CR35xx.</summary>
public sealed class FitTests
{
    private const string Whole = "/2025-01-01.json(1,1) $: error ";

    [Fact]
    public void CR3501_a_table_is_missing() => Refuses([("forbids", null)], "access/permits" + Whole + "CR3501: While access/permits@1.0.0 is in force there is no access/forbids.");

    [Fact]
    public void CR3502_a_fact_that_a_request_does_not_have() => Refuses(
        [("forbids", Book.Text("forbids").Replace("\"purpose\"", "\"motive\"", StringComparison.Ordinal))],
        "access/forbids" + Whole + "CR3502: access/forbids@1.0.0 asks for `motive`, which a request does not have, or has as another kind.\n  help: Known facts: role, action, section, purpose, sealed.");

    [Fact]
    public void CR3503_other_codes_than_the_permits() => Refuses(
        [("forbids", Book.Edited("forbids", ", \"personal\"]", "]"))],
        "access/forbids" + Whole + "CR3503: access/forbids@1.0.0 declares `purpose` with other codes than access/permits@1.0.0.\n  help: All tables list the same codes in the same order.");

    [Fact]
    public void CR3504_an_answer_of_another_form() => Refuses(
        [("forbids", Book.Edited("forbids", "\"merge\": \"any\"", "\"merge\": \"all\""))],
        "access/forbids" + Whole + "CR3504: access/forbids@1.0.0 does not answer `forbidden` in the form that is needed.");

    [Fact]
    public void CR3504_permits_whose_evidence_is_merged_otherwise() => Refuses(
        [("permits", Book.Edited("permits", "\"merge\": \"intersection\"", "\"merge\": \"union\""))],
        "access/permits" + Whole + "CR3504: access/permits@1.0.0 does not answer `evidence` in the form that is needed.");

    [Fact]
    public void CR3504_fields_that_do_not_go_from_hidden_to_plain() => Refuses(
        [("fields", Book.Text("fields").Replace("\"code\": \"hidden\"", "\"code\": \"x\"", StringComparison.Ordinal).Replace("\"show\": \"hidden\"", "\"show\": \"x\"", StringComparison.Ordinal))],
        "access/fields" + Whole + "CR3504: access/fields@1.0.0 does not answer `fields` in the form that is needed.");

    [Fact]
    public void CR3504_hiding_that_another_rule_could_undo() => Refuses(
        [("fields", Book.Edited("fields", "\"merge\": \"any\"", "\"merge\": \"all\""))],
        "access/fields" + Whole + "CR3504: access/fields@1.0.0 does not answer `hidden` in the form that is needed.");

    [Fact]
    public void CR3505_more_evidence_than_bits()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 60).Select(i => $"\"e-{i}\""));
        Refuses(
            [("permits", Book.Edited("permits", "        { \"code\": \"escort\"", $"        {codes},\n        {{ \"code\": \"escort\"")), ("approvals", Book.Edited("approvals", "\"choices\": [", $"\"choices\": [{codes}, "))],
            "access/permits" + Whole + "CR3505: access/permits@1.0.0 has more than 64 of `evidence`.");
    }

    [Fact]
    public void CR3506_fields_that_differ_between_requests() => Refuses(
        [("fields", Book.Edited("fields", "{ \"field\": \"contact\", \"show\": \"hidden\" },", "{ \"field\": \"phone\", \"show\": \"hidden\" },"))],
        "access/fields" + Whole + "CR3506: In access/fields@1.0.0 the fields of `basic` differ between requests, for example {\"role\":\"guard\",\"action\":\"consult\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[]}.\n  help: Which fields a section has depends on the section alone; other rules only limit what shows.");

    [Fact]
    public void CR3507_somebody_could_approve_himself() => Refuses(
        [("requirements", Book.Edited("requirements", "\"when\": { \"role\": { \"not\": [\"service-centre-head\", \"data-subject\"] }, \"action\": [\"excerpt\", \"copy\"] }", "\"when\": { \"role\": { \"not\": [\"data-subject\"] }, \"action\": [\"excerpt\", \"copy\"] }"))],
        "access/approvals" + Whole + "CR3507: `service-centre-head` could rest a request on its own `service-centre-head-approval`, for example {\"role\":\"service-centre-head\",\"action\":\"excerpt\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[\"service-centre-head-approval\",\"company-leader-approval\"]}.\n  help: Nobody approves himself: let somebody else approve for this role.");

    [Fact]
    public void CR3508_a_broken_invariant_has_a_witness() => Refuses(
        [("duties", Book.Edited("duties", "\"when\": { \"action\": [\"excerpt\", \"copy\"] }", "\"when\": { \"action\": \"excerpt\" }"))],
        "access/invariants/2025-01-01.json(77,5) $.rules[7]: error CR3508: The invariant copies-registered does not hold for 346 requests, for example {\"role\":\"customer-service\",\"action\":\"copy\",\"section\":\"basic\",\"purpose\":\"job-duty\",\"sealed\":false,\"evidence\":[\"service-centre-head-approval\"]}.");

    [Fact]
    public void CR3509_an_unknown_approver() => Refuses(
        [("approvals", Book.Text("approvals").Replace("\"company-leader\"", "\"company-boss\"", StringComparison.Ordinal))],
        "access/approvals" + Whole + "CR3509: access/approvals@1.0.0 has an unknown code `company-boss` in `approver`.\n  help: Known codes: customer-service, repair-staff, management-staff, archive-manager, guard, service-centre-head, executive, company-leader, government-body, judicial-body, outside-party, data-subject, none.");

    [Fact]
    public void CR3510_a_default_that_permits_does_not_load() => Refuses(
        [("permits", Book.Edited("permits", "\"permitted\": false", "\"permitted\": true"))],
        "access/permits/2025-01-01.json(187,14) $.default: error CR3510: The default of access/permits@1.0.0 has to give `permitted`: false.\n  help: What no rule grants is refused; rules only permit, only add, only forbid.");

    [Fact]
    public void CR3510_a_forbid_that_forbids_nothing_does_not_load() => Refuses(
        [("forbids", Book.Edited("forbids", "\"when\": { \"action\": \"disclose\" },\n      \"then\": { \"forbidden\": true }", "\"when\": { \"action\": \"disclose\" },\n      \"then\": { \"forbidden\": false }"))],
        "access/forbids/2025-01-01.json(23,5) $.rules[1]: error CR3510: The rule disclosure of access/forbids@1.0.0 has to give `forbidden`: true.\n  help: What no rule grants is refused; rules only permit, only add, only forbid.");

    [Fact]
    public void CR3511_every_request_has_an_answer() => Refuses(
        [("forbids", Book.Edited("forbids", "  \"rules\": [", "  \"impossible\": [{ \"when\": { \"action\": \"seal\", \"purpose\": \"personal\" } }],\n  \"rules\": ["))],
        "access/forbids" + Whole + "CR3511: access/forbids@1.0.0 declares combinations impossible; every request has an answer.");

    [Fact]
    public void CR3512_evidence_whose_giver_nobody_names() => Refuses(
        [("approvals", Book.Edited("approvals", ", \"retention-expired\"]", "]"))],
        "access/approvals" + Whole + "CR3512: access/approvals@1.0.0 does not say who gives `retention-expired`.");

    [Fact]
    public void The_findings_are_told_in_chinese_too() => Assert.Equal(
        "access/permits/2025-01-01.json(1,1) $: 错误 CR3501: access/permits@1.0.0 有效时缺少 access/forbids。",
        Assert.Single(Book.Read(("forbids", null)).Diagnostics).Render(Language.Chinese));

    [Fact]
    public void All_that_does_not_fit_is_told_in_one_go()
    {
        var result = Book.Read(
            ("forbids", Book.Edited("forbids", "\"merge\": \"any\"", "\"merge\": \"all\"")),
            ("requirements", Book.Text("requirements").Replace("\"sealed\"", "\"locked\"", StringComparison.Ordinal)));
        Assert.Equal(["CR3502", "CR3504"], result.Diagnostics.Select(diagnostic => diagnostic.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Without_any_access_table_there_is_no_policy()
    {
        var none = Book.Read(Enumerable.Empty<PolicyFile>()).GetValueOrThrow();
        Assert.False(none.TryAsOf(Book.Day, out _));
        Assert.Equal("No access policy is in force on 2026-01-01. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => none.AsOf(Book.Day)).Message);
        Assert.False(AccessPolicies.Embedded.TryAsOf(new NodaTime.LocalDate(2024, 12, 31), out _));
    }

    [Fact]
    public void Last_years_day_gives_last_years_answer()
    {
        var later = Book.Text("forbids").Replace("1.0.0", "1.1.0", StringComparison.Ordinal).Replace("2025-01-01", "2026-07-01", StringComparison.Ordinal)
            .Replace("\"purpose\": \"commercial\"", "\"purpose\": [\"commercial\", \"personal\"]", StringComparison.Ordinal);
        var policies = Book.Read(Book.FilesWith().Append(PolicyFile.FromText("access/forbids/2026-07-01.json", later))).GetValueOrThrow();
        var request = Book.Request("outside-party", "consult", "basic", "personal");
        var (before, after) = (policies.AsOf(new NodaTime.LocalDate(2026, 6, 30)), policies.AsOf(new NodaTime.LocalDate(2026, 7, 1)));
        Assert.Equal((AccessOutcome.NotGranted, AccessOutcome.Forbidden), (before.Decide(request).Outcome, after.Decide(request).Outcome));
        Assert.Equal("access/forbids@1.1.0", after.Decide(request).Policies[2]);
        Assert.Same(before, policies.AsOf(new NodaTime.LocalDate(2025, 1, 1)));
        Assert.Equal(Analysis.AccessDirection.Narrowed, Analysis.AccessDifference.Between(before, after).Direction);
    }

    [Fact]
    public void A_hundred_and_fifty_spoilt_files_are_refused_with_findings_or_still_deny_by_default()
    {
        var random = new Random(7);
        for (var i = 0; i < 150; i++)
        {
            var table = Book.Tables[random.Next(Book.Tables.Length)];
            var text = Book.Text(table);
            var at = random.Next(text.Length);
            var spoilt = random.Next(3) switch
            {
                0 => text[..at],
                1 => text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at)),
                _ => text.Insert(at, "\"x\"[]{},:true"[random.Next(12)..]),
            };
            var read = DecisionTables.Sets.TableSet.Load(Book.FilesWith((table, spoilt)), ClauseCatalogue.Embedded);
            if (!read.TryGetValue(out var set))
            {
                Assert.NotEmpty(read.Diagnostics);
                continue;
            }

            var result = AccessPolicies.From(set);
            if (result.TryGetValue(out var policies) && policies.TryAsOf(Book.Day, out var policy))
                Assert.NotEqual(AccessOutcome.Granted, policy.Decide(Book.Request("guard", "copy", "payments", "commercial")).Outcome);
        }
    }

    private static void Refuses((string Table, string? Text)[] changed, params string[] lines)
    {
        var result = Book.Read(changed);
        Assert.False(result.Succeeded);
        Assert.Equal(lines, result.Diagnostics.Select(diagnostic => diagnostic.Render(Language.English)));
    }
}
