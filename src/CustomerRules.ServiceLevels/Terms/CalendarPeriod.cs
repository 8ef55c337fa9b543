using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using NodaTime;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>A stretch of the calendar within which a duty falls: a day, a week from Monday, a month, a quarter, half a year, a year.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class CalendarPeriod : SmartEnum<CalendarPeriod>
{
    /// <summary>A calendar day.</summary>
    public static readonly CalendarPeriod Day = new("day", 1);

    /// <summary>A week, Monday to Sunday.</summary>
    public static readonly CalendarPeriod Week = new("week", 2);

    /// <summary>A calendar month.</summary>
    public static readonly CalendarPeriod Month = new("month", 3);

    /// <summary>A calendar quarter.</summary>
    public static readonly CalendarPeriod Quarter = new("quarter", 4);

    /// <summary>January to June, July to December.</summary>
    public static readonly CalendarPeriod HalfYear = new("half-year", 5);

    /// <summary>A calendar year.</summary>
    public static readonly CalendarPeriod Year = new("year", 6);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(CalendarPeriod))]
    static CalendarPeriod()
    {
    }

    private CalendarPeriod(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<CalendarPeriod> All { get; } = [Day, Week, Month, Quarter, HalfYear, Year];

    /// <summary>The code, such as <c>day</c>.</summary>
    public string Code => Name;

    /// <summary>The first day of the period that a day lies in.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The first day (included).</returns>
    public LocalDate FirstDayOf(LocalDate date) => Value switch
    {
        1 => date,
        2 => date.PlusDays(1 - (int)date.DayOfWeek),
        _ => new LocalDate(date.Year, (date.Month - 1) / MonthsLong * MonthsLong + 1, 1),
    };

    /// <summary>The last day of the period that a day lies in.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The last day (included).</returns>
    public LocalDate LastDayOf(LocalDate date) => Next(FirstDayOf(date)).PlusDays(-1);

    /// <summary>The first day of the period after the one that begins on a day.</summary>
    /// <param name="firstDay">The first day of a period.</param>
    /// <returns>The first day of the next.</returns>
    public LocalDate Next(LocalDate firstDay) => Value switch
    {
        1 => firstDay.PlusDays(1),
        2 => firstDay.PlusDays(7),
        _ => firstDay.PlusMonths(MonthsLong),
    };

    private int MonthsLong => Value switch { 3 => 1, 4 => 3, 5 => 6, _ => 12 };

    /// <summary>The period of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentException">There is no such period.</exception>
    public static CalendarPeriod FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: day, week, month, quarter, half-year, year.", nameof(code));

    /// <summary>The period of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The period.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out CalendarPeriod? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
