using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>What happened to a file: the step, from where to where, who, when, why. Carries no personal data.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record FileEvent
{
    internal FileEvent(LifecycleStep step, FileNumber number, FileState from, FileState to, StaffAction action)
    {
        Step = step;
        Number = number;
        From = from;
        To = to;
        Action = action;
    }

    /// <summary>What was done.</summary>
    public LifecycleStep Step { get; }

    /// <summary>The file.</summary>
    public FileNumber Number { get; }

    /// <summary>The state before.</summary>
    public FileState From { get; }

    /// <summary>The state after.</summary>
    public FileState To { get; }

    /// <summary>Who did it, and when.</summary>
    public StaffAction Action { get; }

    /// <summary>A code that says more: the reason, the ground, the hold, what failed; null when there is nothing to say.</summary>
    public string? Detail { get; internal init; }

    /// <summary>The rules under which it was done.</summary>
    public ImmutableArray<LifecycleRule> Because { get; internal init; } = [];

    /// <summary>The policy version, as <c>name@version</c>.</summary>
    public string Policy { get; internal init; } = "";

    /// <summary>The clauses behind it.</summary>
    public Citation Cites => Citation.Union(Because.Select(rule => rule.Cites));

    /// <summary>Number, step and states.</summary>
    public override string ToString() => $"{Number} {Step.Code}: {From.Code} -> {To.Code}";
}
