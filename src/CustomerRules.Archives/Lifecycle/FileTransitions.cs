using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>The steps of a file's life. Each gives a new record of the file and an event, or a refusal with all reasons and clauses;
/// what is given is never changed. Wrong facts are refused, never thrown.</summary>
public static partial class FileTransitions
{
    /// <summary>Records that the customer has moved out or no longer rents; or that an owner who has moved out no longer owns.</summary>
    /// <param name="file">The file: active, or moved out and still owned.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds; none keeps a customer from leaving.</param>
    /// <param name="action">Who records it, and when.</param>
    /// <param name="on">The day of the move-out or of the end of the lease; not after the day of recording.</param>
    /// <param name="stillOwns">Whether the customer still owns the home; the file of an owner is not sealed.</param>
    /// <returns>The file moved out, or a refusal.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day lies outside 1900 to 2199.</exception>
    public static FileTransition MoveOut(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, LocalDate on, bool stillOwns)
    {
        var moved = MoveOutDate.On(on);
        var work = new StepWork(LifecycleStep.MoveOut, file, policy, holds, action);
        work.From(file is { State.Value: 2, StillOwns: true } ? FileState.MovedOut : FileState.Active);
        work.Checks.Unsealed().Refuse(on > action.Day, LifecycleReasons.MoveOutAhead, LifecycleRules.OrderOfSteps);
        return work.IsRefused
            ? work.Refused()
            : work.Done(file with { State = FileState.MovedOut, MovedOut = moved, StillOwns = stillOwns }, null, [stillOwns ? LifecycleRules.StillOwned : LifecycleRules.SealAfterMoveOut]);
    }

    /// <summary>Takes a file back into use, because the customer has returned. A sealed file is unsealed by the head of the service
    /// centre, with a reason; a disposal that was on its way ends.</summary>
    /// <param name="file">The file: moved out or sealed, not destroyed.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds; none keeps a customer from returning.</param>
    /// <param name="action">Who does it, and when.</param>
    /// <param name="reason">The code of the reason; needed for a sealed file.</param>
    /// <returns>The file active, or a refusal.</returns>
    /// <exception cref="ArgumentException">The reason is no code.</exception>
    public static FileTransition Reactivate(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, string? reason)
    {
        reason = StepWork.Reason(reason);
        var work = new StepWork(LifecycleStep.Reactivate, file, policy, holds, action)
            .From(FileState.MovedOut, FileState.Sealed, FileState.DisposalProposed, FileState.DisposalApproved);
        work.Checks
            .Refuse(file.State.IsSealed && action.By.Role != policy.UnsealedBy, LifecycleReasons.WrongRole, LifecycleRules.Unseal)
            .Refuse(file.State.IsSealed && reason is null, LifecycleReasons.ReasonMissing, LifecycleRules.Unseal);
        if (work.IsRefused)
            return work.Refused();
        var back = file with { State = FileState.Active, MovedOut = MoveOutDate.LivesHere, StillOwns = null, SealedOn = null, StoredApart = false, Disposal = null };
        return work.Done(back, reason, [file.State.IsSealed ? LifecycleRules.Unseal : LifecycleRules.InUse]);
    }

    /// <summary>Seals a file and puts it apart.</summary>
    /// <param name="file">The file: moved out.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="action">Who does it, and when: not before the term after the move-out is over.</param>
    /// <param name="storedApart">Whether it is kept apart from now on.</param>
    /// <returns>The file sealed, or a refusal.</returns>
    public static FileTransition Seal(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, bool storedApart)
    {
        var work = new StepWork(LifecycleStep.Seal, file, policy, holds, action).From(FileState.MovedOut);
        work.Checks.OfTheFile().Refuse(!storedApart, LifecycleReasons.NotStoredApart, LifecycleRules.StoreApart);
        return work.IsRefused
            ? work.Refused()
            : work.Done(file with { State = FileState.Sealed, SealedOn = action.Day, StoredApart = true }, null, [LifecycleRules.SealAfterMoveOut, LifecycleRules.StoreApart]);
    }
}
