using CustomerRules.Permissions.Questions;
using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

/// <summary>Questions over the whole space, against trying every request.</summary>
public sealed class QuestionTests
{
    [Fact]
    public void Who_may_destroy() => Assert.Equal(
        [
            "role archive-manager; action destroy; section basic; purpose job-duty; sealed needs service-centre-head-approval+confidentiality-agreement+named-authorisation+retention-expired",
            "role service-centre-head; action destroy; section basic; purpose job-duty; sealed needs company-leader-approval+retention-expired",
        ],
        AccessQuestions.WhoMay(Book.Policy, "destroy", "basic").Select(Text));

    [Fact]
    public void What_may_a_guard_do() => Assert.Equal(
        [
            "role guard; action consult; section basic; purpose job-duty; not sealed needs ",
            "role guard; action consult; section basic; purpose job-duty; sealed needs service-centre-head-approval",
        ],
        AccessQuestions.WhatMay(Book.Policy, "guard").Select(Text));

    [Fact]
    public void Everything_permitted_is_told_once_and_nothing_else()
    {
        var rights = AccessQuestions.Permitted(Book.Policy, AccessPattern.Everything);
        var all = Book.EveryRequest().ToList();
        foreach (var request in all)
        {
            var needed = Clauses.Needed(request);
            var holding = rights.Where(right => right.Where.Contains(request)).ToList();
            Assert.Equal(needed is null ? 0 : 1, holding.Count);
            if (needed is not null)
                Assert.True(needed.SetEquals(Assert.Single(holding[0].Evidence).Select(evidence => evidence.Code)));
        }

        // Each with a witness that is granted.
        Assert.All(rights, right => Assert.True(right.Where.Contains(right.Where.Witness) && Book.Policy.Decide(right.Where.Witness).Outcome == AccessOutcome.Granted));

        Assert.Equal(all.Count(request => Clauses.Needed(request) is not null), (int)rights.Aggregate(System.Numerics.BigInteger.Zero, (sum, right) => sum + right.Where.Count));
    }

    [Fact]
    public void It_is_never_possible_that_somebody_copies_for_a_commercial_purpose() =>
        Assert.Null(AccessQuestions.Ever(Book.Policy, new AccessPattern { Actions = ["copy"], Purposes = ["commercial"] }));

    [Fact]
    public void Destruction_is_never_possible_without_either_approval_and_has_a_witness_with_one()
    {
        var destroy = new AccessPattern { Actions = ["destroy"] };
        Assert.Null(AccessQuestions.Ever(Book.Policy, destroy, [EvidenceKinds.ServiceCentreHeadApproval, EvidenceKinds.CompanyLeaderApproval]));
        Assert.Null(AccessQuestions.Ever(Book.Policy, destroy, withoutObligations: ["record-destruction"]));
        var witness = AccessQuestions.Ever(Book.Policy, destroy, [EvidenceKinds.ServiceCentreHeadApproval])!.Value;
        Assert.Equal("service-centre-head", witness.Role);
        Assert.Equal(AccessOutcome.Granted, Book.Policy.Decide(witness).Outcome);
        Assert.Throws<ArgumentException>(() => AccessQuestions.Ever(Book.Policy, new AccessPattern { Roles = ["nobody"] }));
        Assert.Null(AccessQuestions.Ever(Book.Policy, new AccessPattern { Roles = ["guard"], Sealed = true }, [EvidenceKinds.ServiceCentreHeadApproval]));
    }

    [Fact]
    public void The_invariants_of_the_policy_hold_and_are_cited()
    {
        Assert.Empty(AccessInvariants.Check(Book.Policy));
        Assert.Equal(
            ["no-commercial-copy", "no-commercial-use", "no-disclosure", "destruction-approved-by-another", "destruction-recorded", "consultations-registered", "records-not-changed-by-customer", "copies-registered", "outsiders-certified-approved-escorted"],
            AccessInvariants.Of(Book.Policy).Select(rule => rule.Name));
    }

    [Fact]
    public void Without_a_table_of_invariants_there_are_none()
    {
        var policy = Book.Load(("invariants", null));
        Assert.Empty(AccessInvariants.Of(policy));
        Assert.Empty(AccessInvariants.Check(policy));
    }

    [Theory]
    [InlineData("zh", "md")]
    [InlineData("en", "md")]
    [InlineData("zh", "html")]
    [InlineData("en", "html")]
    public void The_matrix_reads_as_reviewed(string language, string form)
    {
        var matrix = AccessMatrix.Of(Book.Policy);
        var reader = language == "zh" ? Policies.Language.Chinese : Policies.Language.English;
        GoldenFile.Expect($"tests/CustomerRules.Permissions.Tests/matrix.{language}.{form}.expected.txt", form == "md" ? matrix.ToMarkdown(reader) : matrix.ToHtml(reader));
    }

    [Fact]
    public void A_cell_of_the_matrix_is_the_best_that_any_purpose_gives()
    {
        foreach (var cell in AccessMatrix.Of(Book.Policy).Cells)
        {
            var requests = Book.Policy.Purposes.Select(purpose => Book.Request(cell.Role.Code, cell.Action.Code, cell.Section.Code, purpose.Code)).ToList();
            Assert.Equal(requests.Max(request => Clauses.Outcome(request, [])), cell.Best);
            Assert.Equal(requests.Where(request => Clauses.Needed(request) is not null).Select(request => request.Purpose), cell.Purposes.Select(purpose => purpose.Code));
        }
    }

    [Fact]
    public void Names_of_the_policy_do_not_break_out_of_a_table()
    {
        var policy = Book.Load(("permits", Book.Edited("permits", "\"en\": \"Guard\"", "\"en\": \"<b>Gu|ard\"")));
        Assert.Contains("## &lt;b>Gu\\|ard\n", AccessMatrix.Of(policy).ToMarkdown(Policies.Language.English), StringComparison.Ordinal);
        Assert.Contains("&lt;b&gt;Gu|ard", AccessMatrix.Of(policy).ToHtml(Policies.Language.English), StringComparison.Ordinal);
    }

    private static string Text(AccessRight right) => $"{right.Where} needs {string.Join(" or ", right.Evidence.Select(set => string.Join('+', set.Select(evidence => evidence.Code))))}";
}
