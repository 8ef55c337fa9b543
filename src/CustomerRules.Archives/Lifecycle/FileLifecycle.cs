using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>How a customer file stands on a day. Pure: file, policy, holds and day in, the answer with its clauses out.</summary>
public static class FileLifecycle
{
    /// <summary>Decides how a file stands.</summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The policy in force on the day.</param>
    /// <param name="holds">All holds; those that do not concern the file are left aside.</param>
    /// <param name="asOf">The day.</param>
    /// <returns>State, due steps and what blocks; or the facts that are missing, when it cannot be decided.</returns>
    public static LifecycleStanding Decide(ArchiveFile file, LifecyclePolicy policy, HoldList holds, LocalDate asOf)
    {
        Guard.Against.Null(file);
        Guard.Against.Null(policy);
        Guard.Against.Null(holds);
        if (file.State.Next is not { } next)
            return new LifecycleStanding(file.State, policy, asOf) { Because = Rules(policy, LifecycleRules.DestructionRecord, LifecycleRules.NumberNotReused) };
        var missing = FileFacts.Missing(file, policy);
        if (!missing.IsEmpty)
        {
            return new LifecycleStanding(file.State, policy, asOf)
            {
                Missing = [.. missing.Select(fact => fact.Name)],
                Because = [.. missing.Select(fact => policy[fact.Rule]).Distinct()],
            };
        }

        var checks = new StepChecks(file, policy, holds, asOf, next);
        var blocked = (file is { State.Value: 1, MovedOut.Date: null } ? checks.Unsealed() : checks.OfTheFile().Recorded()).Found;
        return new LifecycleStanding(file.State, policy, asOf)
        {
            Due = [.. Due(file, policy)],
            Blocked = blocked,
            Because = [.. Main(file).Select(code => policy[code]).Concat(blocked.Select(reason => reason.Rule)).Distinct()],
        };
    }

    /// <summary>A step without a day is not listed: without a configured retention there is no day on which a file may be destroyed.</summary>
    private static IEnumerable<DueStep> Due(ArchiveFile file, LifecyclePolicy policy)
    {
        if (file.MovedOut.Date is not { } movedOut)
            yield break;
        if (file.State == FileState.Active)
            yield return new DueStep(LifecycleStep.MoveOut, movedOut, null, policy[LifecycleRules.OrderOfSteps]);
        if (file.StillOwns != false)
            yield break;
        if (!file.State.IsSealed)
            yield return new DueStep(LifecycleStep.Seal, policy.SealOn(movedOut), policy.SealGrace?.After(policy.SealOn(movedOut)), policy[LifecycleRules.SealAfterMoveOut]);
        else if (policy.Retention?.MetOn(file) is { } met)
            yield return new DueStep(file.State.Next!, met, null, policy[LifecycleRules.MinimumRetention]);
    }

    /// <summary>The rules that an answer rests on, whatever blocks.</summary>
    private static IEnumerable<string> Main(ArchiveFile file)
    {
        if (file.MovedOut.Date is null)
            return file.State.IsSealed ? [LifecycleRules.InUse, LifecycleRules.Unseal] : [LifecycleRules.InUse];
        if (file.StillOwns != false)
            return [LifecycleRules.StillOwned];
        return file.State.Value switch
        {
            <= 2 => [LifecycleRules.SealAfterMoveOut],
            3 => [LifecycleRules.DisposalGround, LifecycleRules.MinimumRetention],
            4 => [LifecycleRules.Approval, LifecycleRules.Separation, LifecycleRules.MinimumRetention],
            _ => [LifecycleRules.PersonsPresent, LifecycleRules.MinimumRetention],
        };
    }

    private static ImmutableArray<LifecycleRule> Rules(LifecyclePolicy policy, params IEnumerable<string> codes) => [.. codes.Select(code => policy[code])];
}
