using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>Lays service hours over every day; days that look the same share a pattern.</summary>
internal static class DayPatterns
{
    internal static (DayPattern[] Patterns, int[] PatternOf) Lay(WorkCalendar calendar, ServiceHours hours)
    {
        // Days without hours of their own differ by day of the week and kind only, and so do the days before them.
        var usual = new ImmutableArray<OpeningWindow>[7, DayKind.All.Length];
        for (var day = 0; day < 7; day++)
        {
            for (var kind = 0; kind < DayKind.All.Length; kind++)
                usual[day, kind] = hours.WindowsOf(DayNumber.DayOfWeek(day), DayKind.All[kind]);
        }

        var own = hours.Dates.ToDictionary(date => DayNumber.Of(date.Key), date => date.Value);
        var patterns = new List<DayPattern>();
        var known = new Dictionary<(ImmutableArray<OpeningWindow> Before, ImmutableArray<OpeningWindow> Own), int>();
        var patternOf = new int[DayNumber.Count];
        ImmutableArray<OpeningWindow> before = [];
        for (var day = 0; day < patternOf.Length; day++)
        {
            var windows = own.Count > 0 && own.TryGetValue(day, out var ofDate) ? ofDate : usual[day % 7, calendar.KindAt(day).Value - 1];
            if (!known.TryGetValue((before, windows), out var pattern))
            {
                known.Add((before, windows), pattern = patterns.Count);
                patterns.Add(new DayPattern(Join(before, windows)));
            }

            patternOf[day] = pattern;
            before = windows;
        }

        return ([.. patterns], patternOf);
    }

    /// <summary>What of yesterday's windows reaches into the day, and the day's own up to midnight. Where they meet they are one.</summary>
    private static List<(long Opens, long Closes)> Join(ImmutableArray<OpeningWindow> before, ImmutableArray<OpeningWindow> own)
    {
        var joined = new List<(long Opens, long Closes)>();
        var pieces = before.Where(window => window.CrossesMidnight).Select(window => (0L, window.Closes - DayNumber.NanosPerDay))
            .Concat(own.Select(window => (window.Opens, Math.Min(window.Closes, DayNumber.NanosPerDay))))
            .OrderBy(piece => piece.Item1);
        foreach (var (opens, closes) in pieces)
        {
            if (joined.Count > 0 && opens <= joined[^1].Closes)
                joined[^1] = (joined[^1].Opens, Math.Max(joined[^1].Closes, closes));
            else
                joined.Add((opens, closes));
        }

        return joined;
    }
}
