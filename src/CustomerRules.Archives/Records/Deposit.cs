using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A deposit.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record Deposit
{
    /// <summary>What for.</summary>
    public string? For { get; init; }

    /// <summary>The amount in CNY.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The day of payment.</summary>
    public LocalDate? PaidOn { get; init; }

    /// <summary>The day of return.</summary>
    public LocalDate? ReturnedOn { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(Deposit);
}
