using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A payment of the property fee.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record PropertyFee
{
    /// <summary>The day.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>The amount in CNY.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The method.</summary>
    public string? Method { get; init; }

    /// <summary>Further facts by their names.</summary>
    public IReadOnlyDictionary<string, string?>? OtherInformation { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(PropertyFee);
}
