using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>Working time worked out by hand: closing time, lunch, nights, holidays, make-up days.</summary>
public sealed class WorkingTimeExampleTests
{
    private static readonly ServiceHours Office = Weekdays("09:00-12:00", "13:00-17:00");

    [Theory]
    [InlineData("2026-01-05T15:30", "PT1H30M", "2026-01-05T17:00")] // ends at closing and stays there
    [InlineData("2026-01-05T15:30", "PT1H31M", "2026-01-06T09:01")]
    [InlineData("2026-01-05T17:00", "PT1M", "2026-01-06T09:01")]
    [InlineData("2026-01-05T11:00", "PT1H", "2026-01-05T12:00")]
    [InlineData("2026-01-05T11:00", "PT2H", "2026-01-05T14:00")]
    [InlineData("2026-01-05T12:30", "PT1H", "2026-01-05T14:00")]
    [InlineData("2026-01-09T16:00", "PT2H", "2026-01-12T10:00")] // over a weekend
    [InlineData("2026-01-06T09:00", "-PT1M", "2026-01-05T16:59")]
    [InlineData("2026-01-05T13:30", "-PT30M", "2026-01-05T13:00")] // counted back to opening and stays there
    [InlineData("2026-01-05T13:30", "-PT31M", "2026-01-05T11:59")]
    [InlineData("2026-01-05T12:00", "PT0S", "2026-01-05T12:00")]
    [InlineData("2026-01-05T13:00", "PT0S", "2026-01-05T13:00")]
    [InlineData("2026-01-05T12:30", "PT0S", "2026-01-05T13:00")]
    [InlineData("2026-01-05T17:00:00.000000001", "PT0S", "2026-01-06T09:00")]
    [InlineData("2026-02-13T16:00", "PT2H", "2026-02-14T10:00")] // a make-up Saturday has Monday's hours
    [InlineData("2026-02-14T16:00", "PT2H", "2026-02-24T10:00")] // nine days off
    [InlineData("2026-01-01T10:00", "PT0S", "2026-01-04T09:00")] // off until a make-up Sunday
    public void Office_hours_of_China(string from, string time, string reached) =>
        Assert.Equal(Day.At(reached), Over(Office).Add(Day.At(from), Of(time)));

    [Theory]
    [InlineData("2026-01-05T15:30", "2026-01-06T10:00", "PT2H30M")]
    [InlineData("2026-01-05T12:00", "2026-01-05T13:00", "PT0S")]
    [InlineData("2026-02-13T17:00", "2026-02-24T09:00", "PT7H")] // the make-up Saturday
    [InlineData("2026-09-30T17:00", "2026-10-12T09:00", "PT21H")]
    [InlineData("2024-02-29T00:00", "2024-03-01T00:00", "PT7H")]
    [InlineData("2026-01-05T10:00", "2026-01-05T10:00", "PT0S")]
    public void Office_hours_between_two_moments(string from, string to, string time) =>
        Assert.Equal(Of(time), Over(Office).Between(Day.At(from), Day.At(to)));

    [Theory]
    [InlineData("2026-01-09T23:00", "PT7H", "2026-01-10T06:00")] // ends with the night shift
    [InlineData("2026-01-09T23:00", "PT7H1M", "2026-01-10T22:01")]
    [InlineData("2026-01-09T23:00", "PT1H", "2026-01-10T00:00")]
    [InlineData("2026-01-10T05:00", "-PT6H", "2026-01-09T23:00")]
    [InlineData("2026-01-10T06:30", "PT0S", "2026-01-10T22:00")]
    [InlineData("2026-01-10T00:00", "PT0S", "2026-01-10T00:00")]
    public void A_night_shift_crosses_midnight(string from, string time, string reached) => Assert.Equal(
        Day.At(reached), new WorkingTime(CalendarSpec.Plain.Build(), ServiceHours.EveryDay(OpeningWindow.Parse("22:00-06:00"))).Add(Day.At(from), Of(time)));

    [Theory]
    [InlineData("2026-01-05T23:59", "PT1M", "2026-01-06T00:00")]
    [InlineData("2026-01-05T12:00", "PT2400H", "2026-04-15T12:00")]
    [InlineData("2026-01-05T00:00", "-PT24H", "2026-01-04T00:00")]
    public void Around_the_clock_working_time_is_time(string from, string time, string reached) => Assert.Equal(
        Day.At(reached), new WorkingTime(CalendarSpec.Plain.Build(), ServiceHours.EveryDay(OpeningWindow.Parse("00:00-24:00"))).Add(Day.At(from), Of(time)));

    [Fact]
    public void A_date_has_its_own_hours_before_its_kind_and_its_kind_before_its_weekday()
    {
        var date = Day.Of("2026-10-01");
        var hours = Weekdays("09:00-17:00").On(DayKind.Holiday, OpeningWindow.Parse("10:00-16:00")).On(date, OpeningWindow.Parse("11:00-12:00"));
        var time = Over(hours);
        Assert.Equal(
            ["12:00", "16:00", "17:00"],
            new[] { date, date.PlusDays(1), date.PlusDays(8) }.Select(day => time.ClosingOf(day)?.TimeOfDay.ToString("HH:mm", null)));
        Assert.Null(Over(hours.On(date)).ClosingOf(date));
    }

    [Fact]
    public void Make_up_workdays_may_have_hours_of_their_own()
    {
        var time = Over(Office.On(DayKind.MakeUpWorkday, OpeningWindow.Parse("09:00-12:00")));
        Assert.Equal(Day.At("2026-02-14T12:00"), time.ClosingOf(Day.Of("2026-02-14")));
        Assert.Equal(Day.At("2026-02-24T10:00"), time.Add(Day.At("2026-02-13T16:00"), Duration.FromHours(5)));
    }

    [Fact]
    public void The_last_day_of_all_still_closes()
    {
        var time = new WorkingTime(CalendarSpec.Plain.Build(), ServiceHours.EveryDay(OpeningWindow.Parse("18:00-24:00")));
        Assert.Equal(Day.At("2150-01-01T00:00"), time.ClosingOf(Day.Of("2149-12-31")));
        Assert.Equal(Day.At("2149-12-31T23:59"), time.Add(Day.At("2149-12-31T12:00"), Duration.FromMinutes(359)));
    }

    [Fact]
    public void Every_second_day_of_all_may_have_its_own_hours()
    {
        var hours = ServiceHours.EveryDay(OpeningWindow.Parse("08:00-09:00"));
        var first = Day.Of("1970-01-01");
        for (var day = 0; day < 65_744; day += 2)
            hours = hours.On(first.PlusDays(day), OpeningWindow.Parse(day < 60_000 ? "08:00-10:00" : "08:00-11:00"));
        var time = new WorkingTime(CalendarSpec.Plain.Build(), hours);
        Assert.Equal(Duration.FromHours(30_000 * 3 + 2_871 * 4), time.Between(first.AtMidnight(), first.PlusDays(65_742).AtMidnight()));
        Assert.Equal(first.PlusDays(65_742).At(new LocalTime(11, 0)), time.ClosingOf(first.PlusDays(65_742)));
    }

    private static WorkingTime Over(ServiceHours hours) => new(CalendarHistory.China.Complete, hours);

    private static ServiceHours Weekdays(params string[] windows)
    {
        var parsed = windows.Select(OpeningWindow.Parse).ToList();
        var hours = ServiceHours.None;
        for (var day = IsoDayOfWeek.Monday; day <= IsoDayOfWeek.Friday; day++)
            hours = hours.On(day, parsed);
        return hours.On(DayKind.Holiday);
    }

    private static Duration Of(string text) => PeriodPattern.NormalizingIso.Parse(text.TrimStart('-')).Value.ToDuration() * (text[0] == '-' ? -1 : 1);
}
