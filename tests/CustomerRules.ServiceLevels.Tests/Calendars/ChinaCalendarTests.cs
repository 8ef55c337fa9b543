using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>China's calendar as the notices have it.</summary>
public sealed class ChinaCalendarTests
{
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;

    [Theory]
    [InlineData(2007, 249, 7, 19)]
    [InlineData(2008, 251, 5, 16)]
    [InlineData(2009, 250, 6, 17)]
    [InlineData(2010, 250, 8, 19)]
    [InlineData(2011, 250, 6, 16)]
    [InlineData(2012, 249, 6, 18)]
    [InlineData(2013, 250, 12, 23)]
    [InlineData(2014, 250, 5, 16)]
    [InlineData(2015, 249, 5, 17)]
    [InlineData(2016, 250, 6, 17)]
    [InlineData(2017, 249, 5, 16)]
    [InlineData(2018, 250, 7, 18)]
    [InlineData(2019, 250, 6, 17)]
    [InlineData(2020, 249, 6, 19)]
    [InlineData(2021, 250, 7, 18)]
    [InlineData(2022, 249, 7, 18)]
    [InlineData(2023, 249, 7, 18)]
    [InlineData(2024, 251, 8, 19)]
    [InlineData(2025, 248, 5, 18)]
    [InlineData(2026, 248, 6, 19)]
    public void The_totals_of_a_year_are_those_that_several_sources_agree_on(int year, int workdays, int makeUp, int weekdaysOff)
    {
        var (first, last) = (new LocalDate(year, 1, 1), new LocalDate(year, 12, 31));
        var days = Enumerable.Range(0, Period.DaysBetween(first, last) + 1).Select(first.PlusDays).ToList();
        Assert.Equal(workdays, China.CountWorkdays(first, last));
        Assert.Equal(workdays, days.Count(China.IsWorkday));
        Assert.Equal(makeUp, days.Count(day => China.KindOf(day) == DayKind.MakeUpWorkday));
        Assert.Equal(weekdaysOff, days.Count(day => day.DayOfWeek <= IsoDayOfWeek.Friday && !China.IsWorkday(day)));
    }

    [Fact]
    public void Measures_4_02c_two_workdays_from_the_eve_of_the_holidays_lead_behind_them()
    {
        Assert.Equal(new CountedDay(new LocalDate(2026, 2, 24), Coverage.Confirmed), China.AddWorkdays(new LocalDate(2026, 2, 13), 2));
        Assert.Equal(new LocalDate(2026, 10, 9), China.AddWorkdays(new LocalDate(2026, 9, 30), 2).Date);
    }
}
