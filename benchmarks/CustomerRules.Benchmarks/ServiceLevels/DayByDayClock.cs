using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>What a team writes by hand for a complex complaint of seven workdays that was notified in time: sort, collect the pauses, walk.</summary>
internal static class DayByDayClock
{
    internal static (ClockState State, Instant? Due) Judge(ClockEvent[] events, Instant asOf, WorkCalendar calendar, DateTimeZone zone)
    {
        var known = events.Where(item => item.Effective <= asOf && item.Recorded <= asOf).OrderBy(item => item.Effective).ThenBy(item => item.Kind.Value).ToList();
        var start = known.Find(item => item.Kind == ClockEventKind.Accepted);
        if (start is null)
            return (ClockState.CannotDecide, null);
        var stop = known.Find(item => item.Kind == ClockEventKind.Answered)?.Effective;
        var pauses = new List<(Instant From, Instant Until)>();
        Instant? since = null;
        foreach (var item in known.Where(item => stop is null || item.Effective < stop))
        {
            if (item.Kind == ClockEventKind.Paused)
                since ??= item.Effective;
            else if (item.Kind == ClockEventKind.Resumed && since is { } from)
                (since, _) = ((Instant?)null, Add(pauses, from, item.Effective));
        }

        var paused = since is not null;
        if (since is { } open)
            pauses.Add((open, stop ?? asOf));
        var told = known.Exists(item => item.Kind == ClockEventKind.ProgressNotified && item.Effective == start.Effective);
        var due = Due(start.Effective, told ? 7 : 2, pauses, calendar, zone);
        foreach (var item in known.Where(item => item.Kind == ClockEventKind.Promised && (stop is null || item.Effective <= stop)))
            due = item.Effective <= due && item.Until <= due ? item.Until!.Value : due;
        if (stop is { } at)
            return (at <= due ? ClockState.Met : ClockState.Breached, due);
        return (asOf > due ? ClockState.Breached : paused ? ClockState.Paused : ClockState.Running, due);
    }

    private static Instant Due(Instant start, int workdays, List<(Instant From, Instant Until)> pauses, WorkCalendar calendar, DateTimeZone zone)
    {
        for (var day = start.InZone(zone).Date.PlusDays(1); ; day = day.PlusDays(1))
        {
            var (opens, closes) = (day.At(new LocalTime(8, 0)).InZoneLeniently(zone).ToInstant(), day.At(new LocalTime(18, 0)).InZoneLeniently(zone).ToInstant());
            if (calendar.IsWorkday(day) && !pauses.Exists(pause => pause.From <= opens && pause.Until >= closes) && --workdays == 0)
                return closes;
        }
    }

    private static bool Add(List<(Instant From, Instant Until)> pauses, Instant from, Instant until)
    {
        pauses.Add((from, until));
        return true;
    }
}
