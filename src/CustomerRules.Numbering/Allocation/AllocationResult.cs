using System.Collections.Immutable;

namespace CustomerRules.Numbering.Allocation;

/// <summary>What a request to an allocator came to.</summary>
/// <param name="Outcome">What it came to.</param>
/// <param name="Numbers">The numbers that were reserved; empty for all other requests.</param>
/// <param name="Version">The version of the scope's event by which it was done, now or before; 0 when nothing happened.</param>
/// <param name="Remaining">How many numbers the scope has left.</param>
/// <param name="IsRunningOut">Whether so much of the scope is used that its policy warns.</param>
/// <param name="Failure">Why the scheme has no such number; no failure for all other outcomes.</param>
public sealed record AllocationResult(
    AllocationOutcome Outcome, ImmutableArray<ReservedNumber> Numbers, long Version, long Remaining, bool IsRunningOut, NumberFailure Failure)
{
    /// <summary>Whether it is done, by this request or by the same one before, whose answer was lost.</summary>
    public bool IsDone => Outcome is AllocationOutcome.Done or AllocationOutcome.AlreadyDone;
}
