using Ardalis.GuardClauses;
using CustomerRules.ServiceLevels.Escalations;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>Judges a case by its events: a pure replay, always from the first event on. Nothing is stored and nothing overwritten.</summary>
public static class SlaClock
{
    /// <summary>Judges a case as of a moment.</summary>
    /// <param name="target">What is asked of it.</param>
    /// <param name="counter">The calendar, service hours, zone and counting rule.</param>
    /// <param name="events">What happened, in any order. Events that were recorded, or happen, after <paramref name="asOf"/> are not looked at.</param>
    /// <param name="asOf">The moment of judging.</param>
    /// <param name="ladder">Whom to call in before and after the limit; none when null.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">The target is switched off.</exception>
    public static ClockVerdict Replay(
        Target target, TermCounter counter, IEnumerable<ClockEvent> events, Instant asOf, EscalationLadder? ladder = null)
    {
        Guard.Against.Null(target);
        Guard.Against.Null(counter);
        ClockEvent[] all = [.. Guard.Against.Null(events)];
        if (!target.IsEnabled)
            throw new ArgumentException($"The target {target.Code} is switched off in {string.Join(", ", target.Policies)}.", nameof(target));
        var ends = target.Ends;
        var rule = counter.Rule.Ends == ends ? counter : counter.With(counter.Rule with { Ends = ends });
        return new ClockReplay(target, rule, asOf, ladder).Judge(all);
    }

    /// <summary>Judges the same case again under another calendar or another policy. The old verdict stays as it is.</summary>
    /// <param name="before">The verdict that was given.</param>
    /// <param name="counter">The calendar, service hours, zone and counting rule that now hold.</param>
    /// <param name="target">The target that now holds; that of <paramref name="before"/> when null.</param>
    /// <returns>Both verdicts, and what moved.</returns>
    public static Reassessment Reassess(ClockVerdict before, TermCounter counter, Target? target = null)
    {
        Guard.Against.Null(before);
        return new Reassessment(before, Replay(target ?? before.Target, counter, before.Events, before.AsOf, before.Ladder));
    }
}
