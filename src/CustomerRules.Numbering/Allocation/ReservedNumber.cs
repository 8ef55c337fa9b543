namespace CustomerRules.Numbering.Allocation;

/// <summary>A number that was reserved, and where.</summary>
/// <param name="Scope">The scope of its sequence.</param>
/// <param name="Reservation">The reservation.</param>
public sealed record ReservedNumber(SequenceScope Scope, Reservation Reservation)
{
    /// <summary>The number.</summary>
    public string Number => Reservation.Number;

    /// <summary>The scope, with the unit as asterisks, and the sequence.</summary>
    public override string ToString() => $"{Scope} {Reservation}";
}
