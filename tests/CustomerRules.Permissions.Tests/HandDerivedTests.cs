using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

/// <summary>Answers worked out by hand, row by row, from the decision table of the clauses and the resolutions beside them; neither the policy
/// nor the ifs of <see cref="Clauses"/> were consulted. They hold both to the text, since the two could share a misreading.</summary>
public sealed class HandDerivedTests
{
    // h: the head's approval, l: the company leader's, d: certifying document, e: escort, i: identity, a: agreement, n: named authorisation, r: retention expired.
    private const string Letters = "hldeianr";

    [Theory]
    // archives/1.3.03b, archives/6.1.02b: anyone who is not listed.
    [InlineData("outside-party", "consult", "basic", "personal", "", "not-granted")]
    [InlineData("guard", "consult", "payments", "job-duty", "", "not-granted")]
    [InlineData("government-body", "update", "basic", "official-duty", "hlde", "not-granted")]
    [InlineData("executive", "update", "basic", "decision", "h", "not-granted")]
    // archives/5.1.01a, K70: internal staff for their work, within their own job.
    [InlineData("customer-service", "consult", "special-needs", "job-duty", "", "granted")]
    [InlineData("customer-service", "consult", "special-needs", "personal", "h", "not-granted")]
    [InlineData("repair-staff", "consult", "property", "job-duty", "", "granted")]
    [InlineData("repair-staff", "consult", "complaints", "job-duty", "h", "not-granted")]
    [InlineData("management-staff", "consult", "violations-and-arrears", "job-duty", "", "granted")]
    [InlineData("guard", "consult", "basic", "job-duty", "", "granted")]
    // K14: the head's own reading for work is that of internal staff.
    [InlineData("service-centre-head", "consult", "payments", "job-duty", "", "granted")]
    // K14: what he reads beyond his own job goes to the company leader; official duty is that of a body outside, own rights and private ends are no work.
    [InlineData("service-centre-head", "consult", "payments", "decision", "", "needs l")]
    [InlineData("service-centre-head", "consult", "payments", "supervision", "h", "needs l")]
    [InlineData("service-centre-head", "copy", "complaints", "decision", "l", "granted")]
    [InlineData("service-centre-head", "consult", "payments", "decision", "", "needs l", true)]
    [InlineData("service-centre-head", "consult", "payments", "official-duty", "l", "not-granted")]
    [InlineData("service-centre-head", "consult", "payments", "personal", "l", "not-granted")]
    [InlineData("service-centre-head", "update", "payments", "decision", "l", "not-granted")]
    // archives/5.1.02a: executives for decision, supervision or other work, with the head's approval; K13: leaders of the company likewise.
    [InlineData("executive", "consult", "repairs", "supervision", "", "needs h")]
    [InlineData("executive", "consult", "repairs", "job-duty", "h", "granted")]
    [InlineData("executive", "consult", "repairs", "own-rights", "h", "not-granted")]
    [InlineData("company-leader", "consult", "basic", "decision", "l", "needs h")]
    // archives/5.1.03a-c, K81: bodies and persons from outside.
    [InlineData("judicial-body", "consult", "payments", "official-duty", "", "needs lde")]
    [InlineData("government-body", "consult", "basic", "official-duty", "de", "needs l")]
    [InlineData("outside-party", "consult", "basic", "own-rights", "ld", "needs e")]
    [InlineData("outside-party", "consult", "basic", "own-rights", "lde", "granted")]
    [InlineData("judicial-body", "consult", "basic", "own-rights", "lde", "not-granted")]
    // archives/5.1.03d, archives/5.2.03a, K16: a copy takes the head's approval besides; K14: the head's own takes the leader's.
    [InlineData("judicial-body", "copy", "basic", "official-duty", "lde", "needs h")]
    [InlineData("outside-party", "excerpt", "basic", "own-rights", "", "needs hlde")]
    [InlineData("customer-service", "copy", "payments", "job-duty", "", "needs h")]
    [InlineData("management-staff", "excerpt", "payments", "job-duty", "h", "granted")]
    [InlineData("executive", "copy", "payments", "decision", "h", "granted")]
    [InlineData("service-centre-head", "copy", "basic", "job-duty", "h", "needs l")]
    [InlineData("guard", "copy", "basic", "job-duty", "h", "not-granted")]
    // archives/5.2.02b, archives/5.2.01b, K18: never, whatever the evidence.
    [InlineData("customer-service", "consult", "basic", "commercial", "hldeianr", "forbidden")]
    [InlineData("data-subject", "copy", "basic", "commercial", "i", "forbidden")]
    [InlineData("company-leader", "disclose", "basic", "job-duty", "hldeianr", "forbidden")]
    // archives/6.1.01, archives/6.1.02, K69: archive managers, besides what the action needs.
    [InlineData("archive-manager", "consult", "basic", "job-duty", "", "needs an")]
    [InlineData("archive-manager", "copy", "basic", "job-duty", "a", "needs hn")]
    [InlineData("archive-manager", "update", "repairs", "job-duty", "an", "granted")]
    // archives/3.2.02b, archives/7.2.01a: entries.
    [InlineData("customer-service", "update", "repairs", "job-duty", "", "granted")]
    [InlineData("repair-staff", "update", "repairs", "job-duty", "", "not-granted")]
    [InlineData("repair-staff", "update", "property", "job-duty", "", "granted")]
    // archives/7.3.01b: the service centre seals; K67: a sealed file takes the head's approval, the head's own the leader's.
    [InlineData("archive-manager", "seal", "basic", "job-duty", "an", "granted")]
    [InlineData("customer-service", "seal", "basic", "job-duty", "h", "not-granted")]
    [InlineData("customer-service", "consult", "basic", "job-duty", "", "needs h", true)]
    [InlineData("service-centre-head", "consult", "basic", "job-duty", "", "needs l", true)]
    [InlineData("judicial-body", "consult", "basic", "official-duty", "lde", "needs h", true)]
    [InlineData("archive-manager", "seal", "basic", "job-duty", "han", "not-granted", true)]
    // archives/7.3.02a, K09, K14: destruction, approved by the head, who has his own approved by the leader.
    [InlineData("archive-manager", "destroy", "basic", "job-duty", "anr", "needs h", true)]
    [InlineData("service-centre-head", "destroy", "basic", "job-duty", "h", "needs lr", true)]
    [InlineData("service-centre-head", "destroy", "basic", "job-duty", "lr", "granted", true)]
    [InlineData("executive", "destroy", "basic", "decision", "hr", "not-granted", true)]
    // K09: a file that is not sealed is destroyed by nobody, whatever the evidence.
    [InlineData("archive-manager", "destroy", "payments", "job-duty", "hanr", "forbidden")]
    [InlineData("service-centre-head", "destroy", "basic", "job-duty", "hldeianr", "forbidden")]
    [InlineData("archive-manager", "destroy", "payments", "job-duty", "hanr", "granted", true)]
    // K17: the customer himself after his identity is checked, without the company leader; K67 for him too.
    [InlineData("data-subject", "consult", "violations-and-arrears", "own-rights", "", "needs i")]
    [InlineData("data-subject", "copy", "payments", "own-rights", "i", "granted")]
    [InlineData("data-subject", "update", "emergency-contact", "own-rights", "i", "granted")]
    [InlineData("data-subject", "update", "violations-and-arrears", "own-rights", "i", "not-granted")]
    [InlineData("data-subject", "consult", "basic", "own-rights", "i", "needs h", true)]
    public void A_row_of_the_clauses(string role, string action, string section, string purpose, string evidence, string expected, bool isSealed = false)
    {
        var request = Book.Request(role, action, section, purpose, isSealed, Codes(evidence));
        var decision = Book.Policy.Decide(request);
        var outcome = decision.Outcome.Code();
        if (decision.Outcome == AccessOutcome.NeedsEvidence)
            outcome = "needs " + string.Concat(Assert.Single(decision.Missing).Select(piece => Letters[Book.Policy.Evidence.IndexOf(piece)]));
        Assert.Equal(expected, outcome);
        Assert.Equal(decision.Outcome, Clauses.Outcome(request, [.. Codes(evidence)]));
    }

    [Theory]
    [InlineData("customer-service", "consult", "register-consultation keep-confidential no-excerpt-or-copy")]
    [InlineData("executive", "consult", "register-consultation return-file keep-confidential no-excerpt-or-copy")]
    [InlineData("judicial-body", "consult", "register-consultation keep-confidential no-excerpt-or-copy stay-with-escort")]
    [InlineData("judicial-body", "copy", "register-consultation register-copy keep-confidential stay-with-escort")]
    [InlineData("archive-manager", "destroy", "keep-confidential record-destruction")]
    [InlineData("archive-manager", "seal", "keep-confidential")]
    [InlineData("customer-service", "update", "register-consultation keep-confidential no-excerpt-or-copy notify-archive-manager")]
    [InlineData("archive-manager", "update", "register-consultation keep-confidential no-excerpt-or-copy")]
    [InlineData("data-subject", "consult", "register-consultation")]
    [InlineData("data-subject", "copy", "register-consultation register-copy")]
    public void Duties_of_a_row(string role, string action, string expected)
    {
        var purpose = role switch { "judicial-body" => "official-duty", "data-subject" => "own-rights", _ => "job-duty" };
        Assert.True(Book.Policy.Decide(Book.Request(role, action, "basic", purpose, action == "destroy", Codes(Letters))).TryGetGrant(out _, out var obligations));
        Assert.Equal(expected, string.Join(' ', obligations.Select(duty => duty.Obligation.Code)));
    }

    private static string[] Codes(string letters) => [.. letters.Select(letter => Book.Policy.Evidence[Letters.IndexOf(letter)].Code)];
}
