using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>A sequence that was given out or skipped, and is not in use.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="Number">The number, as it was given out last; null when it was skipped.</param>
/// <param name="Actor">Who last did something with it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">Why it is not in use.</param>
public sealed record GapEntry(long Sequence, NumberStatus Status, string? Number, string Actor, Instant At, string Reason)
{
    /// <summary>The sequence and why it is not in use; the number tells where somebody lives.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence}: {Status} ({Reason})");
}
