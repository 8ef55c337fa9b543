using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>What was known when: answers given before a notice stay right for their day.</summary>
public sealed class KnowledgeTests
{
    private static readonly CalendarHistory China = CalendarHistory.China;

    [Theory]
    [InlineData("2015-05-12", "2015-09-03", "workday", "cn@2014-12-16")]
    [InlineData("2015-05-13", "2015-09-03", "holiday", "cn@2015-05-13")]
    [InlineData("2015-05-12", "2015-09-06", "weekend", "cn@2014-12-16")]
    [InlineData("2015-05-13", "2015-09-06", "make-up-workday", "cn@2015-05-13")]
    [InlineData("2019-03-21", "2019-04-28", "weekend", "cn@2018-12-06")]
    [InlineData("2019-03-22", "2019-04-28", "make-up-workday", "cn@2019-03-22")]
    [InlineData("2019-03-21", "2019-05-02", "workday", "cn@2018-12-06")]
    [InlineData("2019-03-22", "2019-05-02", "holiday", "cn@2019-03-22")]
    [InlineData("2020-01-26", "2020-01-31", "workday", "cn@2019-11-21")]
    [InlineData("2020-01-27", "2020-01-31", "holiday", "cn@2020-01-27")]
    [InlineData("2020-01-26", "2020-02-01", "make-up-workday", "cn@2019-11-21")]
    [InlineData("2020-01-27", "2020-02-01", "holiday", "cn@2020-01-27")]
    [InlineData("2020-01-26", "2020-02-02", "weekend", "cn@2019-11-21")]
    public void A_notice_counts_from_its_day_on(string knownOn, string date, string kind, string edition)
    {
        var calendar = China.AsKnownOn(Day.Of(knownOn));
        Assert.Equal((kind, Coverage.Confirmed, edition), (calendar.KindOf(Day.Of(date)).Code, calendar.CoverageOf(Day.Of(date)), calendar.Edition));
    }

    [Theory]
    [InlineData("2020-01-26", "2020-02-01")]
    [InlineData("2020-01-27", "2020-02-04")]
    public void Two_workdays_from_the_23rd_of_January_2020_were_other_days_before_and_after_the_notice(string knownOn, string reached) =>
        Assert.Equal(new CountedDay(Day.Of(reached), Coverage.Confirmed), China.AsKnownOn(Day.Of(knownOn)).AddWorkdays(Day.Of("2020-01-23"), 2));

    [Theory]
    [InlineData("2011-12-05", "2011-12-31", "weekend", "provisional")]
    [InlineData("2011-12-06", "2011-12-31", "make-up-workday", "confirmed")]
    [InlineData("2018-12-05", "2018-12-31", "workday", "provisional")]
    [InlineData("2018-12-06", "2018-12-31", "holiday", "confirmed")]
    [InlineData("2018-12-05", "2018-12-24", "workday", "confirmed")]
    [InlineData("2018-12-05", "2019-01-01", "workday", "unknown")]
    [InlineData("2022-12-07", "2022-12-31", "weekend", "provisional")]
    [InlineData("2022-12-08", "2022-12-31", "holiday", "confirmed")]
    public void The_last_week_of_December_is_open_until_the_next_notice(string knownOn, string date, string kind, string coverage)
    {
        var calendar = China.AsKnownOn(Day.Of(knownOn));
        Assert.Equal((kind, coverage), (calendar.KindOf(Day.Of(date)).Code, calendar.CoverageOf(Day.Of(date)).Code));
    }

    [Theory]
    [InlineData("1970-01-01", "unknown")]
    [InlineData("2006-12-31", "unknown")]
    [InlineData("2007-01-01", "confirmed")]
    [InlineData("2026-12-24", "confirmed")]
    [InlineData("2026-12-25", "provisional")]
    [InlineData("2027-01-01", "provisional")]
    [InlineData("2027-12-31", "provisional")]
    [InlineData("2028-01-01", "unknown")]
    [InlineData("2149-12-31", "unknown")]
    public void Coverage_says_how_well_a_day_is_known(string date, string coverage) =>
        Assert.Equal(coverage, China.Complete.CoverageOf(Day.Of(date)).Code);

    [Fact]
    public void Before_the_first_notice_nothing_is_known_but_the_week()
    {
        var calendar = China.AsKnownOn(Day.Of("2006-11-30"));
        Assert.Equal(("cn", 0), (calendar.Edition, calendar.Notices.Length));
        Assert.Equal(Coverage.Unknown, calendar.CoverageOf(Day.Of("1970-01-01"), Day.Of("2149-12-31")));
        Assert.Equal(DayKind.Workday, calendar.KindOf(Day.Of("2007-01-01")));
        Assert.Equal(new CountedDay(Day.Of("2007-01-01"), Coverage.Unknown), calendar.AddWorkdays(Day.Of("2006-12-29"), 1));
        Assert.Equal(DayKind.Holiday, China.AsKnownOn(Day.Of("2006-12-01")).KindOf(Day.Of("2007-01-01")));
    }

    [Fact]
    public void The_newest_knowledge_is_the_complete_calendar_itself()
    {
        Assert.Same(China.Complete, China.AsKnownOn(Day.Of("2025-11-04")));
        Assert.Same(China.Complete, China.AsKnownOn(LocalDate.MaxIsoValue));
        Assert.Equal(("cn", "cn@2025-11-04", "cn@2025-11-04"), (China.Name, China.Complete.Edition, China.Complete.ToString()));
    }

    [Fact]
    public void A_calendar_names_the_notices_behind_it_oldest_first()
    {
        var known = China.AsKnownOn(Day.Of("2008-12-31")).Notices;
        Assert.Equal([2007, 2008, 2009], known.Select(notice => notice.Year));
        Assert.Equal("service-levels/calendars/cn@2007.0.0 of 2006-12-01", known[0].ToString());
        Assert.Equal(China.Notices.OrderBy(notice => notice.Published), China.Notices);
    }

    [Fact]
    public void A_count_that_leaves_the_confirmed_days_says_so()
    {
        var calendar = China.Complete;
        Assert.Equal(new CountedDay(Day.Of("2026-12-24"), Coverage.Confirmed), calendar.AddWorkdays(Day.Of("2026-12-23"), 1));
        Assert.Equal(new CountedDay(Day.Of("2026-12-25"), Coverage.Provisional), calendar.AddWorkdays(Day.Of("2026-12-23"), 2));
        Assert.Equal(Coverage.Unknown, calendar.AddWorkdays(Day.Of("2026-12-23"), 300).Coverage);
        Assert.Equal(Coverage.Unknown, calendar.AddWorkdays(Day.Of("2007-01-04"), -1).Coverage);
        Assert.Equal(Coverage.Unknown, calendar.AddWorkdays(Day.Of("2006-06-01"), 600).Coverage);
    }

    [Fact]
    public void The_worse_of_two_coverages_is_the_less_certain()
    {
        foreach (var one in Coverage.All)
        {
            foreach (var other in Coverage.All)
                Assert.Equal(Math.Max(one.Value, other.Value), Coverage.Worse(one, other).Value);
        }
    }
}
