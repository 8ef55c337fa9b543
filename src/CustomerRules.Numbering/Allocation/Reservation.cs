using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>A number that a writer has and has not used yet.</summary>
/// <param name="Sequence">Its sequence.</param>
/// <param name="Number">The number.</param>
/// <param name="Token">Tells this reservation from an earlier or later one of the same number.</param>
/// <param name="Holder">Who has it.</param>
/// <param name="Until">From when on it may be taken back.</param>
public sealed record Reservation(long Sequence, string Number, long Token, string Holder, Instant Until)
{
    /// <summary>The sequence and its token; the number tells where somebody lives.</summary>
    public override string ToString() => FormattableString.Invariant($"{Sequence} ({Token})");
}
