using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>Ids, periods and planned days over China's calendar.</summary>
public sealed class OccurrenceTests
{
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;
    private static readonly ObligationPolicy Embedded = ObligationPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));

    [Theory]
    [InlineData("supervisor-inspection/2026-03-05", "2026-03-05", "2026-03-05", "2026-03-05", "confirmed")]
    [InlineData("supervisor-inspection/2026-02-17", "2026-02-17", "2026-02-17", "2026-02-17", "confirmed")] // A holiday: the centre is open.
    [InlineData("supervisor-inspection/2029-03-05", "2029-03-05", "2029-03-05", "2029-03-05", "confirmed")] // No calendar matters.
    [InlineData("service-meeting/2026-W10", "2026-03-02", "2026-03-08", "2026-03-06", "confirmed")]
    [InlineData("service-meeting/2026-W09", "2026-02-23", "2026-03-01", "2026-02-28", "confirmed")] // Saturday, made up for.
    [InlineData("service-meeting/2026-W08", "2026-02-16", "2026-02-22", "2026-02-22", "confirmed")] // Spring Festival all week.
    [InlineData("service-meeting/2026-W01", "2025-12-29", "2026-01-04", "2026-01-04", "confirmed")] // Sunday, made up for.
    [InlineData("service-meeting/2026-W53", "2026-12-28", "2027-01-03", "2026-12-31", "provisional")]
    [InlineData("complaint-summary/2026-03", "2026-03-01", "2026-03-31", "2026-03-31", "confirmed")]
    [InlineData("complaint-summary/2026-02", "2026-02-01", "2026-02-28", "2026-02-28", "confirmed")] // Saturday, made up for.
    [InlineData("complaint-summary/2026-10", "2026-10-01", "2026-10-31", "2026-10-30", "confirmed")]
    [InlineData("complaint-summary/2027-10", "2027-10-01", "2027-10-31", "2027-10-29", "provisional")]
    [InlineData("complaint-summary/2029-06", "2029-06-01", "2029-06-30", "2029-06-29", "unknown")]
    [InlineData("revisit-by-officer/2026-Q1", "2026-01-01", "2026-03-31", "2026-03-31", "confirmed")]
    [InlineData("revisit-by-officer/2026-Q4", "2026-10-01", "2026-12-31", "2026-12-31", "provisional")] // Until the notice of 2027.
    [InlineData("symposium/2026-H1", "2026-01-01", "2026-06-30", "2026-06-30", "confirmed")]
    [InlineData("symposium/2025-H2", "2025-07-01", "2025-12-31", "2025-12-31", "confirmed")]
    [InlineData("satisfaction-survey/2023", "2023-01-01", "2023-12-31", "2023-12-29", "confirmed")]
    public void An_occurrence_has_an_id_a_period_and_a_planned_day(string id, string first, string last, string planned, string coverage)
    {
        var (from, to) = (Date(first), Date(last));
        var occurrence = Assert.Single(Embedded.Expand(new DateInterval(from, to), China), item => item.Id == id);

        Assert.Equal((from, to, Date(planned), coverage), (occurrence.First, occurrence.Last, occurrence.Planned, occurrence.Coverage.Code));
        Assert.Equal((id, occurrence.Obligation.Cites, 1), (occurrence.ToString(), occurrence.Cites, occurrence.Number));
    }

    [Fact]
    public void A_year_has_every_duty_as_often_as_its_cadence_says()
    {
        var year = Embedded.Expand(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31)), China);

        Assert.Equal(
            [
                ("activity-plan", 1), ("archive-check", 4), ("archive-inspection", 4), ("community-activity", 4), ("company-inspection", 4),
                ("complaint-summary", 12), ("revisit-by-director", 1), ("revisit-by-officer", 4), ("revisits-in-appraisal", 1),
                ("revisits-in-work-plan", 1), ("satisfaction-survey", 1), ("service-meeting", 53), ("supervisor-inspection", 365),
                ("symposium", 2), ("utility-record", 12),
            ],
            year.GroupBy(item => item.Obligation.Code).Select(group => (group.Key, group.Count())).OrderBy(item => item.Key, StringComparer.Ordinal));
    }

    [Fact]
    public void Several_in_one_period_are_numbered()
    {
        var policy = Policy.Of(Policy.Every("half-year", least: 2));

        Assert.Equal(
            ["by-half-year/2024-H2/1", "by-half-year/2024-H2/2", "by-half-year/2025-H1/1", "by-half-year/2025-H1/2"],
            policy.Expand(new DateInterval(new LocalDate(2024, 12, 31), new LocalDate(2025, 1, 1)), China).Select(item => item.Id));
    }

    [Fact]
    public void On_one_day_they_stand_in_the_order_of_the_file()
    {
        var policy = Policy.Of(Policy.Every("year"), Policy.Every("month"), Policy.Every("day"));

        Assert.Equal(
            ["by-day/2025-12-30", "by-year/2025", "by-month/2025-12", "by-day/2025-12-31"],
            policy.Expand(new DateInterval(new LocalDate(2025, 12, 30), new LocalDate(2025, 12, 31)), China).Select(item => item.Id));
    }

    [Fact]
    public void The_first_and_the_last_years_of_calendars_have_their_weeks_whole()
    {
        var policy = Policy.Of(Policy.Every("week"));

        Assert.Equal(["by-week/1970-W01"], policy.Expand(OneDay("1970-01-01"), China).Select(item => item.Id));
        var last = Assert.Single(policy.Expand(OneDay("2149-12-31"), China));
        Assert.Equal(("by-week/2150-W01", Date("2150-01-04"), Date("2149-12-31")), (last.Id, last.Last, last.Planned));
        Assert.Equal("unknown", last.Coverage.Code);
    }

    [Theory]
    [InlineData("1969-12-31", "1970-01-01")]
    [InlineData("2149-12-31", "2150-01-01")]
    public void An_interval_beyond_the_calendars_is_refused(string from, string to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Embedded.Expand(new DateInterval(Date(from), Date(to)), China));

    [Fact]
    public void A_workday_that_a_later_notice_moved_moves_the_planned_day_and_not_the_id()
    {
        var week = new DateInterval(new LocalDate(2020, 1, 27), new LocalDate(2020, 2, 2));
        var policy = Policy.Of(Policy.Every("week"));
        var before = Assert.Single(policy.Expand(week, CalendarHistory.China.AsKnownOn(new LocalDate(2020, 1, 26))));
        var after = Assert.Single(policy.Expand(week, China));

        Assert.Equal(("by-week/2020-W05", Date("2020-02-01")), (before.Id, before.Planned)); // A make-up Saturday until the notice of 27 January.
        Assert.Equal(("by-week/2020-W05", Date("2020-02-02")), (after.Id, after.Planned)); // No workday is left.
    }

    private static DateInterval OneDay(string day) => new(Date(day), Date(day));

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
