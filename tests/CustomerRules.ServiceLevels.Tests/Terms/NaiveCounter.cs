using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Terms;

/// <summary>The articles read naively: day by day, month by month.</summary>
internal static class NaiveCounter
{
    internal static LocalDate LastDay(CalendarSpec calendar, CountingRule rule, Term term, LocalDate start, bool rolls)
    {
        if (term.Period is { } period)
            return EndOf(period, start);
        var last = term.Kind.Code switch
        {
            "workdays" => Walk(term.Amount, calendar.IsWorkday),
            "calendar-days" => Walk(term.Amount, _ => true),
            "months" => Months(term.Amount),
            _ => Months(term.Amount * 12),
        };
        return rolls && rule.RollsLastDay && term.Kind != TermKind.Workdays ? calendar.Roll(last) : last;

        LocalDate Walk(int amount, Func<LocalDate, bool> counts)
        {
            var date = rule.CountsStartDay ? start : start.PlusDays(1);
            for (var left = amount; ; date = date.PlusDays(1))
            {
                if (counts(date) && --left == 0)
                    return date;
            }
        }

        LocalDate Months(int amount)
        {
            var (year, month) = (start.Year, start.Month);
            for (var left = amount; left > 0; left--)
                (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1);
            var days = DateTime.DaysInMonth(year, month);
            if (start.Day > days)
                return new LocalDate(year, month, days);
            return new LocalDate(year, month, start.Day).PlusDays(rule.CountsStartDay ? -1 : 0);
        }
    }

    /// <summary>The first day from the start on, after which another period begins.</summary>
    internal static LocalDate EndOf(CalendarPeriod period, LocalDate start)
    {
        var last = start;
        while (!Begins(period, last.PlusDays(1)))
            last = last.PlusDays(1);
        return last;
    }

    internal static bool Begins(CalendarPeriod period, LocalDate date) => period.Code switch
    {
        "day" => true,
        "week" => date.DayOfWeek == IsoDayOfWeek.Monday,
        "month" => date.Day == 1,
        "quarter" => date is { Day: 1, Month: 1 or 4 or 7 or 10 },
        "half-year" => date is { Day: 1, Month: 1 or 7 },
        _ => date is { Day: 1, Month: 1 },
    };
}
