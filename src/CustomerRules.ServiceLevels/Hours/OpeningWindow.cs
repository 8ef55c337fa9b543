using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>A stretch of time within which a service is open: from opening up to closing, which may be on the next day.</summary>
/// <remarks>Wall-clock time. Written <c>08:00-18:00</c>; <c>24:00</c> closes at midnight; <c>22:00-06:00</c> closes on the next day.</remarks>
public readonly record struct OpeningWindow
{
    private OpeningWindow(long opens, long closes)
    {
        Opens = opens;
        Closes = closes;
    }

    /// <summary>When it opens.</summary>
    public LocalTime From => LocalTime.FromNanosecondsSinceMidnight(Opens);

    /// <summary>When it closes; midnight stands for 24:00.</summary>
    public LocalTime To => LocalTime.FromNanosecondsSinceMidnight(Closes % DayNumber.NanosPerDay);

    /// <summary>Whether it closes on the next day, later than 24:00.</summary>
    public bool CrossesMidnight => Closes > DayNumber.NanosPerDay;

    /// <summary>How long it is.</summary>
    public Duration Length => Duration.FromNanoseconds(Closes - Opens);

    /// <summary>Nanoseconds from midnight.</summary>
    internal long Opens { get; }

    /// <summary>Nanoseconds from the midnight before opening; over a day when it closes on the next.</summary>
    internal long Closes { get; }

    /// <summary>A window between two times of day.</summary>
    /// <param name="from">When it opens.</param>
    /// <param name="to">When it closes: midnight means 24:00, a time that is not later than opening is one of the next day.</param>
    /// <returns>The window, at most 24 hours long.</returns>
    /// <exception cref="ArgumentException">Both times are the same and not midnight.</exception>
    public static OpeningWindow Between(LocalTime from, LocalTime to)
    {
        var (opens, closes) = (from.NanosecondOfDay, to.NanosecondOfDay);
        if (opens == closes && opens != 0)
            throw new ArgumentException("A window opens and closes at different times; all day is 00:00-24:00.", nameof(to));
        return new OpeningWindow(opens, closes <= opens ? closes + DayNumber.NanosPerDay : closes);
    }

    /// <summary>Reads <c>08:00-18:00</c>.</summary>
    /// <param name="text">Two times of day, hours and minutes, with a hyphen between.</param>
    /// <returns>The window.</returns>
    /// <exception cref="FormatException">The text is no window.</exception>
    public static OpeningWindow Parse(string text) => TryParse(text, out var window)
        ? window
        : throw new FormatException("A window is written like 08:00-18:00, 13:00-24:00 or 22:00-06:00.");

    /// <summary>Reads <c>08:00-18:00</c>, or says that the text is no window.</summary>
    /// <param name="text">The text.</param>
    /// <param name="window">The window.</param>
    /// <returns>Whether it is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out OpeningWindow window)
    {
        window = default;
        if (text is not { Length: 11 } || text[5] != '-' || Minutes(text.AsSpan(0, 5)) is not { } from || Minutes(text.AsSpan(6)) is not { } to)
            return false;
        const int day = 24 * 60;
        if (from == day || (from == to && from != 0))
            return false;
        window = Between(LocalTime.FromMinutesSinceMidnight(from), LocalTime.FromMinutesSinceMidnight(to % day));
        return true;
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{From.Hour:00}:{From.Minute:00}-{(Closes == DayNumber.NanosPerDay ? 24 : To.Hour):00}:{To.Minute:00}");

    private static int? Minutes(ReadOnlySpan<char> text)
    {
        if (text[2] != ':' || !int.TryParse(text[..2], NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text[3..], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes))
            return null;
        return minutes < 60 && (hours < 24 || (hours == 24 && minutes == 0)) ? hours * 60 + minutes : null;
    }
}
