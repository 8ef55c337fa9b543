using System.Collections.Immutable;
using CustomerRules.Archives.Disposal;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>Which facts a decision needs and does not have, with the rule that needs each.</summary>
internal static class FileFacts
{
    internal const string MovedOutOn = "movedOutOn";
    internal const string StillOwns = "stillOwns";
    internal const string SealedOn = "sealedOn";

    internal static ImmutableArray<(string Name, string Rule)> Missing(ArchiveFile file, LifecyclePolicy policy)
    {
        var missing = ImmutableArray.CreateBuilder<(string, string)>();
        if (!file.MovedOut.IsKnown)
            missing.Add((MovedOutOn, LifecycleRules.SealAfterMoveOut));
        if (file is { MovedOut.Date: not null, StillOwns: null })
            missing.Add((StillOwns, LifecycleRules.StillOwned));
        // Without its day nobody can tell whether the file was sealed too early, so a retention from the move-out needs it as well.
        if (file.State.IsSealed && file.SealedOn is null && policy.Retention is not null && file.MovedOut != MoveOutDate.LivesHere)
            missing.Add((SealedOn, policy.Retention.From == RetentionStart.Sealed ? LifecycleRules.MinimumRetention : LifecycleRules.SealAfterMoveOut));
        return missing.DrainToImmutable();
    }
}
