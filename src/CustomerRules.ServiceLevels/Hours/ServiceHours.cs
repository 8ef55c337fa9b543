using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>When a service is open: by date, else by kind of day, else by day of the week.</summary>
/// <remarks>A make-up workday that has no hours of its own has Monday's. A window that reaches into the next day joins the windows that
/// it meets there. Wall-clock time. Immutable and thread-safe.</remarks>
public sealed class ServiceHours
{
    private readonly ImmutableArray<ImmutableArray<OpeningWindow>> week;
    private readonly ImmutableDictionary<DayKind, ImmutableArray<OpeningWindow>> kinds;
    private readonly ImmutableDictionary<LocalDate, ImmutableArray<OpeningWindow>> dates;

    private ServiceHours(
        ImmutableArray<ImmutableArray<OpeningWindow>> week,
        ImmutableDictionary<DayKind, ImmutableArray<OpeningWindow>> kinds,
        ImmutableDictionary<LocalDate, ImmutableArray<OpeningWindow>> dates)
    {
        this.week = week;
        this.kinds = kinds;
        this.dates = dates;
    }

    /// <summary>Open at no time; a start to add days to.</summary>
    public static ServiceHours None { get; } = new(
        [.. Enumerable.Repeat(ImmutableArray<OpeningWindow>.Empty, 7)],
        ImmutableDictionary<DayKind, ImmutableArray<OpeningWindow>>.Empty,
        ImmutableDictionary<LocalDate, ImmutableArray<OpeningWindow>>.Empty);

    /// <summary>Open on every day of the week, whatever kind of day it is.</summary>
    /// <param name="windows">The windows, such as <c>08:00-18:00</c>.</param>
    /// <returns>The hours.</returns>
    /// <exception cref="ArgumentException">Windows overlap.</exception>
    public static ServiceHours EveryDay(params IEnumerable<OpeningWindow> windows)
    {
        var checkedWindows = CheckedInARow(windows);
        return new ServiceHours([.. Enumerable.Repeat(checkedWindows, 7)], None.kinds, None.dates);
    }

    /// <summary>The same hours, with those of a day of the week replaced.</summary>
    /// <param name="day">The day of the week.</param>
    /// <param name="windows">The windows; none closes it.</param>
    /// <returns>New hours.</returns>
    /// <exception cref="ArgumentException">Windows overlap, or the day is none.</exception>
    public ServiceHours On(IsoDayOfWeek day, params IEnumerable<OpeningWindow> windows) => day is >= IsoDayOfWeek.Monday and <= IsoDayOfWeek.Sunday
        ? new ServiceHours(week.SetItem((int)day - 1, Checked(windows)), kinds, dates)
        : throw new ArgumentException("A day of the week is Monday to Sunday.", nameof(day));

    /// <summary>The same hours, with those of a kind of day replaced, whatever day of the week it falls on.</summary>
    /// <param name="kind">The kind of day.</param>
    /// <param name="windows">The windows; none closes it.</param>
    /// <returns>New hours.</returns>
    /// <exception cref="ArgumentException">Windows overlap.</exception>
    public ServiceHours On(DayKind kind, params IEnumerable<OpeningWindow> windows) =>
        new(week, kinds.SetItem(Guard.Against.Null(kind), CheckedInARow(windows)), dates);

    /// <summary>The same hours, with those of one date replaced.</summary>
    /// <param name="date">The date.</param>
    /// <param name="windows">The windows; none closes it.</param>
    /// <returns>New hours.</returns>
    /// <exception cref="ArgumentException">Windows overlap.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The date is outside 1970 to 2149.</exception>
    public ServiceHours On(LocalDate date, params IEnumerable<OpeningWindow> windows) => DayNumber.Has(date)
        ? new ServiceHours(week, kinds, dates.SetItem(date, Checked(windows)))
        : throw DayNumber.OutOfRange(date);

    /// <summary>The windows that open on a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="kind">What kind of day it is.</param>
    /// <returns>The windows in order; the last may close on the next day.</returns>
    public ImmutableArray<OpeningWindow> WindowsOf(LocalDate date, DayKind kind)
    {
        Guard.Against.Null(kind);
        return dates.TryGetValue(date, out var ofDate) ? ofDate : WindowsOf(date.DayOfWeek, kind);
    }

    internal ImmutableArray<OpeningWindow> WindowsOf(IsoDayOfWeek day, DayKind kind)
    {
        if (kinds.TryGetValue(kind, out var ofKind))
            return ofKind;
        return week[kind == DayKind.MakeUpWorkday ? 0 : (int)day - 1];
    }

    /// <summary>Whether there is any window but those of single dates.</summary>
    internal bool OpensInAWeek => week.Any(windows => !windows.IsEmpty) || kinds.Values.Any(windows => !windows.IsEmpty);

    internal IEnumerable<KeyValuePair<LocalDate, ImmutableArray<OpeningWindow>>> Dates => dates;

    private static ImmutableArray<OpeningWindow> Checked(IEnumerable<OpeningWindow> windows)
    {
        ImmutableArray<OpeningWindow> sorted = [.. Guard.Against.Null(windows).OrderBy(window => window.Opens)];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (sorted[i].Closes == sorted[i].Opens)
                throw new ArgumentException("A window that was never given its times.", nameof(windows));
            if (i > 0 && sorted[i].Opens < sorted[i - 1].Closes)
                throw new ArgumentException($"The windows {sorted[i - 1]} and {sorted[i]} overlap.", nameof(windows));
        }

        return sorted;
    }

    /// <summary>Windows of days that follow each other: the last one may not reach into the first one of the next day.</summary>
    private static ImmutableArray<OpeningWindow> CheckedInARow(IEnumerable<OpeningWindow> windows)
    {
        var sorted = Checked(windows);
        if (sorted.Length > 1 && sorted[^1].Closes - DayNumber.NanosPerDay > sorted[0].Opens)
            throw new ArgumentException($"The windows {sorted[^1]} and {sorted[0]} overlap on the next day.", nameof(windows));
        return sorted;
    }
}
