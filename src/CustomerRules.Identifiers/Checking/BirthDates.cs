using CustomerRules.Identifiers.Data;
using NodaTime;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Dates of birth as the digits give them. Days are compared as <c>yyyymmdd</c>.</summary>
internal static class BirthDates
{
    private static ReadOnlySpan<byte> DaysInMonth => [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0, 0];

    internal static uint Ymd(LocalDate date)
    {
        var iso = date.Calendar == CalendarSystem.Iso ? date : date.WithCalendar(CalendarSystem.Iso);
        return iso.Year < 0 ? 0 : (uint)((iso.Year * 10_000) + (iso.Month * 100) + iso.Day);
    }

    internal static bool Exists(uint year, uint month, uint day)
    {
        if (month - 1 >= 12)
            return false;
        uint days = DaysInMonth[(int)month & 15];
        if (month == 2 && year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
            days++;
        return day - 1 < days;
    }

    internal static FindingReason Judge(uint year, uint month, uint day, uint asOf)
    {
        if (!Exists(year, month, day))
            return FindingReason.BirthDateMissing;
        if (year < RegionTable.EarliestBirthYear)
            return FindingReason.BirthDateTooEarly;
        return (year * 10_000) + (month * 100) + day > asOf ? FindingReason.BirthDateAhead : FindingReason.None;
    }

    /// <summary>The year of a birth that two digits give: the latest that is not after the day of the check and has the day.</summary>
    /// <returns>The year; 0 when neither century has the day.</returns>
    internal static uint YearOf(uint twoDigits, uint month, uint day, uint asOf)
    {
        for (var year = 2000 + twoDigits; year >= 1900; year -= 100)
        {
            if (Exists(year, month, day) && (year * 10_000) + (month * 100) + day <= asOf)
                return year;
        }

        return 0;
    }
}
