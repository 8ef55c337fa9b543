using System.Collections.Immutable;
using CustomerRules.Permissions.Registers;
using CustomerRules.Permissions.Tests.Reference;
using NodaTime;

namespace CustomerRules.Permissions.Tests;

/// <summary>Entries that a decision obliges, and what is outstanding on a day.</summary>
public sealed class RegisterTests
{
    private const string Head = EvidenceKinds.ServiceCentreHeadApproval;
    private const string Leader = EvidenceKinds.CompanyLeaderApproval;

    private static readonly LocalDateTime At = new(2026, 3, 2, 9, 30);
    private static readonly AccessRequest Reading = Book.Request("executive", "consult", "payments", "decision", false, EvidenceKinds.ServiceCentreHeadApproval);
    private static readonly RegisterFacts Facts = new() { AccessId = "A-1", File = "XX小区A12023001", Person = "李四", Approvals = [new Approval(Head, "王五")] };

    [Fact]
    public void A_consultation_is_entered_with_time_person_content_purpose_basis_and_approver()
    {
        var entry = Assert.Single(AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At).Entries);
        Assert.Equal((RegisterKind.Consultation, At, "李四", "payments", "decision"), (entry.Register, entry.At, entry.Person, entry.Section, entry.Purpose));
        Assert.Equal([new Approval(Head, "王五")], entry.Approvals.AsEnumerable());
        Assert.Equal(["service-centre-head-approval"], entry.Evidence.AsEnumerable());
        Assert.Equal("archives/5.1.01b, archives/1.3.03b", entry.Cites.ToString());
        Assert.Equal(Book.Policy.Policies.AsEnumerable(), entry.Policies);
        // The clause gives no number of days, so none is invented.
        Assert.Null(entry.ReturnBy);
        Assert.Equal("Consultation A-1 XX小区A12023001", entry.ToString());
        Assert.Equal("A-1 XX小区A12023001", Facts.ToString());
        Assert.Equal(Head, Facts.Approvals[0].ToString());
    }

    [Fact]
    public void A_refusal_obliges_no_entry()
    {
        var request = Reading with { Evidence = [] };
        Assert.Empty(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts, At).Entries);
        Assert.False(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts, At).IsRefused);
        Assert.Null(AccessRegisters.Granted(Book.Policy.Decide(request), "A-1", At.Date));
    }

    [Fact]
    public void An_excerpt_is_entered_in_both_registers_with_the_number_of_copies_if_any_is_made()
    {
        var request = Reading with { Action = "excerpt" };
        var decision = Book.Policy.Decide(request);
        var entries = AccessRegisters.EntriesFor(request, decision, Facts with { Copies = 2 }, At).Entries;
        Assert.Equal([RegisterKind.Consultation, RegisterKind.Copy], entries.Select(entry => entry.Register));
        Assert.Equal([null, 2], entries.Select(entry => entry.Copies));
        // An excerpt by hand makes no copy; a number that is given is one.
        Assert.Equal([null, null], AccessRegisters.EntriesFor(request, decision, Facts, At).Entries.Select(entry => entry.Copies));
        Refuses(request, Facts with { Copies = 0 }, "The register asks for the number of copies, at least 1. [archives/5.2.03b]");
        Refuses(Reading with { Action = "copy" }, Facts, "The register asks for the number of copies, at least 1. [archives/5.2.03b]");
    }

    [Fact]
    public void A_destruction_is_recorded_with_its_quantity()
    {
        var request = Book.Request("archive-manager", "destroy", "basic", "job-duty", true, [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]);
        var facts = Facts with { Quantity = 3, Approvals = [new Approval(Head, "王五"), new Approval(Leader, "赵六")] };
        var entry = Assert.Single(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), facts, At).Entries);
        Assert.Equal((RegisterKind.Destruction, 3, "XX小区A12023001"), (entry.Register, entry.Quantity!.Value, entry.File));
        Refuses(request, facts with { Quantity = 0 }, "The record of destruction asks for the quantity, at least 1. [archives/7.3.02b]");
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("update")]
    public void Who_copies_or_updates_sees_the_content_and_is_entered_among_the_consultations(string action)
    {
        var request = Book.Request("customer-service", action, "basic", "job-duty", false, Head);
        var entries = AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts with { Copies = 1 }, At).Entries;
        Assert.Equal(RegisterKind.Consultation, entries[0].Register);
        Assert.Equal(action == "copy" ? 2 : 1, entries.Length);
    }

    [Fact]
    public void K14_every_approval_has_an_approver_who_is_not_the_person()
    {
        var request = Book.Request("judicial-body", "copy", "basic", "official-duty", false, Head, Leader, "certifying-document", "escort");
        var facts = Facts with { Copies = 1, Approvals = [new Approval(Leader, "赵六"), new Approval(Head, "王五")], Escorts = ["孙七"] };
        var entries = AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), facts, At).Entries;
        Assert.All(entries, entry => Assert.Equal(("赵六", "王五", "孙七"), (entry.Approvals[0].By, entry.Approvals[1].By, Assert.Single(entry.Escorts))));

        const string AskHead = "The register asks who gave this: Approval of the head of the service centre (service-centre-head-approval). [archives/5.2.03a, archives/5.1.03d]";
        const string AskLeader = "The register asks who gave this: Approval of the company leader (company-leader-approval). [archives/5.1.03a, archives/5.1.03b, archives/5.1.03c]";
        Refuses(request, facts with { Approvals = [] }, AskHead, AskLeader);
        Refuses(request, facts with { Approvals = default }, AskHead, AskLeader);
        Refuses(request, facts with { Approvals = [new Approval(Head, "王五")] }, AskLeader);
        Refuses(request, facts with { Approvals = [new Approval(Head, "王五"), new Approval(Leader, " ")] }, AskLeader);
        Refuses(
            request,
            facts with { Approvals = [new Approval(Head, "李四 "), new Approval(Leader, "赵六")] },
            "Nobody approves himself. The person who asks gave this: Approval of the head of the service centre (service-centre-head-approval). [archives/5.2.03a, archives/5.1.03d]");
        Refuses(request, facts with { Person = "" }, "The register asks for the person who consults, copies, enters or destroys. [archives/5.1.01b, archives/1.3.03b, archives/5.2.03b]");
        var foreign = AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), facts with { Approvals = facts.Approvals.Add(new Approval("escort", "孙七")) }, At);
        Assert.Equal((EntryRefusalKind.ApprovalNotShown, "所写的批准不在申请所附的凭据之中。"), (foreign.Refusals.Single().Kind, foreign.Refusals.Single().Message.Zh));
    }

    [Fact]
    public void K14_a_refused_entry_says_so_in_both_languages_with_its_clause_and_names_nobody()
    {
        var result = AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts with { Person = "王五" }, At);
        var refusal = Assert.Single(result.Refusals);
        Assert.True(result.IsRefused);
        Assert.Empty(result.Entries);
        Assert.Equal(EntryRefusalKind.SelfApproval, refusal.Kind);
        Assert.Equal("不得自批：“服务中心负责人批准”是申请人本人作出的。", refusal.Message.Zh);
        Assert.Equal("Nobody approves himself. The person who asks gave this: Approval of the head of the service centre (service-centre-head-approval). [archives/5.1.02a]", result.ToString());
        Assert.Equal("1 entry", AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At).ToString());
    }

    [Fact]
    public void Archives_5_1_03c_an_outsider_is_entered_with_an_escort_who_is_not_himself_and_with_as_many_as_the_policy_says()
    {
        var request = Book.Request("government-body", "consult", "basic", "official-duty", false, Leader, "certifying-document", "escort");
        var facts = Facts with { Approvals = [new Approval(Leader, "赵六")] };
        Refuses(request, facts, "The register asks for every escort: at least 1. [archives/5.1.03c]");
        Refuses(request, facts with { Escorts = default }, "The register asks for every escort: at least 1. [archives/5.1.03c]");
        Refuses(request, facts with { Escorts = ["李四"] }, "Nobody accompanies himself. [archives/5.1.03c]");
        Assert.Single(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), facts with { Escorts = ["孙七"] }, At).Entries);

        var two = Book.Load(("duties", Book.Edited("duties", "\"persons\": 1 }", "\"persons\": 2 }")));
        Refuses(two, request, facts with { Escorts = ["孙七", "孙七 "] }, "The register asks for every escort: at least 2. [archives/5.1.03c]");
        Assert.Single(AccessRegisters.EntriesFor(request, two.Decide(request), facts with { Escorts = ["孙七", "周八"] }, At).Entries);
    }

    [Fact]
    public void A_decision_on_other_evidence_is_not_entered()
    {
        var decision = Book.Policy.Decide(Reading);
        Assert.Equal(
            "The decision was made on other evidence than the request has. (Parameter 'request')",
            Assert.Throws<ArgumentException>(() => AccessRegisters.EntriesFor(Reading with { Evidence = [Head, Leader] }, decision, Facts, At)).Message);
    }

    [Fact]
    public void A_decision_on_another_request_is_not_entered()
    {
        var decision = Book.Policy.Decide(Reading);
        AccessRequest[] others =
        [
            Reading with { Role = "company-leader" }, Reading with { Action = "excerpt" }, Reading with { Section = "repairs" },
            Reading with { Purpose = "supervision" }, Reading with { Sealed = true },
        ];
        foreach (var other in others)
        {
            // All of them are granted the same way, so that the plan alone would not tell them apart.
            Assert.Equal(AccessOutcome.Granted, Book.Policy.Decide(other).Outcome);
            Assert.Equal(
                "The decision was made on another role, action, section, purpose or sealing than the request has. (Parameter 'request')",
                Assert.Throws<ArgumentException>(() => AccessRegisters.EntriesFor(other, decision, Facts with { Copies = 1 }, At)).Message);
        }

        Assert.Throws<ArgumentException>(() => AccessRegisters.EntriesFor(Reading with { Role = "nobody" }, decision, Facts, At));
    }

    [Fact]
    public void A_missing_entry_and_a_file_that_is_out_are_outstanding()
    {
        var granted = AccessRegisters.Granted(Book.Policy.Decide(Reading), "A-1", At.Date)!;
        var entries = AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At).Entries;
        Assert.Equal(
            ["register-consultation Consultation 2026-03-02 True", "return-file - - False"],
            Open(new AccessRegister([granted], [], []), At.Date.PlusDays(1)));
        Assert.Equal(["register-consultation Consultation 2026-03-02 False", "return-file - - False"], Open(new AccessRegister([granted], [], []), At.Date));
        Assert.Equal(["return-file - - False"], Open(new AccessRegister([granted], entries, []), At.Date.PlusDays(400)));
        Assert.Empty(Open(new AccessRegister([granted], entries, [new Discharge("A-1", "return-file", At.Date.PlusDays(5))]), At.Date.PlusDays(5)));
        // What happened later does not count, and nothing is outstanding before the access.
        Assert.Equal(["return-file - - False"], Open(new AccessRegister([granted], entries, [new Discharge("A-1", "return-file", At.Date.PlusDays(5))]), At.Date.PlusDays(4)));
        Assert.Empty(Open(new AccessRegister([granted], [], []), At.Date.PlusDays(-1)));
        // Nor does what happened before the access: the file of an earlier one that was given the same number.
        Assert.Equal(["return-file - - False"], Open(new AccessRegister([granted], entries, [new Discharge("A-1", "return-file", At.Date.PlusDays(-1))]), At.Date.PlusDays(4)));
        Assert.Equal(2, Open(new AccessRegister([granted with { On = At.Date.PlusDays(1) }], entries, []), At.Date.PlusDays(1)).Count);
        // An entry of another access is none of this one.
        Assert.Equal(2, Open(new AccessRegister([granted with { AccessId = "A-2" }], entries, []), At.Date).Count);
    }

    [Fact]
    public void K15_the_day_of_the_return_is_read_out_of_the_register()
    {
        var entry = Assert.Single(AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At).Entries);
        LocalDate? Returned(params Discharge[] discharges) => AccessRegisters.ReturnedOn(new AccessRegister([], [entry], [.. discharges]), entry);
        Assert.Null(Returned());
        Assert.Null(Returned(new Discharge("A-2", "return-file", At.Date), new Discharge("A-1", "notify-archive-manager", At.Date), new Discharge("A-1", "return-file", At.Date.PlusDays(-1))));
        Assert.Equal(At.Date.PlusDays(2), Returned(new Discharge("A-1", "return-file", At.Date.PlusDays(9)), new Discharge("A-1", "return-file", At.Date.PlusDays(2))));
    }

    [Fact]
    public void The_default_policy_has_no_figure_for_the_return_and_says_why()
    {
        Assert.True(Book.Policy.Decide(Reading).TryGetGrant(out _, out var obligations));
        Assert.Null(Assert.Single(obligations, duty => duty.Obligation.Code == "return-file").WithinDays);
        var rule = Assert.Single(Book.Policy.Decide(Reading).Because, reason => reason.Rule.Name == "executives-return").Rule;
        Assert.Equal(
            "Executives return the file promptly. The clause has no number of days: until the company sets one, a file that is out is outstanding, never overdue.",
            rule.Note!.En);
        Assert.Contains("Return the file (after, the clause has no number of days) [archives/5.1.02b]", Book.Policy.Explain(Reading, Policies.Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void With_a_number_of_days_a_return_becomes_overdue_and_the_least_number_counts()
    {
        const string Days = """    { "rule": "return-in-seven", "when": { "role": "executive", "action": "consult" }, "then": { "withinDays": [{ "obligation": "return-file", "days": 7 }] }, "cites": ["archives/5.1.02b"] }""";
        var policy = Book.Load(("duties", Book.WithRule("duties", Days + ",\n" + Days.Replace("return-in-seven", "return-in-three", StringComparison.Ordinal).Replace("7 }", "3 }", StringComparison.Ordinal))));
        var decision = policy.Decide(Reading);
        var entries = AccessRegisters.EntriesFor(Reading, decision, Facts, At).Entries;
        Assert.Equal(new LocalDate(2026, 3, 5), entries[0].ReturnBy);
        var register = new AccessRegister([AccessRegisters.Granted(decision, "A-1", At.Date)!], entries, []);
        Assert.Equal(["return-file - 2026-03-05 False"], Open(register, new LocalDate(2026, 3, 5)));
        Assert.Equal(["return-file - 2026-03-05 True"], Open(register, new LocalDate(2026, 3, 6)));
    }

    private static void Refuses(AccessRequest request, RegisterFacts facts, params string[] messages) => Refuses(Book.Policy, request, facts, messages);

    private static void Refuses(AccessPolicy policy, AccessRequest request, RegisterFacts facts, params string[] messages)
    {
        var result = AccessRegisters.EntriesFor(request, policy.Decide(request), facts, At);
        Assert.Equal(messages, result.Refusals.Select(refusal => refusal.ToString()));
        Assert.Empty(result.Entries);
    }

    private static List<string> Open(AccessRegister register, LocalDate on) =>
        [.. AccessRegisters.Outstanding(register, on).Select(duty => $"{duty.Obligation.Obligation.Code} {duty.Register?.ToString() ?? "-"} {duty.Due?.ToString("uuuu-MM-dd", null) ?? "-"} {duty.IsOverdue}")];
}
