using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A letter received or sent.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record Letter
{
    /// <summary><c>letter</c>, <c>move-in-form</c>, <c>supplement</c> or another kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary><c>received</c> or <c>sent</c>.</summary>
    public string? Direction { get; init; }

    /// <summary>The subject.</summary>
    public string? Subject { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(Letter);
}
