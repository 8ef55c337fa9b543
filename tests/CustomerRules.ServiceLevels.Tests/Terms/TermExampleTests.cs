using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Terms;

/// <summary>Terms worked out by hand under Civil Code, arts. 200 to 204.</summary>
public sealed class TermExampleTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;
    private static readonly ServiceHours EightToSix = ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00"));
    private static readonly TermCounter CivilCode = new(new WorkingTime(China, EightToSix), Shanghai);

    [Theory]
    [InlineData("2026-09-24", 10, "2026-10-08")] // 4 October lies within the holiday
    [InlineData("2026-09-30", 3, "2026-10-08")]
    [InlineData("2026-09-19", 15, "2026-10-08")]
    [InlineData("2026-09-19", 1, "2026-09-20")] // a make-up Sunday is no day of rest
    [InlineData("2026-10-07", 3, "2026-10-10")] // ends on a make-up Saturday
    [InlineData("2026-10-07", 4, "2026-10-12")]
    [InlineData("2026-02-13", 1, "2026-02-14")]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    public void Civil_code_203_only_the_last_day_moves_past_days_of_rest(string start, int days, string last) =>
        Ends(Term.CalendarDays(days), start, last);

    [Theory]
    [InlineData("2026-06-19", 3, "2026-09-20")] // the corresponding Saturday rolls to a make-up Sunday, not to Monday
    [InlineData("2026-01-31", 1, "2026-02-28")] // a make-up Saturday
    [InlineData("2025-01-31", 1, "2025-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2025-02-28", 1, "2025-03-28")] // the end of a month does not stick
    [InlineData("2025-12-30", 2, "2026-02-28")]
    [InlineData("2026-07-01", 3, "2026-10-08")]
    public void Civil_code_202_months_end_on_the_corresponding_day(string start, int months, string last) => Ends(Term.Months(months), start, last);

    [Theory]
    [InlineData("2024-02-29", 1, "2025-02-28")]
    [InlineData("2020-02-29", 4, "2024-02-29")]
    [InlineData("2025-03-01", 1, "2026-03-02")] // 1 March is a Sunday
    [InlineData("2016-02-29", 1, "2017-02-28")]
    public void Civil_code_202_years_end_on_the_corresponding_day(string start, int years, string last) => Ends(Term.Years(years), start, last);

    [Theory]
    [InlineData("2026-02-13", 2, "2026-02-24")]
    [InlineData("2026-09-30", 2, "2026-10-09")]
    [InlineData("2026-09-30", 7, "2026-10-15")]
    [InlineData("2026-09-19", 1, "2026-09-20")]
    public void Workdays_are_counted_from_the_day_after(string start, int workdays, string last) => Ends(Term.Workdays(workdays), start, last);

    [Theory]
    [InlineData("2024-01-31", 1, "2024-02-29")] // there is no 30 February: the month ends as it ends
    [InlineData("2024-01-30", 1, "2024-02-29")]
    [InlineData("2024-01-29", 1, "2024-02-28")]
    [InlineData("2026-03-01", 1, "2026-03-31")]
    public void Where_the_first_day_counts_a_month_ends_the_day_before_and_is_never_shorter_for_a_short_month(string start, int months, string last)
    {
        var agreed = CivilCode.With((CountingRule.CivilCode with { CountsStartDay = true, RollsLastDay = false }).Named("agreed"));
        Assert.Equal(Day.Of(last), agreed.LastDay(Term.Months(months), Day.Of(start)).Date);
    }

    [Fact]
    public void Where_the_first_day_counts_a_leap_day_ends_its_year_on_the_28th()
    {
        var agreed = CivilCode.With(CountingRule.CivilCode with { CountsStartDay = true, RollsLastDay = false });
        Assert.Equal(Day.Of("2025-02-28"), agreed.LastDay(Term.Years(1), Day.Of("2024-02-29")).Date);
        Assert.Equal(Day.Of("2025-02-27"), agreed.LastDay(Term.Years(1), Day.Of("2024-02-28")).Date);
        Assert.Equal(Day.Of("2026-01-05"), agreed.LastDay(Term.CalendarDays(1), Day.Of("2026-01-05")).Date);
        Assert.Equal(Day.Of("2026-01-05"), agreed.LastDay(Term.Workdays(1), Day.Of("2026-01-05")).Date);
        Assert.Equal(Day.Of("2026-01-09"), agreed.LastDay(Term.Workdays(5), Day.Of("2026-01-05")).Date);
    }

    [Theory]
    [InlineData("2026-09-30T16:00", "workdays", 2, "2026-10-09T18:00", "2026-10-09")]
    [InlineData("2026-09-30T23:30", "workdays", 2, "2026-10-09T18:00", "2026-10-09")]
    [InlineData("2026-09-30T16:00", "minutes", 10, "2026-09-30T16:10", "2026-09-30")]
    [InlineData("2026-09-30T23:55", "minutes", 10, "2026-10-01T00:05", "2026-10-01")]
    [InlineData("2026-09-30T16:00", "hours", 24, "2026-10-01T16:00", "2026-10-01")]
    [InlineData("2026-09-30T16:00", "calendar-days", 3, "2026-10-08T18:00", "2026-10-08")]
    [InlineData("2026-09-30T17:00", "working-minutes", 90, "2026-10-01T08:30", "2026-10-01")]
    [InlineData("2026-09-30T17:00", "working-minutes", 60, "2026-09-30T18:00", "2026-09-30")]
    public void Civil_code_203_the_last_day_ends_at_close_of_business(string start, string kind, int amount, string due, string lastDay)
    {
        var term = kind switch
        {
            "minutes" => Term.Minutes(amount),
            "hours" => Term.Hours(amount),
            "working-minutes" => Term.WorkingTime(Duration.FromMinutes(amount)),
            "workdays" => Term.Workdays(amount),
            _ => Term.CalendarDays(amount),
        };
        Assert.Equal(new DueTime(Instant(due), Day.Of(lastDay), Day.Of(lastDay), Coverage.Confirmed), CivilCode.Due(term, Instant(start)));
    }

    [Fact]
    public void Civil_code_203_without_business_hours_or_by_agreement_it_ends_at_midnight()
    {
        var closed = new TermCounter(new WorkingTime(China, EightToSix.On(Day.Of("2026-10-09"))), Shanghai);
        var midnight = CivilCode.With(CountingRule.CivilCode with { Ends = DayEnd.Midnight });
        Assert.Equal(Instant("2026-10-10T00:00"), closed.Due(Term.Workdays(2), Instant("2026-09-30T16:00")).At);
        Assert.Equal(Instant("2026-10-10T00:00"), midnight.Due(Term.Workdays(2), Instant("2026-09-30T16:00")).At);
    }

    [Theory]
    [InlineData("2025-03-01", "2026-03-01")]
    [InlineData("2025-10-01", "2026-10-01")]
    [InlineData("2024-02-29", "2025-02-28")]
    public void A_retention_period_ends_at_midnight_of_its_own_day_be_it_a_day_of_rest(string start, string last)
    {
        var due = CivilCode.Due(Term.Years(1), Instant(start + "T10:00"), TermPurpose.Retention);
        Assert.Equal((Day.Of(last), Instant(Day.Of(last).PlusDays(1).ToString("uuuu-MM-dd", null) + "T00:00")), (due.LastDay, due.At));
    }

    [Theory]
    [InlineData("month", "2026-10-31", "2026-10-30")] // a Saturday
    [InlineData("quarter", "2026-12-31", "2026-12-31")]
    [InlineData("year", "2026-12-31", "2026-12-31")]
    [InlineData("half-year", "2026-12-31", "2026-12-31")]
    [InlineData("week", "2026-10-04", "2026-09-30")] // Thursday to Sunday are off
    [InlineData("day", "2026-10-01", "2026-10-01")] // no workday in it
    public void A_duty_within_a_period_keeps_its_legal_end_and_plans_the_last_workday(string period, string last, string planned)
    {
        var due = CivilCode.Due(Term.Within(CalendarPeriod.FromCode(period)), Instant("2026-10-01T10:00"));
        Assert.Equal((Day.Of(last), Day.Of(planned)), (due.LastDay, due.PlannedDay));
        Assert.Equal(Instant(due.LastDay.PlusDays(1).ToString("uuuu-MM-dd", null) + "T00:00"), due.At);
    }

    [Theory]
    [InlineData("2026-12-20", 3, "confirmed")]
    [InlineData("2026-12-20", 8, "provisional")]
    [InlineData("2027-10-01", 120, "unknown")]
    [InlineData("2006-12-31", 3, "unknown")]
    public void Coverage_travels_with_the_term(string start, int days, string coverage) =>
        Assert.Equal(coverage, CivilCode.LastDay(Term.CalendarDays(days), Day.Of(start)).Coverage.Code);

    [Fact]
    public void Where_the_first_day_counts_the_day_before_it_does_not_matter()
    {
        var agreed = CivilCode.With(CountingRule.CivilCode with { CountsStartDay = true });
        Assert.Equal(new CountedDay(Day.Of("2007-01-05"), Coverage.Confirmed), agreed.LastDay(Term.Workdays(2), Day.Of("2007-01-01")));
        Assert.Equal(new CountedDay(Day.Of("2007-01-04"), Coverage.Confirmed), agreed.LastDay(Term.CalendarDays(2), Day.Of("2007-01-01")));
    }

    [Fact]
    public void An_hour_across_a_change_of_the_clocks_is_an_hour()
    {
        var due = CivilCode.Due(Term.Hours(24), Instant("1986-05-03T12:00")); // China put its clocks forward on 4 May 1986
        Assert.Equal(Duration.FromHours(24), due.At - Instant("1986-05-03T12:00"));
        Assert.Equal(Day.At("1986-05-04T13:00"), due.At.InZone(Shanghai).LocalDateTime);
    }

    private static void Ends(Term term, string start, string last) =>
        Assert.Equal(new CountedDay(Day.Of(last), Coverage.Confirmed), CivilCode.LastDay(term, Day.Of(start)));

    private static Instant Instant(string local) => Day.At(local).InZoneStrictly(Shanghai).ToInstant();
}
