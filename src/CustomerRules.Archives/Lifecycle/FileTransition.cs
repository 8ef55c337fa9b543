using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.Archives.Disposal;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>What became of a step: a new record of the file and an event, or a refusal with every reason.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class FileTransition
{
    internal FileTransition(LifecycleStep step, ArchiveFile file, HoldList holds, ImmutableArray<LifecycleReason> refusals)
    {
        Step = step;
        File = file;
        Holds = holds;
        Refusals = refusals;
    }

    /// <summary>The step.</summary>
    public LifecycleStep Step { get; }

    /// <summary>The file after the step; as it was when the step was refused.</summary>
    public ArchiveFile File { get; }

    /// <summary>The holds after the step; as they were when the step was refused.</summary>
    public HoldList Holds { get; }

    /// <summary>Everything that was in the way; empty when the step was taken.</summary>
    public ImmutableArray<LifecycleReason> Refusals { get; }

    /// <summary>What happened; null when the step was refused.</summary>
    public FileEvent? Event { get; internal init; }

    /// <summary>What the register must hold of a destruction, complete or not; null for other steps and for a refusal.</summary>
    public DestructionRecord? Record { get; internal init; }

    /// <summary>Whether the step was taken.</summary>
    [MemberNotNullWhen(true, nameof(Event))]
    public bool IsDone => Event is not null;

    /// <summary>The event, or step and reasons of the refusal.</summary>
    public override string ToString() => Event?.ToString() ?? $"{File.Number} {Step.Code} refused: {string.Join(", ", Refusals.Select(reason => reason.Code))}";
}
