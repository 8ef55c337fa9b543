using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>measures/3.01a: seven days a week, at least ten hours a day.</summary>
public sealed class OpeningRequirementTests
{
    private static readonly OpeningRequirement SevenByTen = new(7, 10, new Citation([ClauseId.Parse("measures/3.01a")]));
    private static readonly ServiceHours TenHours = ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00"));

    [Theory]
    [InlineData("08:00-18:00", true)]
    [InlineData("08:00-17:59", false)]
    [InlineData("22:00-08:00", true)]
    [InlineData("00:00-24:00", true)]
    public void Measures_3_01a_ten_hours_include_the_tenth(string window, bool met) =>
        Assert.Equal(met, Check(ServiceHours.EveryDay(OpeningWindow.Parse(window)), "2026-01-01", "2026-12-31").IsEmpty);

    [Fact]
    public void Measures_3_01a_windows_of_a_day_add_up() => Assert.Empty(
        Check(ServiceHours.EveryDay(OpeningWindow.Parse("07:00-12:00"), OpeningWindow.Parse("14:00-19:00")), "2026-01-01", "2026-01-31"));

    [Fact]
    public void Measures_3_01a_a_day_that_is_too_short_is_named_with_its_week()
    {
        var shortfalls = Check(TenHours.On(DayKind.Holiday, OpeningWindow.Parse("09:00-17:00")).On(Day.Of("2026-10-15")), "2026-10-07", "2026-10-12");
        Assert.Equal([Day.Of("2026-10-05"), Day.Of("2026-10-12")], shortfalls.Select(week => week.Monday));
        Assert.Equal([Day.Of("2026-10-05"), Day.Of("2026-10-06"), Day.Of("2026-10-07")], shortfalls[0].TooShort.ToArray());
        Assert.Equal([Day.Of("2026-10-15")], shortfalls[1].TooShort.ToArray());
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Fewer_days_a_week_leave_days_free(int days, bool met)
    {
        var requirement = new OpeningRequirement(days, 10, SevenByTen.Cites);
        var time = Over(TenHours.On(IsoDayOfWeek.Saturday).On(IsoDayOfWeek.Sunday));
        Assert.Equal(met, requirement.Check(time, Day.Of("2026-03-02"), Day.Of("2026-03-29")).IsEmpty);
        Assert.Equal($"{days} days a week, at least 10 hours a day", requirement.ToString());
    }

    [Theory]
    [InlineData("1970-01-01", "1970-01-04")]
    [InlineData("2149-12-29", "2149-12-31")]
    public void A_week_cut_off_by_the_end_of_all_calendars_is_not_blamed_for_its_unknown_days(string first, string last)
    {
        var time = Over(TenHours.On(IsoDayOfWeek.Saturday).On(IsoDayOfWeek.Sunday).On(IsoDayOfWeek.Monday, []));
        Assert.Empty(new OpeningRequirement(4, 10, SevenByTen.Cites).Check(time, Day.Of(first), Day.Of(last)));
        Assert.NotEmpty(SevenByTen.Check(Over(ServiceHours.None), Day.Of(first), Day.Of(last)));
    }

    [Fact]
    public void A_period_that_cannot_be_is_refused()
    {
        Assert.Equal("The last day is before the first. (Parameter 'last')", Assert.Throws<ArgumentException>(() => Check(TenHours, "2026-01-02", "2026-01-01")).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => Check(TenHours, "1960-01-01", "1960-12-31"));
        Assert.Throws<ArgumentOutOfRangeException>(() => Check(TenHours, "2149-01-01", "9999-12-31"));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OpeningRequirement(8, 10, SevenByTen.Cites));
        Assert.Throws<ArgumentOutOfRangeException>(() => new OpeningRequirement(7, 0, SevenByTen.Cites));
    }

    private static System.Collections.Immutable.ImmutableArray<OpeningShortfall> Check(ServiceHours hours, string first, string last) =>
        SevenByTen.Check(Over(hours), Day.Of(first), Day.Of(last));

    private static WorkingTime Over(ServiceHours hours) => new(CalendarHistory.China.Complete, hours);
}
