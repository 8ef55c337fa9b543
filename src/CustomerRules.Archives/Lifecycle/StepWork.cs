using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>A step at work: its checks, and what becomes of it. Lives as long as one call.</summary>
internal sealed class StepWork
{
    private readonly ArchiveFile file;
    private readonly LifecyclePolicy policy;
    private readonly HoldList holds;

    internal StepWork(LifecycleStep step, ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action)
    {
        this.file = Guard.Against.Null(file);
        this.policy = Guard.Against.Null(policy);
        this.holds = Guard.Against.Null(holds);
        Action = Guard.Against.Null(action);
        Step = step;
        Checks = new StepChecks(file, policy, holds, action.Day, step);
    }

    internal LifecycleStep Step { get; }

    internal StaffAction Action { get; }

    internal StepChecks Checks { get; }

    internal bool IsRefused => !Checks.Found.IsEmpty;

    internal StepWork From(params ReadOnlySpan<FileState> states)
    {
        Checks.From(Action.At, states);
        return this;
    }

    internal FileTransition Refused() => new(Step, file, holds, Checks.Found);

    /// <summary>The step is taken: the file's record says when it changed.</summary>
    internal FileTransition Done(ArchiveFile after, string? detail, IEnumerable<string> rules, HoldList? newHolds = null, Disposal.DestructionRecord? record = null)
    {
        ImmutableArray<LifecycleRule> because = [.. rules.Select(code => policy[code])];
        return new FileTransition(Step, after with { ChangedAt = Action.At }, newHolds ?? holds, [])
        {
            Event = new FileEvent(Step, file.Number, file.State, after.State, Action) { Detail = detail, Because = because, Policy = policy.Header.Name },
            Record = record,
        };
    }

    /// <summary>Reasons are codes, so that no name and no number of a person can stand in them.</summary>
    internal static string? Reason(string? reason) =>
        reason is null || CodeText.IsCode(reason) ? reason : throw new ArgumentException("A reason is a kebab-case code.", nameof(reason));
}
