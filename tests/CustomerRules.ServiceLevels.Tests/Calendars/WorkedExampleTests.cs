using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>Days that libraries and calendars get wrong, worked out by hand from the notices.</summary>
public sealed class WorkedExampleTests
{
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;

    [Theory]
    [InlineData("2026-02-13", 1, "2026-02-14")] // Friday; Saturday makes up for the Spring Festival
    [InlineData("2026-02-13", 2, "2026-02-24")] // nine days off between
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-02-24", -2, "2026-02-13")]
    [InlineData("2026-02-18", 1, "2026-02-24")]
    [InlineData("2026-02-18", -1, "2026-02-14")]
    [InlineData("2026-09-30", 1, "2026-10-08")]
    [InlineData("2026-09-30", 2, "2026-10-09")]
    [InlineData("2026-09-30", 3, "2026-10-10")] // a Saturday that makes up
    [InlineData("2026-09-30", 7, "2026-10-15")]
    [InlineData("2026-09-19", 1, "2026-09-20")] // Saturday; Sunday makes up
    [InlineData("2026-09-20", 1, "2026-09-21")]
    [InlineData("2026-10-04", 0, "2026-10-04")] // nothing counted: a day of rest stays
    public void Workdays_of_2026(string from, int count, string reached) => Reaches(from, count, reached);

    [Theory]
    [InlineData("2012-09-28", 1, "2012-09-29")]
    [InlineData("2012-09-28", 2, "2012-10-08")]
    [InlineData("2017-09-29", 1, "2017-09-30")]
    [InlineData("2017-09-29", 2, "2017-10-09")]
    [InlineData("2020-09-30", 1, "2020-10-09")]
    [InlineData("2020-09-30", 2, "2020-10-10")]
    [InlineData("2020-09-30", 3, "2020-10-12")]
    [InlineData("2023-09-28", 1, "2023-10-07")]
    [InlineData("2023-09-28", 2, "2023-10-08")]
    [InlineData("2023-09-28", 3, "2023-10-09")]
    [InlineData("2025-09-26", 1, "2025-09-28")]
    [InlineData("2025-09-30", 1, "2025-10-09")]
    [InlineData("2025-09-30", 3, "2025-10-11")]
    [InlineData("2025-09-30", 4, "2025-10-13")]
    public void Mid_autumn_within_national_day(string from, int count, string reached) => Reaches(from, count, reached);

    [Theory]
    [InlineData("2011-12-30", 1, "2011-12-31")] // a Saturday that the notice of 2012 makes a workday
    [InlineData("2011-12-30", 2, "2012-01-04")]
    [InlineData("2012-01-04", -1, "2011-12-31")]
    [InlineData("2018-12-28", 1, "2018-12-29")]
    [InlineData("2018-12-28", 2, "2019-01-02")]
    [InlineData("2022-12-30", 1, "2023-01-03")]
    public void The_turn_of_the_year_belongs_to_the_notice_of_the_next_year(string from, int count, string reached) => Reaches(from, count, reached);

    [Theory]
    [InlineData("2007-04-04", "workday")] // Qingming is a holiday from 2008 on
    [InlineData("2007-12-29", "make-up-workday")]
    [InlineData("2007-12-30", "holiday")]
    [InlineData("2007-12-31", "holiday")]
    [InlineData("2011-12-31", "make-up-workday")]
    [InlineData("2013-04-07", "make-up-workday")]
    [InlineData("2013-10-12", "make-up-workday")]
    [InlineData("2015-09-03", "holiday")]
    [InlineData("2015-09-06", "make-up-workday")]
    [InlineData("2018-12-29", "make-up-workday")]
    [InlineData("2018-12-31", "holiday")]
    [InlineData("2019-04-28", "make-up-workday")]
    [InlineData("2019-05-02", "holiday")]
    [InlineData("2019-05-05", "make-up-workday")]
    [InlineData("2020-01-31", "holiday")]
    [InlineData("2020-02-01", "holiday")]
    [InlineData("2020-02-03", "workday")]
    [InlineData("2022-12-31", "holiday")]
    [InlineData("2024-02-09", "workday")] // the exchange is closed, the notice begins on the 10th
    [InlineData("2026-10-10", "make-up-workday")]
    [InlineData("2026-10-11", "weekend")]
    public void Days_on_which_calendars_disagree(string date, string kind)
    {
        Assert.Equal(kind, China.KindOf(Day.Of(date)).Code);
        Assert.Equal(Coverage.Confirmed, China.CoverageOf(Day.Of(date)));
    }

    [Theory]
    [InlineData("2026-10-01", "2026-10-10", 3)]
    [InlineData("2026-10-10", "2026-10-10", 1)]
    [InlineData("2026-10-01", "2026-10-07", 0)]
    [InlineData("2026-02-14", "2026-02-24", 2)]
    [InlineData("2024-02-26", "2024-03-01", 5)] // with 29 February
    [InlineData("2020-01-24", "2020-02-02", 0)]
    public void Both_ends_of_a_period_are_counted(string first, string last, int workdays) =>
        Assert.Equal(workdays, China.CountWorkdays(Day.Of(first), Day.Of(last)));

    [Theory]
    [InlineData("2014-06-27", 1, "2014-06-28")]
    [InlineData("2014-06-27", 2, "2014-06-30")]
    [InlineData("2011-10-07", 1, "2011-10-11")]
    [InlineData("2011-10-11", -1, "2011-10-07")]
    public void A_calendar_of_ones_own_has_its_own_days(string from, int count, string reached)
    {
        var calendar = WorkCalendar.Custom(CalendarSpec.Plain.RestDays, [Day.Of("2011-10-10")], [Day.Of("2014-06-28")]);
        Assert.Equal(new CountedDay(Day.Of(reached), Coverage.Confirmed), calendar.AddWorkdays(Day.Of(from), count));
        Assert.Equal(("custom", 0), (calendar.Edition, calendar.Notices.Length));
    }

    [Fact]
    public void An_extra_workday_wins_over_a_holiday_and_a_holiday_over_the_week()
    {
        var (monday, tuesday, saturday) = (Day.Of("2026-01-05"), Day.Of("2026-01-06"), Day.Of("2026-01-10"));
        var calendar = WorkCalendar.Custom([IsoDayOfWeek.Saturday], [monday, tuesday, saturday], [tuesday, Day.Of("2026-01-07")]);
        Assert.Equal(
            ["holiday", "make-up-workday", "workday", "holiday", "workday"],
            new[] { monday, tuesday, tuesday.PlusDays(1), saturday, saturday.PlusDays(1) }.Select(day => calendar.KindOf(day).Code));
    }

    [Fact]
    public void A_week_without_rest_counts_every_day()
    {
        var calendar = WorkCalendar.Custom([]);
        Assert.Equal(Day.Of("2024-03-01"), calendar.AddWorkdays(Day.Of("2024-02-28"), 2).Date);
        Assert.Equal(65_744, calendar.CountWorkdays(Day.Of("1970-01-01"), Day.Of("2149-12-31")));
    }

    private static void Reaches(string from, int count, string reached) =>
        Assert.Equal(new CountedDay(Day.Of(reached), Coverage.Confirmed), China.AddWorkdays(Day.Of(from), count));
}
