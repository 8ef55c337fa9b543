using Ardalis.GuardClauses;

namespace CustomerRules.Archives.Lifecycle;

/// <content>Holds: placed by anybody, released by the role that the policy names.</content>
public static partial class FileTransitions
{
    /// <summary>Holds a file: from that day on it may not be disposed of.</summary>
    /// <param name="file">The file: not destroyed.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds so far.</param>
    /// <param name="action">Who does it, and when.</param>
    /// <param name="hold">The code of the hold; new.</param>
    /// <param name="reason">The code of the reason.</param>
    /// <returns>The holds with the new one, or a refusal.</returns>
    /// <exception cref="ArgumentException">A code is none.</exception>
    public static FileTransition PlaceHold(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, string hold, string reason)
    {
        Guard.Against.Null(file);
        Guard.Against.Null(action);
        var placed = new Hold(hold, reason, action.Day, file.Number);
        var work = new StepWork(LifecycleStep.PlaceHold, file, policy, holds, action)
            .From(FileState.Active, FileState.MovedOut, FileState.Sealed, FileState.DisposalProposed, FileState.DisposalApproved);
        work.Checks.Refuse(holds.Find(hold) is not null, LifecycleReasons.HoldExists, LifecycleRules.Hold);
        return work.IsRefused ? work.Refused() : work.Done(file, hold, [LifecycleRules.Hold], holds.Add(placed));
    }

    /// <summary>Releases a hold on a file: from that day on it no longer holds.</summary>
    /// <param name="file">The file: not destroyed.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds so far.</param>
    /// <param name="action">Who does it, and when.</param>
    /// <param name="hold">The code of a hold on this file that is in force; a hold on all files is not released here.</param>
    /// <returns>The holds with the end of this one, or a refusal.</returns>
    public static FileTransition ReleaseHold(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, string hold)
    {
        Guard.Against.Null(hold);
        var work = new StepWork(LifecycleStep.ReleaseHold, file, policy, holds, action)
            .From(FileState.Active, FileState.MovedOut, FileState.Sealed, FileState.DisposalProposed, FileState.DisposalApproved);
        var placed = holds.Find(hold);
        var known = placed is { ReleasedOn: null } && placed.Number == file.Number && placed.PlacedOn <= action.Day;
        work.Checks
            .Refuse(!known, LifecycleReasons.HoldUnknown, LifecycleRules.Hold)
            .Refuse(action.By.Role != policy.HoldsReleasedBy, LifecycleReasons.WrongRole, LifecycleRules.Hold);
        return work.IsRefused ? work.Refused() : work.Done(file, hold, [LifecycleRules.Hold], holds.Release(placed!, action.Day));
    }
}
