using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>Something that happened to a case: when it happened, and when that became known.</summary>
/// <remarks>An event that is reported late has its own two times; nothing is overwritten. Immutable and thread-safe.</remarks>
public sealed record ClockEvent
{
    /// <summary>Describes an event that was recorded when it happened.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="effective">When it happened.</param>
    public ClockEvent(ClockEventKind kind, Instant effective)
        : this(kind, effective, effective)
    {
    }

    /// <summary>Describes an event.</summary>
    /// <param name="kind">What happened.</param>
    /// <param name="effective">When it happened.</param>
    /// <param name="recorded">When it was recorded: knowledge as of an earlier moment does not have it.</param>
    public ClockEvent(ClockEventKind kind, Instant effective, Instant recorded)
    {
        Kind = Guard.Against.Null(kind);
        Effective = effective;
        Recorded = recorded;
    }

    /// <summary>What happened.</summary>
    public ClockEventKind Kind { get; }

    /// <summary>When it happened.</summary>
    public Instant Effective { get; }

    /// <summary>When it was recorded.</summary>
    public Instant Recorded { get; }

    /// <summary>The time that was promised or notified; only for <see cref="ClockEventKind.Promised"/> and
    /// <see cref="ClockEventKind.ExpectedCompletionNotified"/>.</summary>
    public Instant? Until { get; init; }

    /// <summary>The code of the reason for a pause, a notice of progress or a later completion; never free text.</summary>
    public string? Reason { get; init; }

    /// <summary>Kind and time.</summary>
    public override string ToString() => $"{Kind.Code} {Effective}";
}
