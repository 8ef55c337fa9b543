using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>When terms end that were paused.</summary>
/// <remarks>Workdays are compared with pauses by the clock on the wall, in whole nanoseconds: no day on the way needs its zone looked up.</remarks>
internal sealed class PausedTerm
{
    private readonly TermCounter counter;
    private readonly PauseRule rule;
    private readonly bool anyPart;
    private readonly PauseSpan[] pauses;
    private readonly (long From, long Until)[] walls;

    /// <param name="counter">What counts.</param>
    /// <param name="rule">What a pause does.</param>
    /// <param name="pauses">Ascending and apart from each other.</param>
    internal PausedTerm(TermCounter counter, PauseRule rule, ReadOnlySpan<PauseSpan> pauses)
    {
        this.counter = counter;
        this.rule = rule;
        anyPart = rule == PauseRule.AnyPart;
        this.pauses = pauses.ToArray();
        walls = LosesWorkdays(rule) ? new (long From, long Until)[pauses.Length] : [];
        for (var i = 0; i < walls.Length; i++)
            walls[i] = (Wall(pauses[i].From), Wall(pauses[i].Until));
    }

    /// <summary>Whether a pause can put off the end of a term: workdays by their own rules, minutes and hours by the time that does not count.</summary>
    internal static bool Moves(PauseRule rule, Term term) =>
        term.Kind == TermKind.Workdays ? LosesWorkdays(rule) : rule == PauseRule.Elapsed && !term.IsCountedInDays;

    internal DueTime Due(Term term, Instant start)
    {
        if (pauses.Length == 0 || !Moves(rule, term))
            return counter.Due(term, start);
        return term.Kind == TermKind.Workdays ? DueWorkdays(term, start) : DueElapsed(term, start);
    }

    /// <summary>Whether a workday does not count.</summary>
    internal bool IsSkipped(LocalDate date) => IsSkipped(date, DayNumber.Of(date));

    private static bool LosesWorkdays(PauseRule rule) => rule == PauseRule.WholeWorkday || rule == PauseRule.AnyPart;

    private bool IsSkipped(LocalDate date, int day)
    {
        var midnight = day * DayNumber.NanosPerDay;
        var windows = counter.Time.WindowsOn(date);
        if (windows.IsEmpty)
            return IsSkipped(midnight, midnight + DayNumber.NanosPerDay);
        foreach (var (opens, closes) in windows)
        {
            // One window decides where it goes against the rule: any part that is paused, or a whole that is not.
            if (IsSkipped(midnight + opens, midnight + closes) == anyPart)
                return anyPart;
        }

        return !anyPart;
    }

    private bool IsSkipped(long from, long until)
    {
        var covered = 0L;
        foreach (var pause in walls)
            covered += Math.Max(0, Math.Min(pause.Until, until) - Math.Max(pause.From, from));
        return anyPart ? covered > 0 : covered == until - from;
    }

    /// <summary>Each workday that does not count puts the last day off by one more workday.</summary>
    private DueTime DueWorkdays(Term term, Instant start)
    {
        var date = Local(start).Date;
        var last = counter.LastDay(term, date).Date;
        var looked = DayNumber.Of(date) - (counter.Rule.CountsStartDay ? 1 : 0);
        foreach (var pause in walls)
        {
            var to = Math.Min(DayOf(pause.Until), DayNumber.Count - 1);
            for (var day = Math.Max(DayOf(pause.From), looked + 1); day <= to; day++)
            {
                var at = DayNumber.ToDate(day);
                if (at > last)
                    break;
                looked = day;
                if (counter.Calendar.IsWorkday(at) && IsSkipped(at, day))
                    last = counter.Calendar.AddWorkdays(last, 1).Date;
            }
        }

        return counter.AtEndOf(term, last, counter.Calendar.CoverageOf(date, last), null);
    }

    /// <summary>Each pause that begins before the term is over puts its end off by its length.</summary>
    private DueTime DueElapsed(Term term, Instant start)
    {
        var due = counter.Due(term, start);
        if (term.Kind != TermKind.WorkingMinutes)
        {
            var at = due.At;
            foreach (var pause in pauses)
            {
                var begins = Instant.Max(pause.From, start);
                if (begins < at && pause.Until > begins)
                    at += pause.Until - begins;
            }

            var day = Local(at).Date;
            return due with { At = at, LastDay = day, PlannedDay = day };
        }

        // Working time: what is left when a pause begins is counted on from its end.
        var (from, left, reached) = (start, Duration.FromMinutes(term.Amount), due.At);
        foreach (var pause in pauses)
        {
            var begins = Instant.Max(pause.From, start);
            if (begins >= reached || pause.Until <= begins)
                continue;
            left -= counter.Time.Between(Local(from), Local(begins));
            from = pause.Until;
            reached = counter.ToInstant(counter.Time.Add(Local(from), left));
        }

        var last = Local(reached).Date;
        return new DueTime(reached, last, last, counter.Calendar.CoverageOf(Local(start).Date, last));
    }

    private static int DayOf(long wall) => (int)(wall / DayNumber.NanosPerDay);

    /// <summary>Nanoseconds of the clock on the wall since 1970; what lies outside the calendar's reach is moved to its edge.</summary>
    private long Wall(Instant at)
    {
        var elapsed = at - NodaConstants.UnixEpoch + Duration.FromNanoseconds(counter.Zone.GetUtcOffset(at).Nanoseconds);
        if (elapsed < Duration.Zero)
            return 0;
        return elapsed.Days < DayNumber.Count ? elapsed.Days * DayNumber.NanosPerDay + elapsed.NanosecondOfDay : DayNumber.Count * DayNumber.NanosPerDay;
    }

    private LocalDateTime Local(Instant at) => at.InZone(counter.Zone).LocalDateTime;
}
