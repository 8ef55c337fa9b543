using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>When a term ends that was paused.</summary>
internal static class PausedTerm
{
    // Pauses are ascending and apart from each other.
    internal static DueTime Due(TermCounter counter, Target target, Term term, Instant start, ReadOnlySpan<PauseSpan> pauses)
    {
        var due = counter.Due(term, start);
        if (pauses.IsEmpty || !Moves(target.Pauses, term))
            return due;
        return term.Kind == TermKind.Workdays
            ? DueWorkdays(counter, target.Pauses, term, start, due, pauses)
            : DueElapsed(counter, term, start, due, pauses);
    }

    /// <summary>Whether a pause can put off the end of a term: workdays by their own rules, minutes and hours by the time that does not count.</summary>
    internal static bool Moves(PauseRule rule, Term term) =>
        term.Kind == TermKind.Workdays ? rule == PauseRule.WholeWorkday || rule == PauseRule.AnyPart : rule == PauseRule.Elapsed && !term.IsCountedInDays;

    /// <summary>Whether a workday does not count.</summary>
    internal static bool IsSkipped(TermCounter counter, PauseRule rule, LocalDate date, ReadOnlySpan<PauseSpan> pauses)
    {
        var midnight = date.AtMidnight();
        var (any, whole) = (false, true);
        var windows = counter.Time.WindowsOn(date);
        foreach (var (opens, closes) in windows.IsEmpty ? [(0L, DayNumber.NanosPerDay)] : windows)
        {
            var (from, until) = (counter.ToInstant(midnight.PlusNanoseconds(opens)), counter.ToInstant(midnight.PlusNanoseconds(closes)));
            var covered = Covered(pauses, from, until);
            any |= covered > Duration.Zero;
            whole &= covered == until - from;
        }

        return rule == PauseRule.AnyPart ? any : whole;
    }

    private static Duration Covered(ReadOnlySpan<PauseSpan> pauses, Instant from, Instant until)
    {
        var covered = Duration.Zero;
        foreach (var pause in pauses)
        {
            var overlap = Instant.Min(pause.Until, until) - Instant.Max(pause.From, from);
            if (overlap > Duration.Zero)
                covered += overlap;
        }

        return covered;
    }

    /// <summary>Each pause that begins before the term is over puts its end off by its length.</summary>
    private static DueTime DueElapsed(TermCounter counter, Term term, Instant start, DueTime due, ReadOnlySpan<PauseSpan> pauses)
    {
        var from = start;
        if (term.Kind != TermKind.WorkingMinutes)
        {
            var at = due.At;
            foreach (var pause in pauses)
            {
                var begins = Instant.Max(pause.From, start);
                if (begins < at && pause.Until > begins)
                    at += pause.Until - begins;
            }

            var day = at.InZone(counter.Zone).Date;
            return due with { At = at, LastDay = day, PlannedDay = day };
        }

        // Working time: what is left when a pause begins is counted on from its end.
        var left = Duration.FromMinutes(term.Amount);
        var reached = due.At;
        foreach (var pause in pauses)
        {
            var begins = Instant.Max(pause.From, start);
            if (begins >= reached || pause.Until <= begins)
                continue;
            left -= counter.Time.Between(Local(counter, from), Local(counter, begins));
            from = pause.Until;
            reached = counter.ToInstant(counter.Time.Add(Local(counter, from), left));
        }

        var last = Local(counter, reached).Date;
        return new DueTime(reached, last, last, counter.Calendar.CoverageOf(Local(counter, start).Date, last));
    }

    /// <summary>Each workday that does not count puts the last day off by one more workday.</summary>
    private static DueTime DueWorkdays(TermCounter counter, PauseRule rule, Term term, Instant start, DueTime due, ReadOnlySpan<PauseSpan> pauses)
    {
        var first = Local(counter, start).Date;
        var last = due.LastDay;
        var looked = counter.Rule.CountsStartDay ? first.PlusDays(-1) : first;
        foreach (var pause in pauses)
        {
            var from = LocalDate.Max(Local(counter, pause.From).Date, looked.PlusDays(1));
            var to = Local(counter, pause.Until).Date;
            for (var day = from; day <= to && day <= last; day = day.PlusDays(1))
            {
                looked = day;
                if (counter.Calendar.IsWorkday(day) && IsSkipped(counter, rule, day, pauses))
                    last = counter.Calendar.AddWorkdays(last, 1).Date;
            }
        }

        return last == due.LastDay ? due : counter.AtEndOf(term, last, counter.Calendar.CoverageOf(first, last), null);
    }

    private static LocalDateTime Local(TermCounter counter, Instant at) => at.InZone(counter.Zone).LocalDateTime;
}
