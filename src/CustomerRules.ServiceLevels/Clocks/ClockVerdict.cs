using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Escalations;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>How a case stands as of a moment: its limit, how far from it, and why.</summary>
/// <remarks>Keeps what it rests on: events, policy versions and calendar edition. Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ClockVerdict
{
    internal ClockVerdict(Target target, TermCounter counter, ImmutableArray<ClockEvent> events, Instant asOf, EscalationLadder? ladder)
    {
        Target = target;
        Counter = counter;
        Events = events;
        AsOf = asOf;
        Ladder = ladder;
    }

    /// <summary>What was asked of the case.</summary>
    public Target Target { get; }

    /// <summary>The events that were given, all of them.</summary>
    public ImmutableArray<ClockEvent> Events { get; }

    /// <summary>The moment of judging.</summary>
    public Instant AsOf { get; }

    /// <summary>How it stands.</summary>
    public required ClockState State { get; init; }

    /// <summary>The last moment that is in time (included); null when there is none or it cannot be told. Of a paused clock: if it were
    /// resumed at <see cref="AsOf"/>.</summary>
    public required Instant? Due { get; init; }

    /// <summary>When the clock started; null when it has not.</summary>
    public required Instant? Started { get; init; }

    /// <summary>When what had to happen happened; null when it has not.</summary>
    public required Instant? Stopped { get; init; }

    /// <summary>What is missing, when nothing can be said: <c>accepted</c>, <c>promised</c>.</summary>
    public required ImmutableArray<string> Missing { get; init; }

    /// <summary>Events that do not have the effect they were meant to have, and why.</summary>
    public required ImmutableArray<ClockFinding> Findings { get; init; }

    /// <summary>How well the days on the way are known.</summary>
    public required Coverage Coverage { get; init; }

    /// <summary>The limit if the customer were told by <see cref="NoticeDue"/> why it takes longer; null when that cannot move it (any more).</summary>
    public required Instant? IfNotified { get; init; }

    /// <summary>By when the customer must be told why it takes longer; null when there is no such term.</summary>
    public required Instant? NoticeDue { get; init; }

    /// <summary>Of a paused clock: when it must be resumed at the latest to be in time; null when it is not paused, or when no moment is too late.</summary>
    public required Instant? LatestResume { get; init; }

    /// <summary>The pauses that were looked at; an open one ends at <see cref="AsOf"/>.</summary>
    public required ImmutableArray<PauseSpan> Pauses { get; init; }

    /// <summary>How often the case was reopened before the run that is judged here.</summary>
    public required int Reopened { get; init; }

    /// <summary>The steps of the ladder with their times, in order of time; those not after <see cref="AsOf"/> are due.</summary>
    public required ImmutableArray<Escalation> Escalations { get; init; }

    /// <summary>The next step of the ladder that is not due yet; null when there is none.</summary>
    public Escalation? NextEscalation
    {
        get
        {
            foreach (var step in Escalations)
            {
                if (step.At > AsOf && Stopped is null)
                    return step;
            }

            return null;
        }
    }

    /// <summary>How far the limit lies ahead of settling, or of now; negative when it has passed, null when there is no limit.</summary>
    public Duration? Slack => Due - (Stopped ?? AsOf);

    /// <summary>The rules of the policy behind it.</summary>
    public ImmutableArray<Reason> Because => Target.Because;

    /// <summary>The policy versions behind it, as <c>name@version</c>.</summary>
    public ImmutableArray<string> Policies => Target.Policies;

    /// <summary>The edition of the calendar.</summary>
    public string CalendarEdition => Counter.Calendar.Edition;

    internal TermCounter Counter { get; }

    internal EscalationLadder? Ladder { get; }

    /// <summary>The promised or notified time that took the limit's place; null when the term itself is the limit.</summary>
    internal ClockEvent? SetBy { get; init; }

    /// <summary>The term that was counted; null when the limit is a promise.</summary>
    internal Term? Counted { get; init; }

    /// <summary>How the limit was counted, day by day.</summary>
    /// <returns>The steps in the order of counting: the start, the days, what moved the limit, the limit.</returns>
    public ImmutableArray<CountingStep> Trace() => ClockTrace.Of(this);

    /// <summary>State and limit.</summary>
    public override string ToString() => Due is { } due ? $"{State.Code}, due {due}" : State.Code;
}
