using System.Collections.Immutable;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>How a file stands on a day: its state, what is due, what is in the way, and why.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class LifecycleStanding
{
    internal LifecycleStanding(FileState state, LifecyclePolicy policy, LocalDate asOf)
    {
        State = state;
        Policy = policy;
        AsOf = asOf;
    }

    /// <summary>The state of the file.</summary>
    public FileState State { get; }

    /// <summary>The policy version that gave the answer.</summary>
    public LifecyclePolicy Policy { get; }

    /// <summary>The day.</summary>
    public LocalDate AsOf { get; }

    /// <summary>The steps that lie ahead and have a day, reached or not, in the order of life.</summary>
    public ImmutableArray<DueStep> Due { get; internal init; } = [];

    /// <summary>What keeps the next step from being taken on the day; empty when nothing does, or when there is no next step.</summary>
    public ImmutableArray<LifecycleReason> Blocked { get; internal init; } = [];

    /// <summary>The facts that are missing: <c>movedOutOn</c>, <c>stillOwns</c>, <c>sealedOn</c>. Empty when it can be decided.</summary>
    public ImmutableArray<string> Missing { get; internal init; } = [];

    /// <summary>The rules behind the answer; never empty.</summary>
    public required ImmutableArray<LifecycleRule> Because { get; init; }

    /// <summary>Whether it can be decided.</summary>
    public bool IsDecided => Missing.IsEmpty;

    /// <summary>The step that leads on, if it may be taken on the day; null when it may not.</summary>
    public LifecycleStep? Possible => IsDecided && Blocked.IsEmpty ? State.Next : null;

    /// <summary>The clauses behind the answer.</summary>
    public Citation Cites => Citation.Union(Because.Select(rule => rule.Cites));
}
