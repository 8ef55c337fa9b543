using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.ServiceLevels.Escalations;

/// <summary>Whom to call in, and when: at a share of the term, so long before or after its end, or so long after its start.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record EscalationStep
{
    private EscalationStep(string code, string recipient)
    {
        Code = Guard.Against.NullOrWhiteSpace(code);
        Recipient = Guard.Against.NullOrWhiteSpace(recipient);
    }

    /// <summary>The step's code, unique in its ladder.</summary>
    public string Code { get; }

    /// <summary>The code of the role that is called in.</summary>
    public string Recipient { get; }

    /// <summary>Percent of the term; null when the step is told otherwise.</summary>
    public int? Percent { get; private init; }

    /// <summary>How long after the limit (negative: before it); null when the step is told otherwise.</summary>
    public Duration? AfterDue { get; private init; }

    /// <summary>How long after the start; null when the step is told otherwise.</summary>
    public Duration? AfterStart { get; private init; }

    /// <summary>Whether percent, and time from the start, are measured within service hours.</summary>
    public bool InWorkingTime { get; private init; }

    /// <summary>A step at a share of the term.</summary>
    /// <param name="code">The step's code.</param>
    /// <param name="recipient">The code of the role.</param>
    /// <param name="percent">Percent of the time from start to limit, 1 or more; over 100 is after the limit and only in elapsed time.</param>
    /// <param name="inWorkingTime">Whether only service hours count; then at most 100.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">Out of range, or a code is blank.</exception>
    public static EscalationStep AtPercent(string code, string recipient, int percent, bool inWorkingTime = false) =>
        new(code, recipient) { Percent = Guard.Against.OutOfRange(percent, nameof(percent), 1, inWorkingTime ? 100 : 1000), InWorkingTime = inWorkingTime };

    /// <summary>A step before the limit.</summary>
    /// <param name="code">The step's code.</param>
    /// <param name="recipient">The code of the role.</param>
    /// <param name="remaining">How long before; zero is the limit itself.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">Negative, or a code is blank.</exception>
    public static EscalationStep WhenRemaining(string code, string recipient, Duration remaining) => remaining >= Duration.Zero
        ? new(code, recipient) { AfterDue = -remaining }
        : throw new ArgumentOutOfRangeException(nameof(remaining), "The time that remains is not negative.");

    /// <summary>A step after the limit.</summary>
    /// <param name="code">The step's code.</param>
    /// <param name="recipient">The code of the role.</param>
    /// <param name="overdue">How long after.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">Negative, or a code is blank.</exception>
    public static EscalationStep WhenOverdue(string code, string recipient, Duration overdue) => overdue >= Duration.Zero
        ? new(code, recipient) { AfterDue = overdue }
        : throw new ArgumentOutOfRangeException(nameof(overdue), "The time that has passed is not negative.");

    /// <summary>A step after the start.</summary>
    /// <param name="code">The step's code.</param>
    /// <param name="recipient">The code of the role.</param>
    /// <param name="elapsed">How long after.</param>
    /// <param name="inWorkingTime">Whether only service hours count.</param>
    /// <returns>The step.</returns>
    /// <exception cref="ArgumentException">Negative, or a code is blank.</exception>
    public static EscalationStep AfterStarting(string code, string recipient, Duration elapsed, bool inWorkingTime = false) => elapsed >= Duration.Zero
        ? new(code, recipient) { AfterStart = elapsed, InWorkingTime = inWorkingTime }
        : throw new ArgumentOutOfRangeException(nameof(elapsed), "The time that has passed is not negative.");
}
