namespace CustomerRules.Numbering.Allocation;

/// <summary>What has become of a sequence that was given out or skipped, and of the very number that it was given out as.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Number">The number, as it was given out last; null when it was skipped. It keeps its form when the template changes.</param>
/// <param name="Status">What has become of it.</param>
/// <param name="WasInUse">Whether it is in use, or was before it was voided.</param>
/// <param name="Last">What happened to it last.</param>
public sealed record IssuedNumber(long Sequence, string? Number, NumberStatus Status, bool WasInUse, AllocationEvent Last)
{
    /// <summary>The sequence and what has become of it; the number tells where somebody lives.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence}: {Status}");
}
