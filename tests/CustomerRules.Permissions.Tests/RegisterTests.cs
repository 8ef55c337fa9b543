using System.Collections.Immutable;
using CustomerRules.Permissions.Registers;
using CustomerRules.Permissions.Tests.Reference;
using NodaTime;

namespace CustomerRules.Permissions.Tests;

/// <summary>Entries that a decision obliges, and what is outstanding on a day.</summary>
public sealed class RegisterTests
{
    private static readonly LocalDateTime At = new(2026, 3, 2, 9, 30);
    private static readonly AccessRequest Reading = Book.Request("executive", "consult", "payments", "decision", false, EvidenceKinds.ServiceCentreHeadApproval);
    private static readonly RegisterFacts Facts = new() { AccessId = "A-1", File = "XX小区A12023001", Person = "李四", Approver = "王五" };

    [Fact]
    public void A_consultation_is_entered_with_time_person_content_purpose_basis_and_approver()
    {
        var entry = Assert.Single(AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At));
        Assert.Equal((RegisterKind.Consultation, At, "李四", "payments", "decision", "王五"), (entry.Register, entry.At, entry.Person, entry.Section, entry.Purpose, entry.Approver));
        Assert.Equal(["service-centre-head-approval"], entry.Evidence.AsEnumerable());
        Assert.Equal("archives/5.1.01b, archives/1.3.03b", entry.Cites.ToString());
        Assert.Equal(Book.Policy.Policies.AsEnumerable(), entry.Policies);
        // The clause gives no number of days, so none is invented.
        Assert.Null(entry.ReturnBy);
        Assert.Equal("Consultation A-1 XX小区A12023001", entry.ToString());
        Assert.DoesNotContain("李四", Facts.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_obliges_no_entry()
    {
        var request = Reading with { Evidence = [] };
        Assert.Empty(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts, At));
        Assert.Null(AccessRegisters.Granted(Book.Policy.Decide(request), "A-1", At.Date));
    }

    [Fact]
    public void An_excerpt_is_entered_in_both_registers_and_asks_for_the_number_of_copies()
    {
        var request = Reading with { Action = "excerpt" };
        var decision = Book.Policy.Decide(request);
        var entries = AccessRegisters.EntriesFor(request, decision, Facts with { Copies = 2 }, At);
        Assert.Equal([RegisterKind.Consultation, RegisterKind.Copy], entries.Select(entry => entry.Register));
        Assert.Equal([null, 2], entries.Select(entry => entry.Copies));
        Assert.Throws<ArgumentException>(() => AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts, At));
        Assert.Throws<ArgumentException>(() => AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts with { Copies = 0 }, At));
    }

    [Fact]
    public void A_destruction_is_recorded_with_its_quantity()
    {
        var request = Book.Request("archive-manager", "destroy", "basic", "job-duty", true, [.. Book.Policy.Evidence.Select(evidence => evidence.Code)]);
        var entry = Assert.Single(AccessRegisters.EntriesFor(request, Book.Policy.Decide(request), Facts with { Quantity = 3 }, At));
        Assert.Equal((RegisterKind.Destruction, 3, "XX小区A12023001"), (entry.Register, entry.Quantity!.Value, entry.File));
    }

    [Fact]
    public void A_missing_entry_and_a_file_that_is_out_are_outstanding()
    {
        var granted = AccessRegisters.Granted(Book.Policy.Decide(Reading), "A-1", At.Date)!;
        var entries = AccessRegisters.EntriesFor(Reading, Book.Policy.Decide(Reading), Facts, At);
        Assert.Equal(
            ["register-consultation Consultation 2026-03-02 True", "return-file - - False"],
            Open(new AccessRegister([granted], [], []), At.Date.PlusDays(1)));
        Assert.Equal(["register-consultation Consultation 2026-03-02 False", "return-file - - False"], Open(new AccessRegister([granted], [], []), At.Date));
        Assert.Equal(["return-file - - False"], Open(new AccessRegister([granted], entries, []), At.Date.PlusDays(400)));
        Assert.Empty(Open(new AccessRegister([granted], entries, [new Discharge("A-1", "return-file", At.Date.PlusDays(5))]), At.Date.PlusDays(5)));
        // What happened later does not count, and nothing is outstanding before the access.
        Assert.Equal(["return-file - - False"], Open(new AccessRegister([granted], entries, [new Discharge("A-1", "return-file", At.Date.PlusDays(5))]), At.Date.PlusDays(4)));
        Assert.Empty(Open(new AccessRegister([granted], [], []), At.Date.PlusDays(-1)));
        // An entry of another access is none of this one.
        Assert.Equal(2, Open(new AccessRegister([granted with { AccessId = "A-2" }], entries, []), At.Date).Count);
    }

    [Fact]
    public void With_a_number_of_days_a_return_becomes_overdue_and_the_least_number_counts()
    {
        const string Days = """    { "rule": "return-in-seven", "when": { "role": "executive", "action": "consult" }, "then": { "withinDays": [{ "obligation": "return-file", "days": 7 }] }, "cites": ["archives/5.1.02b"] }""";
        var policy = Book.Load(("duties", Book.WithRule("duties", Days + ",\n" + Days.Replace("return-in-seven", "return-in-three", StringComparison.Ordinal).Replace("7 }", "3 }", StringComparison.Ordinal))));
        var decision = policy.Decide(Reading);
        var entries = AccessRegisters.EntriesFor(Reading, decision, Facts, At);
        Assert.Equal(new LocalDate(2026, 3, 5), entries[0].ReturnBy);
        var register = new AccessRegister([AccessRegisters.Granted(decision, "A-1", At.Date)!], entries, []);
        Assert.Equal(["return-file - 2026-03-05 False"], Open(register, new LocalDate(2026, 3, 5)));
        Assert.Equal(["return-file - 2026-03-05 True"], Open(register, new LocalDate(2026, 3, 6)));
    }

    private static List<string> Open(AccessRegister register, LocalDate on) =>
        [.. AccessRegisters.Outstanding(register, on).Select(duty => $"{duty.Obligation.Obligation.Code} {duty.Register?.ToString() ?? "-"} {duty.Due?.ToString("uuuu-MM-dd", null) ?? "-"} {duty.IsOverdue}")];
}
