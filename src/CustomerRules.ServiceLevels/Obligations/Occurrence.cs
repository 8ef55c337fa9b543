using System.Globalization;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>An obligation in one period: what must be done once, from which day to which, and for which day it is planned.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference; <see cref="Id"/> is what lasts.</remarks>
public sealed class Occurrence
{
    internal Occurrence(Obligation obligation, CalendarPeriod period, LocalDate first, int number, WorkCalendar calendar)
    {
        Obligation = obligation;
        Number = number;
        First = first;
        Last = period.LastDayOf(first);
        PeriodName = PeriodNames.Of(period, first);
        Id = obligation.Least == 1
            ? $"{obligation.Code}/{PeriodName}"
            : string.Create(CultureInfo.InvariantCulture, $"{obligation.Code}/{PeriodName}/{number}");
        (Planned, Coverage) = Plan(calendar);
    }

    /// <summary>The name that never changes: <c>complaint-summary/2026-03</c>, <c>service-meeting/2026-W10</c>, <c>symposium/2026-H1</c>;
    /// with <c>/1</c> and so on when a period asks for several.</summary>
    public string Id { get; }

    /// <summary>What must be done.</summary>
    public Obligation Obligation { get; }

    /// <summary>Which one of the period, from 1.</summary>
    public int Number { get; }

    /// <summary>The period's name: <c>2026-03-05</c>, <c>2026-W10</c> (ISO 8601), <c>2026-03</c>, <c>2026-Q1</c>, <c>2026-H1</c>, <c>2026</c>.</summary>
    public string PeriodName { get; }

    /// <summary>The first day of the period (included).</summary>
    public LocalDate First { get; }

    /// <summary>The last day of the period (included).</summary>
    public LocalDate Last { get; }

    /// <summary>The last workday of the period; its last day when there is no workday in it. A duty of every day is planned for its day,
    /// be it a workday or not: the service is open all week (measures/3.01a).</summary>
    public LocalDate Planned { get; }

    /// <summary>How well the days are known that made <see cref="Planned"/> what it is; confirmed where no calendar matters.</summary>
    public Coverage Coverage { get; }

    /// <summary>The clauses that ask for it.</summary>
    public Citation Cites => Obligation.Cites;

    /// <summary>The id.</summary>
    public override string ToString() => Id;

    private (LocalDate Planned, Coverage Coverage) Plan(WorkCalendar calendar)
    {
        if (First == Last)
            return (Last, Coverage.Confirmed);
        // A week may begin or end outside the years that calendars know.
        var (first, last) = (LocalDate.Max(First, DayNumber.First), LocalDate.Min(Last, DayNumber.Last));
        if (calendar.CountWorkdays(first, last) == 0)
            return (Last, calendar.CoverageOf(first, last));
        var planned = calendar.RollBack(last).Date;
        return (planned, calendar.CoverageOf(planned, last));
    }
}
