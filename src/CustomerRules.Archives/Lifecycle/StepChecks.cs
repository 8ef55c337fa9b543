using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Gathers everything that is in the way of a step: what <see cref="FileLifecycle"/> answers and what <see cref="FileTransitions"/> refuses come from here.</summary>
internal sealed class StepChecks(ArchiveFile file, LifecyclePolicy policy, HoldList holds, LocalDate day, LifecycleStep step)
{
    private readonly ImmutableArray<LifecycleReason>.Builder found = ImmutableArray.CreateBuilder<LifecycleReason>();

    internal ImmutableArray<LifecycleReason> Found => found.ToImmutable();

    internal StepChecks Refuse(bool when, string reason, string rule)
    {
        if (when)
            found.Add(new LifecycleReason(reason, step, policy[rule]));
        return this;
    }

    /// <summary>The state must be one from which the step is taken, and time does not go backwards.</summary>
    internal StepChecks From(LocalDateTime at, params ReadOnlySpan<FileState> states)
    {
        var unsealed = step.Value >= LifecycleStep.ProposeDisposal.Value && step.Value <= LifecycleStep.Destroy.Value && file.State.Value < FileState.Sealed.Value;
        Refuse(unsealed, LifecycleReasons.NotSealed, LifecycleRules.SealedFirst);
        Refuse(!unsealed && !states.Contains(file.State), LifecycleReasons.WrongState, LifecycleRules.OrderOfSteps);
        return Refuse(at < file.ChangedAt, LifecycleReasons.BeforeLastChange, LifecycleRules.OrderOfSteps);
    }

    /// <summary>What file, holds and day say about the step, whoever takes it.</summary>
    internal StepChecks OfTheFile()
    {
        if (step == LifecycleStep.MoveOut)
            return Unsealed().Refuse(file.MovedOut.Date > day, LifecycleReasons.MoveOutAhead, LifecycleRules.OrderOfSteps);
        foreach (var (name, rule) in FileFacts.Missing(file, policy))
            Refuse(true, LifecycleReasons.OfMissing(name), rule);
        Refuse(file.MovedOut == MoveOutDate.LivesHere, LifecycleReasons.StillLivesHere, LifecycleRules.InUse);
        Refuse(file is { MovedOut.Date: not null, StillOwns: true }, LifecycleReasons.StillOwned, LifecycleRules.StillOwned);
        // A day that is wrong must not be what satisfies a term.
        Refuse(file.MovedOut.Date > day, LifecycleReasons.MoveOutAhead, LifecycleRules.OrderOfSteps);
        if (step == LifecycleStep.Seal)
            Unsealed().Refuse(file.MovedOut.Date is { } left && day < policy.SealOn(left), LifecycleReasons.NotDueYet, LifecycleRules.SealAfterMoveOut);
        else
            Disposal();
        return Refuse(policy.HoldBlocks.Contains(step) && holds.On(file.Number, day).Any(), LifecycleReasons.Held, LifecycleRules.Hold);
    }

    /// <summary>A file that is not sealed has no day of sealing, and nobody asked for its disposal.</summary>
    internal StepChecks Unsealed() => Refuse(
        file.State.Value < FileState.Sealed.Value && (file.SealedOn is not null || file.Disposal is not null), LifecycleReasons.StateContradicted, LifecycleRules.OrderOfSteps);

    /// <summary>An approval that is recorded before the approving: it must hold on its own.</summary>
    internal StepChecks Recorded() =>
        step == LifecycleStep.ApproveDisposal && file.Disposal is { ApprovedBy: { } approver } request ? Approver(approver, request.RequestedBy) : this;

    private void Disposal()
    {
        var beforeMoveOut = file.SealedOn < file.MovedOut.Date;
        Refuse(file.SealedOn > day || beforeMoveOut, LifecycleReasons.DatesOutOfOrder, LifecycleRules.OrderOfSteps);
        Refuse(!beforeMoveOut && policy.IsSealedEarly(file), LifecycleReasons.SealedEarly, LifecycleRules.SealAfterMoveOut);
        if (policy.Retention is not { } retention)
            Refuse(true, LifecycleReasons.RetentionNotConfigured, LifecycleRules.MinimumRetention);
        else
            Refuse(retention.MetOn(file) is { } met && day < met, LifecycleReasons.RetentionNotMet, LifecycleRules.MinimumRetention);
        Refuse(!policy.Classes.Any(item => item.Code == file.Class), LifecycleReasons.ClassUnknown, LifecycleRules.DestructionRecord);
        Refuse(file.Pieces == 0, LifecycleReasons.NothingLeft, LifecycleRules.DestructionRecord);
        if (step == LifecycleStep.ProposeDisposal)
            return;
        Ground(file.Disposal?.Ground);
        if (step == LifecycleStep.Destroy && file.Disposal is { ApprovedBy: { } approver } request)
            Approver(approver, request.RequestedBy);
        else
            Refuse(step == LifecycleStep.Destroy, LifecycleReasons.ApprovalMissing, LifecycleRules.Approval);
    }

    internal StepChecks Ground(string? ground)
    {
        Refuse(ground is null, LifecycleReasons.GroundMissing, LifecycleRules.DisposalGround);
        return Refuse(ground is not null && !policy.Grounds.Any(known => known.Code == ground), LifecycleReasons.GroundUnknown, LifecycleRules.DisposalGround);
    }

    internal StepChecks Approver(StaffMember approver, StaffMember requester)
    {
        Refuse(approver.Role != policy.ApproverOf(requester), LifecycleReasons.WrongApprover, LifecycleRules.Approval);
        return Refuse(approver.Number == requester.Number, LifecycleReasons.OwnRequest, LifecycleRules.Separation);
    }
}
