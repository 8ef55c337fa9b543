using Ardalis.GuardClauses;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>Counts terms: a calendar with service hours, a time zone and a counting rule.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TermCounter
{
    /// <summary>Puts together what counting needs.</summary>
    /// <param name="time">The calendar and the service hours.</param>
    /// <param name="zone">The time zone of the days, such as Asia/Shanghai.</param>
    /// <param name="rule">How days are counted; <see cref="CountingRule.CivilCode"/> when null.</param>
    public TermCounter(WorkingTime time, DateTimeZone zone, CountingRule? rule = null)
    {
        Time = Guard.Against.Null(time);
        Zone = Guard.Against.Null(zone);
        Rule = rule ?? CountingRule.CivilCode;
    }

    /// <summary>The calendar and the service hours.</summary>
    public WorkingTime Time { get; }

    /// <summary>The calendar.</summary>
    public WorkCalendar Calendar => Time.Calendar;

    /// <summary>The time zone of the days.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>How days are counted.</summary>
    public CountingRule Rule { get; }

    /// <summary>The same with another rule.</summary>
    /// <param name="rule">How days are counted.</param>
    /// <returns>The counter.</returns>
    public TermCounter With(CountingRule rule) => Guard.Against.Null(rule) == Rule ? this : new TermCounter(Time, Zone, rule);

    /// <summary>The last day of a term that is counted in days.</summary>
    /// <param name="term">The term: workdays, calendar days, months, years or within a period.</param>
    /// <param name="start">The day of the event.</param>
    /// <param name="purpose">What the term is for; a deadline when null.</param>
    /// <returns>The last day, and how well the days on the way are known.</returns>
    /// <exception cref="ArgumentException">The term is counted in minutes or hours.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The term leads outside 1970 to 2149.</exception>
    public CountedDay LastDay(Term term, LocalDate start, TermPurpose? purpose = null)
    {
        Guard.Against.Null(term);
        if (!term.IsCountedInDays)
            throw new ArgumentException("A term in minutes or hours has no last day.", nameof(term));
        if (!DayNumber.Has(start))
            throw DayNumber.OutOfRange(start);
        var last = Corresponding(term, start);
        if (term.Kind != TermKind.WithinPeriod && Rule.RollsLastDay && (purpose ?? TermPurpose.Deadline) == TermPurpose.Deadline)
            last = Calendar.RollForward(last).Date;
        return new CountedDay(last, Calendar.CoverageOf(start, last));
    }

    /// <summary>The last day before it moves past days of rest.</summary>
    internal LocalDate Corresponding(Term term, LocalDate start)
    {
        var first = Rule.CountsStartDay ? start.PlusDays(-1) : start;
        return term.Kind.Value switch
        {
            4 => Calendar.AddWorkdays(first, term.Amount).Date,
            5 => first.PlusDays(term.Amount),
            6 => BeforeIfStartCounts(start, start.PlusMonths(term.Amount)),
            7 => BeforeIfStartCounts(start, start.PlusYears(term.Amount)),
            _ => term.Period!.LastDayOf(start),
        };
    }

    /// <summary>Where the first day counts, the day before the corresponding day is the last; a month that lacks that day ends as it ends.</summary>
    private LocalDate BeforeIfStartCounts(LocalDate start, LocalDate corresponding) =>
        Rule.CountsStartDay && corresponding.Day == start.Day ? corresponding.PlusDays(-1) : corresponding;

    /// <summary>When a term ends.</summary>
    /// <param name="term">The term.</param>
    /// <param name="start">The event from which it runs.</param>
    /// <param name="purpose">What it is for; a deadline when null, or within a period for such a term.</param>
    /// <returns>The last moment that is in time.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The term leads outside 1970 to 2149.</exception>
    public DueTime Due(Term term, Instant start, TermPurpose? purpose = null)
    {
        Guard.Against.Null(term);
        var local = start.InZone(Zone).LocalDateTime;
        if (term.IsCountedInDays)
        {
            var last = LastDay(term, local.Date, purpose);
            return AtEndOf(term, last.Date, last.Coverage, purpose);
        }

        if (term.Kind == TermKind.WorkingMinutes)
        {
            var reached = Time.Add(local, Duration.FromMinutes(term.Amount));
            return new DueTime(ToInstant(reached), reached.Date, reached.Date, Calendar.CoverageOf(local.Date, reached.Date));
        }

        var at = start + (term.Kind == TermKind.Minutes ? Duration.FromMinutes(term.Amount) : Duration.FromHours(term.Amount));
        var day = at.InZone(Zone).Date;
        return new DueTime(at, day, day, Coverage.Confirmed);
    }

    /// <summary>The end of a last day that has been found.</summary>
    internal DueTime AtEndOf(Term term, LocalDate last, Coverage coverage, TermPurpose? purpose)
    {
        var within = term.Kind == TermKind.WithinPeriod;
        var midnight = within || purpose == TermPurpose.Retention || Rule.Ends == DayEnd.Midnight;
        var end = (midnight ? null : Time.ClosingOf(last)) ?? last.PlusDays(1).AtMidnight();
        return new DueTime(ToInstant(end), last, within ? PlannedDay(term.Period!, last) : last, coverage);
    }

    internal Instant ToInstant(LocalDateTime local) => Zone.AtLeniently(local).ToInstant();

    /// <summary>The last workday in the period; its last day when it has no workday.</summary>
    private LocalDate PlannedDay(CalendarPeriod period, LocalDate last)
    {
        var planned = Calendar.RollBack(last).Date;
        return planned >= period.FirstDayOf(last) ? planned : last;
    }
}
