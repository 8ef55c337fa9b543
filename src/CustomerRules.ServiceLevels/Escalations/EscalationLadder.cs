using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Escalations;

/// <summary>Whom to call in while a case comes near its limit, and after.</summary>
/// <remarks>A pure plan: each step has one time and one key in a run of a case. Immutable and thread-safe.</remarks>
public sealed class EscalationLadder
{
    /// <summary>Puts steps together.</summary>
    /// <param name="steps">One or more, in any order.</param>
    /// <exception cref="ArgumentException">There is none, or two have the same code.</exception>
    public EscalationLadder(params IEnumerable<EscalationStep> steps)
    {
        Steps = [.. Guard.Against.NullOrEmpty(steps)];
        foreach (var step in Steps.GroupBy(step => step.Code, StringComparer.Ordinal).Where(group => group.Count() > 1))
            throw new ArgumentException($"The step '{step.Key}' is given twice.", nameof(steps));
    }

    /// <summary>The steps as they were given.</summary>
    public ImmutableArray<EscalationStep> Steps { get; }

    /// <summary>The time of each step.</summary>
    /// <param name="counter">The service hours and the zone.</param>
    /// <param name="start">When the clock started.</param>
    /// <param name="due">The limit.</param>
    /// <param name="run">Which run of the case, 0 the first.</param>
    /// <returns>The steps in order of time, at one time in the order of the ladder.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A step leads out of the calendar's reach.</exception>
    public ImmutableArray<Escalation> Lay(TermCounter counter, Instant start, Instant due, int run)
    {
        Guard.Against.Null(counter);
        return [.. Steps.Select(step => new Escalation(step, TimeOf(step, counter, start, due), run)).OrderBy(step => step.At)];
    }

    private static Instant TimeOf(EscalationStep step, TermCounter counter, Instant start, Instant due)
    {
        if (step.AfterDue is { } after)
            return due + after;
        var from = start.InZone(counter.Zone).LocalDateTime;
        if (step.AfterStart is { } elapsed)
            return step.InWorkingTime ? counter.ToInstant(counter.Time.Add(from, elapsed)) : start + elapsed;
        if (due <= start)
            return due;
        if (!step.InWorkingTime)
            return start + Share(due - start, step.Percent!.Value);
        // Where no service hours lie between the two, a share of nothing would wait for the next opening after the limit.
        var share = Share(counter.Time.Between(from, due.InZone(counter.Zone).LocalDateTime), step.Percent!.Value);
        return Instant.Min(due, counter.ToInstant(counter.Time.Add(from, share)));
    }

    /// <summary>Whole nanoseconds, rounded down: a step never comes after the moment it stands for.</summary>
    private static Duration Share(Duration whole, int percent) => Duration.FromNanoseconds(whole.ToBigIntegerNanoseconds() * percent / 100);
}
