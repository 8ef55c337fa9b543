namespace CustomerRules.Archives.Records;

/// <summary>Payments: the section <c>payments</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record Payments
{
    /// <summary>Property fees.</summary>
    public IReadOnlyList<PropertyFee>? PropertyFees { get; init; }

    /// <summary>Water and electricity, by month.</summary>
    public IReadOnlyList<UtilityPayment>? UtilityFees { get; init; }

    /// <summary>Other fees.</summary>
    public IReadOnlyList<OtherFee>? OtherFees { get; init; }

    /// <summary>Deposits.</summary>
    public IReadOnlyList<Deposit>? Deposits { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(Payments);
}
