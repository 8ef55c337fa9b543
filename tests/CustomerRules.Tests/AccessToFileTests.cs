using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Tests;

/// <summary>The join of life and permission: the file says whether it is sealed and may be destroyed, the request does not.</summary>
public sealed class AccessToFileTests
{
    private const string Lifecycle = "archives/lifecycle/2025-01-01.json";

    private static readonly ArchiveFile File = ArchiveFile.Register(FileNumber.Parse("A12023001"), "owner-file", 1) with
    {
        State = FileState.Sealed,
        MovedOut = MoveOutDate.On(new LocalDate(2020, 1, 1)),
        StillOwns = false,
        SealedOn = new LocalDate(2021, 1, 1),
    };

    [Fact]
    public void K67_a_sealed_file_is_consulted_with_the_approval_of_the_head_whatever_the_request_says()
    {
        var rules = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2));
        var request = Request("customer-service", "consult") with { Sealed = false };

        Assert.Equal(AccessOutcome.Granted, rules.Access.Decide(request).Outcome);
        Assert.Equal(AccessOutcome.NeedsEvidence, rules.Access.Decide(rules.RequestOn(File, request)).Outcome);
        Assert.Equal(AccessOutcome.Granted, rules.Access.Decide(rules.RequestOn(File with { State = FileState.Active }, request with { Sealed = true })).Outcome);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    public void K09_a_file_may_be_destroyed_when_its_configured_retention_is_over(string day, bool over)
    {
        var date = NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value;
        var later = Seeds.Text(Lifecycle).Replace("\"least\": null,\n      \"from\": null", "\"least\": { \"years\": 5 }, \"from\": \"sealed\"", StringComparison.Ordinal);
        var files = RuleBook.EmbeddedFiles.Where(file => file.Path is not (Lifecycle or "policies.lock.json")).Append(PolicyFile.FromText(Lifecycle, later));
        var five = RuleBook.Load(files).GetValueOrThrow().AsOf(date);
        var claim = Request("archive-manager", "destroy", "service-centre-head-approval", "confidentiality-agreement", "named-authorisation", "retention-expired");

        Assert.Equal(over, five.RequestOn(File, claim with { Evidence = claim.Evidence.Remove("retention-expired") }).Evidence.Contains("retention-expired"));
        Assert.Equal(over, five.RequestOn(File, claim).Evidence.Contains("retention-expired"));
        Assert.DoesNotContain("retention-expired", RuleBook.Embedded.AsOf(date).RequestOn(File, claim).Evidence);
        Assert.Equal(over ? AccessOutcome.Granted : AccessOutcome.NeedsEvidence, RuleBook.Embedded.AsOf(date).Access.Decide(five.RequestOn(File, claim)).Outcome);
    }

    [Fact]
    public void K09_a_file_that_is_not_sealed_is_destroyed_by_nobody_whatever_the_request_says()
    {
        var rules = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2));
        var request = Request("archive-manager", "destroy") with { Sealed = true };
        Assert.Equal(AccessOutcome.NeedsEvidence, rules.Access.Decide(request).Outcome);
        Assert.Equal(AccessOutcome.Forbidden, rules.Access.Decide(rules.RequestOn(File with { State = FileState.MovedOut }, request)).Outcome);
    }

    [Fact]
    public void A_destroyed_file_is_asked_for_in_vain()
    {
        var rules = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2));
        Assert.Equal(
            "The file has been destroyed: nobody can do anything with it. (Parameter 'file')",
            Assert.Throws<ArgumentException>(() => rules.RequestOn(File with { State = FileState.Destroyed }, Request("customer-service", "consult"))).Message);
    }

    private static AccessRequest Request(string role, string action, params ImmutableArray<string> evidence) =>
        new() { Role = role, Action = action, Section = "basic", Purpose = "job-duty", Sealed = false, Evidence = evidence };
}
