using CustomerRules.ServiceLevels.Hours;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>Random hours over random calendars against a walk from minute to minute, and from window to window.</summary>
[Properties(Arbitrary = [typeof(HoursGenerators)], MaxTest = 150)]
public sealed class WorkingTimeReferenceTests
{
    [Property]
    public void Adding_time_reaches_the_minute_that_the_walk_reaches(HoursSpec hours, Moment from, Amount amount)
    {
        var time = hours.Build();
        if (hours.Add(from.At, amount.Minutes) is { } expected)
            Assert.Equal(expected, time.Add(from.At, Duration.FromMinutes(amount.Minutes)));
        else
            Assert.True(Reached(time, from.At, amount.Minutes) is not { } reached || Math.Abs(Period.DaysBetween(from.At.Date, reached.Date)) >= 39);
    }

    [Property]
    public void The_time_between_is_what_the_walk_counts(HoursSpec hours, Moment one, Moment other)
    {
        var (from, to) = one.At <= other.At ? (one.At, other.At) : (other.At, one.At);
        Assert.Equal(Duration.FromMinutes(hours.Between(from, to)), hours.Build().Between(from, to));
    }

    [Property]
    public void The_time_between_is_the_sum_of_what_the_windows_share_with_it_to_the_nanosecond(HoursSpec hours, Moment one, Moment other, Amount more)
    {
        var from = LocalDateTime.Min(one.At, other.At).PlusNanoseconds(more.Nanoseconds);
        var to = LocalDateTime.Max(one.At, other.At).PlusNanoseconds(more.Nanoseconds * 2L);
        Assert.Equal(Shared(hours, from, to), hours.Build().Between(from, to));
    }

    [Property]
    public void It_is_open_within_a_window_and_at_both_its_ends(HoursSpec hours, Moment at)
    {
        var time = hours.Build();
        Assert.Equal(hours.IsOpenIn(at.At) || hours.IsOpenIn(at.At.PlusMinutes(-1)), time.IsOpen(at.At));
        Assert.Equal(hours.IsOpenIn(at.At), time.IsOpen(at.At.PlusNanoseconds(1)));
        Assert.Equal(hours.IsOpenIn(at.At.PlusMinutes(-1)), time.IsOpen(at.At.PlusNanoseconds(-1)));
    }

    [Property]
    public void A_day_closes_at_the_end_of_its_last_open_minute(HoursSpec hours, Moment at)
    {
        LocalDateTime? closing = null;
        for (var minute = at.At.Date.AtMidnight(); minute.Date == at.At.Date; minute = minute.PlusMinutes(1))
            closing = hours.IsOpenIn(minute) ? minute.PlusMinutes(1) : closing;
        Assert.Equal(closing, hours.Build().ClosingOf(at.At.Date));
    }

    [Property]
    public void A_make_up_workday_has_Mondays_windows_unless_it_has_its_own(HoursSpec hours, Moment at)
    {
        var time = hours.Build();
        var date = at.At.Date;
        Assert.Equal(hours.WindowsOf(date).Build(), time.Hours.WindowsOf(date, time.Calendar.KindOf(date)));
    }

    private static LocalDateTime? Reached(WorkingTime time, LocalDateTime from, int minutes)
    {
        try
        {
            return time.Add(from, Duration.FromMinutes(minutes));
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static Duration Shared(HoursSpec hours, LocalDateTime start, LocalDateTime end)
    {
        var (open, counted) = (Duration.Zero, start);
        var windows =
            from day in Enumerable.Range(-1, Period.DaysBetween(start.Date, end.Date) + 2)
            let midnight = start.Date.PlusDays(day).AtMidnight()
            from window in hours.WindowsOf(midnight.Date).Windows
            orderby midnight.PlusMinutes(window.Opens)
            select (Opens: midnight.PlusMinutes(window.Opens), Closes: midnight.PlusMinutes(window.Closes));
        foreach (var (opens, closes) in windows)
        {
            var (first, last) = (LocalDateTime.Max(opens, counted), LocalDateTime.Min(closes, end));
            if (last <= first)
                continue;
            open += (last - first).ToDuration();
            counted = last;
        }

        return open;
    }
}
