using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>Water and electricity of a month.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record UtilityPayment
{
    /// <summary>The month.</summary>
    public YearMonth? Month { get; init; }

    /// <summary>Water in tonnes.</summary>
    public decimal? Water { get; init; }

    /// <summary>Electricity in kWh.</summary>
    public decimal? Electricity { get; init; }

    /// <summary>The amount in CNY.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(UtilityPayment);
}
