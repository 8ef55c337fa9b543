using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>Adds and measures time within service hours, over any distance, without allocating.</summary>
/// <remarks>Wall-clock time: across a change of the clocks an hour is an hour of the clock on the wall (China has none since 1991).
/// Immutable and thread-safe; making one lays out every day from 1970 to 2149 once.</remarks>
public sealed class WorkingTime
{
    private static readonly Duration Longest = Duration.FromDays(DayNumber.Count);

    private readonly DayPattern[] patterns;
    private readonly int[] patternOf;
    private readonly OpenTime open;

    /// <summary>Lays service hours over a calendar.</summary>
    /// <param name="calendar">What kind of day each day is.</param>
    /// <param name="hours">When the service is open.</param>
    public WorkingTime(WorkCalendar calendar, ServiceHours hours)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(hours);
        Calendar = calendar;
        Hours = hours;
        (patterns, patternOf) = DayPatterns.Lay(calendar, hours);
        open = new OpenTime(patternOf, patterns);
    }

    /// <summary>The calendar.</summary>
    public WorkCalendar Calendar { get; }

    /// <summary>The service hours.</summary>
    public ServiceHours Hours { get; }

    /// <summary>The time within service hours from one moment to another.</summary>
    /// <param name="from">The earlier moment.</param>
    /// <param name="to">The later moment.</param>
    /// <returns>How much of the time between them the service is open.</returns>
    /// <exception cref="ArgumentException"><paramref name="to"/> is before <paramref name="from"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A moment is outside 1970 to 2149.</exception>
    public Duration Between(LocalDateTime from, LocalDateTime to) => to >= from
        ? Duration.FromNanoseconds(OpenUntil(to) - OpenUntil(from))
        : throw new ArgumentException("The end is before the beginning.", nameof(to));

    /// <summary>Adds time within service hours.</summary>
    /// <param name="from">The moment counted from.</param>
    /// <param name="time">How much open time; negative counts back.</param>
    /// <returns>The moment reached. A sum that ends exactly at closing stays at closing (at opening, when counted back). Zero keeps
    /// a moment within hours, opening and closing included, and moves any other to the next opening.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The sum leads outside 1970 to 2149, or the service never opens again.</exception>
    public LocalDateTime Add(LocalDateTime from, Duration time)
    {
        var day = DayNumber.Of(from.Date);
        if (time > Longest || time < -Longest)
            throw OpenTime.OutOfReach();
        var amount = time.ToInt64Nanoseconds();
        var before = open.Before(day) + patterns[patternOf[day]].OpenUntil(from.NanosecondOfDay);
        if (amount > 0)
            return Forward(before + amount);
        return amount < 0 ? Back(before + amount) : Settle(from, before);
    }

    /// <summary>When the service closes on a day for the last time; null when it does not open at all.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The closing time, midnight at the end of the day at the latest.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1970 to 2149.</exception>
    public LocalDateTime? ClosingOf(LocalDate date)
    {
        var day = DayNumber.Of(date);
        return patterns[patternOf[day]] is { Open: > 0 } pattern ? date.AtMidnight().PlusNanoseconds(pattern.Closing) : null;
    }

    /// <summary>Whether the service is open; the moment of closing counts as open.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>True within a window, both ends included.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The moment is outside 1970 to 2149.</exception>
    public bool IsOpen(LocalDateTime at)
    {
        var day = DayNumber.Of(at.Date);
        return patterns[patternOf[day]].Includes(at.NanosecondOfDay)
            || (at.NanosecondOfDay == 0 && day > 0 && patterns[patternOf[day - 1]].Includes(DayNumber.NanosPerDay));
    }

    /// <summary>The windows of a day, those of the day before that close on it included; nanoseconds from midnight.</summary>
    internal ReadOnlySpan<(long Opens, long Closes)> WindowsOn(LocalDate date) => patterns[patternOf[DayNumber.Of(date)]].Windows;

    internal long OpenUntil(LocalDateTime at)
    {
        var day = DayNumber.Of(at.Date);
        return open.Before(day) + patterns[patternOf[day]].OpenUntil(at.NanosecondOfDay);
    }

    private static LocalDateTime At(int day, long nanos)
    {
        if (nanos < DayNumber.NanosPerDay)
            return DayNumber.ToDate(day).At(LocalTime.FromNanosecondsSinceMidnight(nanos));
        return DayNumber.ToDate(day + 1 < DayNumber.Count ? day + 1 : throw OpenTime.OutOfReach()).At(LocalTime.Midnight);
    }

    /// <summary>The first moment up to which so much is open.</summary>
    private LocalDateTime Forward(long target)
    {
        // The day on which it is reached: so much or more by its end, less by its beginning.
        var day = open.DayOf(target - 1);
        return At(day, patterns[patternOf[day]].ReachedAt(target - open.Before(day)));
    }

    /// <summary>The last moment up to which so much is open and no more.</summary>
    private LocalDateTime Back(long target)
    {
        var day = open.DayOf(target);
        return At(day, patterns[patternOf[day]].LeftAt(target - open.Before(day)));
    }

    private LocalDateTime Settle(LocalDateTime from, long before) => IsOpen(from) ? from : Back(before);
}
