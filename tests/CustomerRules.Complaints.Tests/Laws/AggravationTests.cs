using CustomerRules.Complaints.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Complaints.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)], MaxTest = 2000)]
public sealed class AggravationTests
{
    [Property]
    public void An_aggravating_fact_never_lowers_severity(Complaint complaint, Aggravation aggravation) =>
        Assert.True(aggravation.Of(complaint).Assess().Severity >= complaint.Assess().Severity);

    [Property]
    public void More_departments_and_writing_never_change_severity_nor_remove_a_duty(Complaint complaint, Aggravation aggravation)
    {
        var graver = (aggravation with { Kind = AggravationKind.MoreDepartments }).Of(complaint) with { Written = true };
        Assert.Equal(complaint.Assess().Severity, graver.Assess().Severity);
        Assert.Empty(Removed(complaint, graver));
    }

    [Property]
    public void More_households_remove_no_duty_as_long_as_they_make_no_group(Complaint complaint, Aggravation aggravation)
    {
        var graver = (aggravation with { Kind = AggravationKind.MoreHouseholds }).Of(complaint);
        if (graver.Assess().Group == complaint.Assess().Group)
            Assert.Empty(Removed(complaint, graver));
    }

    /// <remarks>Of major complaints no clause asks for an answer at once (property/2.2.04c and service/2.01e name general and
    /// minor ones; property/2.2.06b and c ask for an explanation and a reply time instead).</remarks>
    [Property]
    public void A_group_loses_only_the_duties_of_the_lower_severity(Complaint complaint, Aggravation aggravation)
    {
        var alone = complaint with { Households = 1 + aggravation.By % 2 };
        var group = complaint with { Households = 3 + aggravation.By % 9998 };
        string[] expected = alone.Assess().Severity.Code switch
        {
            "major" => [],
            _ => ["answer-at-once"],
        };
        Assert.Equal(expected, Removed(alone, group));
    }

    [Property]
    public void The_answer_is_the_reference_for_every_number(Complaint complaint)
    {
        var answer = complaint.Assess();
        Assert.Equal((Clauses.Severity(complaint), Clauses.Group(complaint)), (answer.Severity.Code, answer.Group));
        Assert.Equal(Clauses.Duties(complaint).Select(duty => duty.Duty), Answers.Duties(answer));
    }

    /// <summary>The duties that the graver complaint lacks: gone, told to fewer, or at another moment.</summary>
    private static IEnumerable<string> Removed(Complaint complaint, Complaint graver) =>
        from duty in complaint.Assess().Duties
        let kept = Answers.Duty(graver.Assess(), duty.Duty.Code)
        where kept is null || kept.When != duty.When || duty.To.Except(kept.To).Any()
        select duty.Duty.Code;
}
