using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>Days as whole numbers from 1970-01-01 (0), within the years that calendars know at all.</summary>
internal static class DayNumber
{
    internal const int FirstYear = 1970;
    internal const int LastYear = 2149;
    internal const int Nanos = 1_000_000_000;
    internal const long NanosPerDay = 86_400L * Nanos;

    private static readonly int[] MonthStarts = LayMonths();
    private static readonly LocalDate[] Dates = LayDates();

    /// <summary>How many days there are.</summary>
    internal static int Count { get; } = MonthStarts[^1];

    internal static LocalDate First { get; } = new(FirstYear, 1, 1);

    internal static LocalDate Last { get; } = new(LastYear, 12, 31);

    /// <exception cref="ArgumentOutOfRangeException">The day lies outside 1970 to 2149.</exception>
    internal static int Of(LocalDate date)
    {
        if (date.Calendar != CalendarSystem.Iso)
            date = date.WithCalendar(CalendarSystem.Iso);
        var month = (uint)((date.Year - FirstYear) * 12 + date.Month - 1);
        var starts = MonthStarts;
        return month < (uint)(starts.Length - 1) ? starts[month] + date.Day - 1 : throw OutOfRange(date);
    }

    internal static bool Has(LocalDate date) => date >= First && date <= Last;

    /// <summary>The day of a number between 0 and <see cref="Count"/> - 1.</summary>
    internal static LocalDate ToDate(int day) => Dates[day];

    /// <summary>1970-01-01 was a Thursday.</summary>
    internal static IsoDayOfWeek DayOfWeek(int day) => (IsoDayOfWeek)((day + 3) % 7 + 1);

    internal static ArgumentOutOfRangeException OutOfRange(LocalDate date) => new(
        nameof(date),
        string.Create(CultureInfo.InvariantCulture, $"{LocalDatePattern.Iso.Format(date)} is out of reach: calendars go from {FirstYear}-01-01 to {LastYear}-12-31."));

    private static int[] LayMonths()
    {
        var starts = new int[(LastYear - FirstYear + 1) * 12 + 1];
        for (var month = 1; month < starts.Length; month++)
            starts[month] = starts[month - 1] + CalendarSystem.Iso.GetDaysInMonth(FirstYear + (month - 1) / 12, (month - 1) % 12 + 1);
        return starts;
    }

    private static LocalDate[] LayDates()
    {
        var dates = new LocalDate[MonthStarts[^1]];
        for (var month = 0; month < MonthStarts.Length - 1; month++)
        {
            for (var day = MonthStarts[month]; day < MonthStarts[month + 1]; day++)
                dates[day] = new LocalDate(FirstYear + month / 12, month % 12 + 1, day - MonthStarts[month] + 1);
        }

        return dates;
    }
}
