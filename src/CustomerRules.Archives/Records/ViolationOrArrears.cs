using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A violation, or arrears.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record ViolationOrArrears
{
    /// <summary>The day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary><c>violation</c> or <c>arrears</c>.</summary>
    public string? Kind { get; init; }

    /// <summary>What it was.</summary>
    public string? Content { get; init; }

    /// <summary>The day on which it was settled.</summary>
    public LocalDate? SettledOn { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(ViolationOrArrears);
}
