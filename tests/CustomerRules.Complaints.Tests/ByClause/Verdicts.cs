using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

/// <summary>What the tests by clause assert: an answer, and the clause that it cites.</summary>
internal static class Verdicts
{
    internal static void IsBecauseOf(this Complaint complaint, Severity severity, string rule, params string[] cites)
    {
        var answer = complaint.Assess();
        Assert.Equal(severity, answer.Severity);
        var deciding = Assert.Single(answer.SeverityDecision.Deciding);
        Assert.Equal((rule, string.Join(", ", cites)), (deciding.Name, deciding.Cites.ToString()));
    }

    internal static ComplaintDuty Has(this Complaint complaint, string duty, string when, string cites, params string[] to)
    {
        var found = Answers.Duty(complaint.Assess(), duty);
        Assert.NotNull(found);
        Assert.Equal($"{duty}@{when} -> {string.Join(",", to)}", Answers.Of(found));
        Assert.Equal(cites, found.Cites.ToString());
        return found;
    }

    internal static void HasNo(this Complaint complaint, string duty) => Assert.DoesNotContain(duty, Answers.Duties(complaint.Assess()));
}
