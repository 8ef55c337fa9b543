using System.Globalization;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;
using NodaTime.Calendars;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>What a period is called in an occurrence's id.</summary>
internal static class PeriodNames
{
    internal static string Of(CalendarPeriod period, LocalDate first)
    {
        if (period == CalendarPeriod.Day)
            return LocalDatePattern.Iso.Format(first);
        if (period == CalendarPeriod.Week)
            return Invariant($"{WeekYearRules.Iso.GetWeekYear(first):0000}-W{WeekYearRules.Iso.GetWeekOfWeekYear(first):00}");
        if (period == CalendarPeriod.Month)
            return Invariant($"{first.Year:0000}-{first.Month:00}");
        if (period == CalendarPeriod.Quarter)
            return Invariant($"{first.Year:0000}-Q{(first.Month + 2) / 3}");
        return period == CalendarPeriod.HalfYear ? Invariant($"{first.Year:0000}-H{(first.Month + 5) / 6}") : Invariant($"{first.Year:0000}");
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
