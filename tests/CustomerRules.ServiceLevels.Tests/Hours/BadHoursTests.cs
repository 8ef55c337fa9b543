using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>Windows and hours that cannot be, and sums that lead nowhere.</summary>
public sealed class BadHoursTests
{
    private const string Nowhere = "So much time leads out of reach: the service is not open so long between 1970-01-01 and 2149-12-31.";
    private static readonly WorkCalendar Plain = CalendarSpec.Plain.Build();
    private static readonly WorkingTime Office = new(Plain, ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00")));

    [Theory]
    [InlineData("08:00-18:00", "PT10H")]
    [InlineData("13:00-24:00", "PT11H")]
    [InlineData("22:00-06:00", "PT8H")]
    [InlineData("00:00-24:00", "PT24H")]
    public void A_window_is_written_as_it_is_read(string text, string length)
    {
        var window = OpeningWindow.Parse(text);
        Assert.Equal((text, length), (window.ToString(), $"PT{window.Length.TotalHours}H"));
        Assert.Equal(window, OpeningWindow.Between(window.From, window.To));
        Assert.Equal(text == "22:00-06:00", window.CrossesMidnight);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("08:00")]
    [InlineData("8:00-18:00")]
    [InlineData("08:00–18:00")]
    [InlineData("08:00-18:60")]
    [InlineData("08:00-25:00")]
    [InlineData("08:00-24:01")]
    [InlineData("24:00-08:00")]
    [InlineData("08:00-08:00")]
    [InlineData("08.00-18.00")]
    [InlineData("-8:00-18:00")]
    [InlineData("+8:00-18:00")]
    [InlineData(" 8:00-18:00")]
    [InlineData("０8:00-18:00")]
    [InlineData("08:00-18:00 ")]
    public void Other_text_is_no_window(string? text)
    {
        Assert.False(OpeningWindow.TryParse(text, out _));
        Assert.Equal("A window is written like 08:00-18:00, 13:00-24:00 or 22:00-06:00.", Assert.Throws<FormatException>(() => OpeningWindow.Parse(text!)).Message);
    }

    [Fact]
    public void A_window_that_opens_when_it_closes_is_refused() => Assert.Equal(
        "A window opens and closes at different times; all day is 00:00-24:00. (Parameter 'to')",
        Assert.Throws<ArgumentException>(() => OpeningWindow.Between(new LocalTime(8, 0), new LocalTime(8, 0))).Message);

    [Theory]
    [InlineData("08:00-12:00", "11:59-18:00", "The windows 08:00-12:00 and 11:59-18:00 overlap. (Parameter 'windows')")]
    [InlineData("13:00-18:00", "08:00-14:00", "The windows 08:00-14:00 and 13:00-18:00 overlap. (Parameter 'windows')")]
    [InlineData("08:00-12:00", "08:00-12:00", "The windows 08:00-12:00 and 08:00-12:00 overlap. (Parameter 'windows')")]
    [InlineData("20:00-04:00", "22:00-23:00", "The windows 20:00-04:00 and 22:00-23:00 overlap. (Parameter 'windows')")]
    public void Windows_that_overlap_are_refused(string one, string other, string message)
    {
        OpeningWindow[] windows = [OpeningWindow.Parse(one), OpeningWindow.Parse(other)];
        Action[] calls =
        [
            () => ServiceHours.EveryDay(windows),
            () => ServiceHours.None.On(IsoDayOfWeek.Monday, windows),
            () => ServiceHours.None.On(DayKind.Holiday, windows),
            () => ServiceHours.None.On(Day.Of("2026-01-05"), windows),
        ];
        Assert.All(calls, call => Assert.Equal(message, Assert.Throws<ArgumentException>(call).Message));
    }

    [Fact]
    public void Windows_that_meet_do_not_overlap() => Assert.Equal(
        Duration.FromHours(10),
        new WorkingTime(Plain, ServiceHours.EveryDay(OpeningWindow.Parse("12:00-18:00"), OpeningWindow.Parse("08:00-12:00")))
            .Between(Day.At("2026-01-05T00:00"), Day.At("2026-01-06T00:00")));

    [Fact]
    public void A_night_that_reaches_into_the_next_mornings_window_is_refused_where_the_days_follow_each_other()
    {
        OpeningWindow[] windows = [OpeningWindow.Parse("05:00-07:00"), OpeningWindow.Parse("22:00-06:00")];
        const string message = "The windows 22:00-06:00 and 05:00-07:00 overlap on the next day. (Parameter 'windows')";
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ServiceHours.EveryDay(windows)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => ServiceHours.None.On(DayKind.Weekend, windows)).Message);
        var friday = new WorkingTime(Plain, ServiceHours.None.On(IsoDayOfWeek.Friday, windows));
        Assert.Equal(Duration.FromHours(10), friday.Between(Day.At("2026-01-09T00:00"), Day.At("2026-01-12T00:00")));
    }

    [Fact]
    public void A_window_without_times_and_a_day_that_is_none_are_refused()
    {
        Assert.Equal("A window that was never given its times. (Parameter 'windows')", Assert.Throws<ArgumentException>(() => ServiceHours.EveryDay(default(OpeningWindow))).Message);
        Assert.Equal("A day of the week is Monday to Sunday. (Parameter 'day')", Assert.Throws<ArgumentException>(() => ServiceHours.None.On(IsoDayOfWeek.None)).Message);
        Assert.Throws<ArgumentOutOfRangeException>(() => ServiceHours.None.On(Day.Of("2150-01-01")));
    }

    [Theory]
    [InlineData("PT1M")]
    [InlineData("-PT1M")]
    [InlineData("PT0S")]
    public void Hours_that_never_open_lead_nowhere(string time)
    {
        var never = new WorkingTime(Plain, ServiceHours.None);
        var amount = NodaTime.Text.PeriodPattern.Roundtrip.Parse(time.TrimStart('-')).Value.ToDuration() * (time[0] == '-' ? -1 : 1);
        AssertNowhere(never, Day.At("2026-01-05T00:00"), amount);
        Assert.Equal(Duration.Zero, never.Between(Day.At("1970-01-01T00:00"), Day.At("2149-12-31T23:59")));
        Assert.Null(never.ClosingOf(Day.Of("2026-01-05")));
        Assert.False(never.IsOpen(Day.At("2026-01-05T00:00")));
    }

    [Fact]
    public void A_service_that_opened_once_and_never_again_leads_nowhere()
    {
        var once = new WorkingTime(Plain, ServiceHours.None.On(Day.Of("2026-01-05"), OpeningWindow.Parse("08:00-18:00")));
        Assert.Equal(Day.At("2026-01-05T18:00"), once.Add(Day.At("2020-01-01T00:00"), Duration.FromHours(10)));
        Assert.Equal(Day.At("2026-01-05T08:00"), once.Add(Day.At("2030-01-01T00:00"), Duration.FromHours(-10)));
        AssertNowhere(once, Day.At("2020-01-01T00:00"), Duration.FromMinutes(601));
        AssertNowhere(once, Day.At("2030-01-01T00:00"), Duration.FromMinutes(-601));
        AssertNowhere(once, Day.At("2030-01-01T00:00"), Duration.Zero);
    }

    [Fact]
    public void Any_amount_that_leads_outside_1970_to_2149_is_out_of_reach() => Assert.All(
        [Duration.MaxValue, Duration.MinValue, Duration.FromDays(365 * 250), Duration.FromDays(-365 * 250), Duration.FromDays(110_000), Duration.FromDays(-20_000)],
        amount => AssertNowhere(Office, Day.At("2026-01-05T12:00"), amount));

    [Theory]
    [InlineData("1969-12-31T12:00")]
    [InlineData("2150-01-01T00:00")]
    public void A_moment_outside_1970_to_2149_is_out_of_reach(string text)
    {
        var (at, inside) = (Day.At(text), Day.At("2026-01-05T12:00"));
        Action[] calls =
        [
            () => Office.Add(at, Duration.Zero),
            () => Office.IsOpen(at),
            () => Office.ClosingOf(at.Date),
            () => Office.Between(LocalDateTime.Min(at, inside), LocalDateTime.Max(at, inside)),
        ];
        Assert.All(calls, call => Assert.StartsWith(
            $"{text[..10]} is out of reach: calendars go from 1970-01-01 to 2149-12-31.", Assert.Throws<ArgumentOutOfRangeException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_stretch_that_ends_before_it_begins_is_refused() => Assert.Equal(
        "The end is before the beginning. (Parameter 'to')",
        Assert.Throws<ArgumentException>(() => Office.Between(Day.At("2026-01-05T12:00"), Day.At("2026-01-05T11:59"))).Message);

    private static void AssertNowhere(WorkingTime time, LocalDateTime from, Duration amount) =>
        Assert.Equal($"{Nowhere} (Parameter 'time')", Assert.Throws<ArgumentOutOfRangeException>(() => time.Add(from, amount)).Message);
}
