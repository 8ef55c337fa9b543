using Ardalis.GuardClauses;
using CustomerRules.Archives.Disposal;

namespace CustomerRules.Archives.Lifecycle;

/// <content>The way to destruction: asked for, approved by another, carried out before witnesses.</content>
public static partial class FileTransitions
{
    /// <summary>Asks for the disposal of a file.</summary>
    /// <param name="file">The file: sealed.</param>
    /// <param name="policy">The policy in force; without a configured minimum retention it refuses.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="action">Who asks, and when.</param>
    /// <param name="ground">The code of the ground; null is refused.</param>
    /// <returns>The file with the request, or a refusal.</returns>
    public static FileTransition ProposeDisposal(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, string? ground)
    {
        var work = new StepWork(LifecycleStep.ProposeDisposal, file, policy, holds, action).From(FileState.Sealed);
        work.Checks.OfTheFile().Ground(ground);
        return work.IsRefused
            ? work.Refused()
            : work.Done(
                file with { State = FileState.DisposalProposed, Disposal = new DisposalRequest(ground!, action.By) },
                ground,
                [LifecycleRules.DisposalGround, LifecycleRules.SealedFirst, LifecycleRules.MinimumRetention]);
    }

    /// <summary>Approves a disposal.</summary>
    /// <param name="file">The file: disposal proposed.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="action">Who approves, and when: the head of the service centre, for the head's own request a company leader, never who asked.</param>
    /// <returns>The file with the approval, or a refusal.</returns>
    public static FileTransition ApproveDisposal(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action)
    {
        var work = new StepWork(LifecycleStep.ApproveDisposal, file, policy, holds, action).From(FileState.DisposalProposed);
        work.Checks.OfTheFile();
        if (file.Disposal is { } request)
            work.Checks.Approver(action.By, request.RequestedBy);
        return work.IsRefused
            ? work.Refused()
            : work.Done(
                file with { State = FileState.DisposalApproved, Disposal = file.Disposal! with { ApprovedBy = action.By } },
                null,
                [LifecycleRules.Approval, LifecycleRules.Separation, LifecycleRules.MinimumRetention]);
    }

    /// <summary>Rejects a disposal, or withdraws it: the file stays sealed. What was destroyed in part stays destroyed and on record.</summary>
    /// <param name="file">The file: disposal proposed or approved.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds; none keeps a disposal from being rejected.</param>
    /// <param name="action">Who does it, and when: who may approve, or who asked.</param>
    /// <param name="reason">The code of the reason; null is refused.</param>
    /// <returns>The file sealed, without the request; or a refusal.</returns>
    /// <exception cref="ArgumentException">The reason is no code.</exception>
    public static FileTransition RejectDisposal(ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, string? reason)
    {
        reason = StepWork.Reason(reason);
        var work = new StepWork(LifecycleStep.RejectDisposal, file, policy, holds, action).From(FileState.DisposalProposed, FileState.DisposalApproved);
        var may = action.By.Role == policy.Approver || action.By.Role == policy.OwnRequestsApprover || action.By.Number == file.Disposal?.RequestedBy.Number;
        work.Checks
            .Refuse(!may, LifecycleReasons.WrongRole, LifecycleRules.Approval)
            .Refuse(reason is null, LifecycleReasons.ReasonMissing, LifecycleRules.Approval);
        return work.IsRefused ? work.Refused() : work.Done(file with { State = FileState.Sealed, Disposal = null }, reason, [LifecycleRules.Approval]);
    }

    /// <summary>Records the destruction of a file, wholly or in part. Every precondition is checked again: ground, seal, retention, holds, approval.</summary>
    /// <param name="file">The file: disposal approved.</param>
    /// <param name="policy">The policy in force.</param>
    /// <param name="holds">All holds.</param>
    /// <param name="action">The operator, and when.</param>
    /// <param name="present">Who is present, the operator included; a person in two roles counts once.</param>
    /// <param name="pieces">How many pieces were destroyed, 0 or more.</param>
    /// <param name="failure">Why pieces are left over, as a code; null when none are.</param>
    /// <returns>The file destroyed, or with the pieces that are left and still approved; and the record for the register. Or a refusal.</returns>
    /// <exception cref="ArgumentException">The failure is no code, or is given though nothing is left; <paramref name="pieces"/> is negative; more than 64 persons are present.</exception>
    public static FileTransition Destroy(
        ArchiveFile file, LifecyclePolicy policy, HoldList holds, StaffAction action, IEnumerable<StaffMember> present, int pieces, string? failure)
    {
        Guard.Against.Negative(pieces);
        var persons = Guard.Against.Null(present).Select(person => Guard.Against.Null(person)).DistinctBy(person => person.Number).ToList();
        if (persons.Count > RegisterLine.MostPersons)
            throw new ArgumentException("At most 64 persons are present.", nameof(present));
        failure = StepWork.Reason(failure);
        var work = new StepWork(LifecycleStep.Destroy, file, policy, holds, action).From(FileState.DisposalApproved);
        var left = file.Pieces - pieces;
        if (left == 0 && failure is not null)
            throw new ArgumentException("Nothing is left over, so nothing failed.", nameof(failure));
        work.Checks.OfTheFile()
            .Refuse(persons.Count < policy.PersonsPresent, LifecycleReasons.TooFewPersons, LifecycleRules.PersonsPresent)
            .Refuse(!persons.Exists(person => person.Number == action.By.Number), LifecycleReasons.OperatorAbsent, LifecycleRules.PersonsPresent)
            .Refuse(left < 0, LifecycleReasons.TooManyPieces, LifecycleRules.DestructionRecord)
            .Refuse(left > 0 && failure is null, LifecycleReasons.FailureMissing, LifecycleRules.DestructionRecord);
        if (work.IsRefused)
            return work.Refused();
        var record = new DestructionRecord
        {
            At = action.At,
            Name = file.Class,
            Number = file.Number,
            Quantity = pieces,
            Left = left,
            Failure = failure,
            Ground = file.Disposal!.Ground,
            Requester = file.Disposal.RequestedBy.Number,
            Approver = file.Disposal.ApprovedBy!.Number,
            Operator = action.By.Number,
            Witnesses = [.. persons.Select(person => person.Number).Where(number => number != action.By.Number).Order()],
            Policy = policy.Header.Name,
        };
        var after = file with { State = left == 0 ? FileState.Destroyed : FileState.DisposalApproved, Pieces = left };
        return work.Done(
            after,
            failure,
            [LifecycleRules.DisposalGround, LifecycleRules.MinimumRetention, LifecycleRules.Approval, LifecycleRules.Separation, LifecycleRules.PersonsPresent, LifecycleRules.DestructionRecord],
            record: record);
    }
}
