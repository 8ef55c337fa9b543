using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>What a calendar refuses, and in which words.</summary>
public sealed class BadInputTests
{
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;

    public static TheoryData<string> OutOfReach => ["1969-12-31", "2150-01-01", "-9998-01-01", "9999-12-31"];

    [Theory]
    [MemberData(nameof(OutOfReach))]
    public void A_day_outside_1970_to_2149_is_out_of_reach(string text)
    {
        var (date, inside) = (Day.Of(text), Day.Of("2026-01-05"));
        Action[] calls =
        [
            () => China.KindOf(date),
            () => China.IsWorkday(date),
            () => China.CoverageOf(date),
            () => China.CoverageOf(date, inside),
            () => China.CoverageOf(inside, date),
            () => China.AddWorkdays(date, 0),
            () => China.AddWorkdays(date, 1),
            () => China.CountWorkdays(date, inside),
            () => China.CountWorkdays(inside, date),
            () => China.RollForward(date),
            () => China.RollBack(date),
            () => WorkCalendar.Custom([], [date]),
            () => WorkCalendar.Custom([], [], [date]),
        ];
        Assert.All(calls, call => Assert.StartsWith(
            $"{text} is out of reach: calendars go from 1970-01-01 to 2149-12-31.",
            Assert.Throws<ArgumentOutOfRangeException>(call).Message,
            StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-05", int.MaxValue)]
    [InlineData("2026-01-05", int.MinValue)]
    [InlineData("2149-12-31", 1)]
    [InlineData("1970-01-01", -1)]
    public void A_count_that_leaves_1970_to_2149_is_out_of_reach(string from, int count)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => China.AddWorkdays(Day.Of(from), count));
        Assert.Equal("count", error.ParamName);
        Assert.StartsWith("So many workdays lead out of reach: calendars go from 1970-01-01 to 2149-12-31.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_first_and_the_last_day_are_within_reach()
    {
        var (first, last) = (Day.Of("1970-01-01"), Day.Of("2149-12-31"));
        Assert.Equal(("workday", "workday"), (China.KindOf(first).Code, China.KindOf(last).Code));
        Assert.Equal(last, China.AddWorkdays(last.PlusDays(-1), 1).Date);
        Assert.Equal(first, China.AddWorkdays(first.PlusDays(1), -1).Date);
        Assert.Equal(last, China.AddWorkdays(first, China.CountWorkdays(first, last) - 1).Date);
    }

    [Fact]
    public void A_period_that_ends_before_it_begins_is_refused_by_counting()
    {
        var error = Assert.Throws<ArgumentException>(() => China.CountWorkdays(Day.Of("2026-10-10"), Day.Of("2026-10-09")));
        Assert.Equal("The last day is before the first. (Parameter 'last')", error.Message);
    }

    [Fact]
    public void A_week_of_rest_alone_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => WorkCalendar.Custom(Enum.GetValues<IsoDayOfWeek>().Where(day => day != IsoDayOfWeek.None)));
        Assert.Equal("A week needs at least one workday. (Parameter 'restDays')", error.Message);
    }

    [Theory]
    [InlineData(IsoDayOfWeek.None)]
    [InlineData((IsoDayOfWeek)8)]
    public void A_rest_day_that_is_no_day_is_refused(IsoDayOfWeek day)
    {
        var error = Assert.Throws<ArgumentException>(() => WorkCalendar.Custom([day]));
        Assert.Equal("A rest day is a day of the week, Monday to Sunday. (Parameter 'restDays')", error.Message);
    }

    [Fact]
    public void A_day_that_is_listed_twice_is_refused()
    {
        LocalDate[] twice = [Day.Of("2026-01-05"), Day.Of("2026-01-05")];
        Assert.Equal("2026-01-05 is given twice. (Parameter 'holidays')", Assert.Throws<ArgumentException>(() => WorkCalendar.Custom([], twice)).Message);
        Assert.Equal("2026-01-05 is given twice. (Parameter 'extraWorkdays')", Assert.Throws<ArgumentException>(() => WorkCalendar.Custom([], [], twice)).Message);
    }

    [Fact]
    public void A_day_of_another_calendar_system_is_the_same_day()
    {
        var nationalDay = Day.Of("2026-10-01").WithCalendar(CalendarSystem.Julian);
        Assert.Equal(DayKind.Holiday, China.KindOf(nationalDay));
        Assert.Equal(Day.Of("2026-10-08"), China.AddWorkdays(nationalDay, 1).Date);
        Assert.Equal(3, China.CountWorkdays(nationalDay, Day.Of("2026-10-10")));
        Assert.Equal("国庆节", China.HolidayOf(nationalDay)?.Zh);
        Assert.Equal(DayKind.Holiday, WorkCalendar.Custom([], [nationalDay]).KindOf(Day.Of("2026-10-01")));
    }

    [Fact]
    public void A_code_that_does_not_exist_is_told_the_known_ones()
    {
        Assert.Equal("Known codes: workday, make-up-workday, weekend, holiday. (Parameter 'code')", Assert.Throws<ArgumentException>(() => DayKind.FromCode("Workday")).Message);
        Assert.Equal("Known codes: confirmed, provisional, unknown. (Parameter 'code')", Assert.Throws<ArgumentException>(() => Coverage.FromCode("")).Message);
        Assert.All(DayKind.All, kind => Assert.Same(kind, DayKind.FromCode(kind.Code)));
        Assert.All(Coverage.All, coverage => Assert.Same(coverage, Coverage.FromCode(coverage.Code)));
        Assert.False(DayKind.TryFromCode(null, out _));
        Assert.False(Coverage.TryFromCode(null, out _));
    }
}
