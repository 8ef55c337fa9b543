using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Obligations;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>The cadences of the regulations, each with its clause.</summary>
public sealed class EmbeddedObligationTests
{
    private static readonly ObligationPolicy Policy = ObligationPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));

    [Theory]
    [InlineData("measures/6.02b", "supervisor-inspection", "day", 1, null, "customer-service-supervisor")]
    [InlineData("measures/6.02c", "service-meeting", "week", 1, null, "project-office")]
    [InlineData("property/2.2.08a", "complaint-summary", "month", 1, null, "property-management-centre")]
    [InlineData("property/2.2.08b", "complaint-summary", "month", 1, null, "property-management-centre")]
    [InlineData("archives/2.3.02", "utility-record", "month", 1, null, "archive-manager")]
    [InlineData("property/1.2.2.02", "revisit-by-officer", "quarter", 1, null, "property-officer")]
    [InlineData("archives/3.3.01", "revisit-by-officer", "quarter", 1, null, "property-officer")]
    [InlineData("archives/7.1.01b", "archive-check", "quarter", 1, null, "property-service-centre")]
    [InlineData("measures/5.03b", "community-activity", "quarter", 1, null, "project-service-centre")]
    [InlineData("measures/6.01a", "company-inspection", "quarter", 1, null, "company-customer-service")]
    [InlineData("archives/8.1.01b", "archive-inspection", "quarter", 1, null, "supervision-group")]
    [InlineData("property/1.2.2.03", "symposium", "half-year", 1, null, "management-office")]
    [InlineData("property/1.2.2.01", "revisit-by-director", "year", 1, 2, "office-director")]
    [InlineData("property/1.2.1.01b", "revisits-in-work-plan", "year", 1, null, "office-director")]
    [InlineData("property/1.2.1.01b", "revisits-in-appraisal", "year", 1, null, "office-director")]
    [InlineData("measures/5.02a", "satisfaction-survey", "year", 1, null, "company-customer-service")]
    [InlineData("measures/5.03a", "activity-plan", "year", 1, null, "project-service-centre")]
    [InlineData("service/2.02f", "opinion-after-complaint", null, 1, 2, "customer-service")]
    [InlineData("service/4.01a", "teacher-self-training", "week", 1, null, "teacher")]
    [InlineData("service/4.03a", "teaching-group-session", null, 1, null, "teaching-research-group")]
    public void Every_cadence_with_a_number_is_an_obligation(string clause, string code, string? period, int least, int? recommended, string who)
    {
        Assert.True(Policy.TryFind(code, out var obligation));
        Assert.Equal((period, least, recommended, who), (obligation.Period?.Code, obligation.Least, obligation.Recommended, obligation.Who.Code));
        Assert.Contains(clause, obligation.Cites.Select(id => id.ToString()));
        Assert.Equal(period is null, obligation.Unscheduled is not null);
    }

    [Fact]
    public void No_other_obligation_is_in_the_policy() => Assert.Equal(18, Policy.Obligations.Length);

    [Theory]
    [InlineData("service/1.2.2.01", "revisit-by-director")]
    [InlineData("service/1.2.2.02", "revisit-by-officer")]
    [InlineData("service/1.2.2.03", "symposium")]
    [InlineData("service/1.2.1.01b", "revisits-in-work-plan")]
    public void The_mirrored_clauses_are_cited_beside_their_twins(string clause, string code)
    {
        Assert.True(Policy.TryFind(code, out var obligation));
        Assert.Contains(clause, obligation.Cites.Select(id => id.ToString()));
    }

    [Fact]
    public void Service_4_school_duties_are_off_and_nothing_else_is() => Assert.Equal(
        ["teacher-self-training", "teaching-group-session"],
        Policy.Obligations.Where(obligation => !obligation.IsEnabled).Select(obligation => obligation.Code));

    [Fact]
    public void Every_role_of_the_policy_answers_for_something() =>
        Assert.Equal(Policy.Roles.Select(role => role.Code), Policy.Obligations.Select(obligation => obligation.Who.Code).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Before_the_first_version_nothing_is_asked_for()
    {
        Assert.False(ObligationPolicies.Embedded.TryAsOf(new LocalDate(2024, 12, 31), out _));
        Assert.True(ObligationPolicies.Embedded.TryAsOf(new LocalDate(2025, 1, 1), out _));
    }

    [Fact]
    public void A_code_that_no_obligation_has_is_not_found()
    {
        Assert.False(Policy.TryFind("Symposium", out _));
        Assert.False(Policy.TryFind(null, out _));
    }

    [Fact]
    public void A_cadence_that_cannot_be_in_the_calendar_says_why()
    {
        Assert.True(Policy.TryFind("opinion-after-complaint", out var opinion));
        Assert.Equal(new BilingualText("按每件投诉，办结之后；不属于日历周期。", "Per complaint, once it is settled; not by the calendar."), opinion.Unscheduled);
    }
}
