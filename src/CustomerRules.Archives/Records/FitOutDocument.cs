using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A document of fit-out or engineering.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record FitOutDocument
{
    /// <summary><c>fit-out</c>, <c>engineering</c>, <c>procedure</c> or another kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The title.</summary>
    public string? Title { get; init; }

    /// <summary>The day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The contractor.</summary>
    public string? Contractor { get; init; }

    /// <summary>The content or procedure.</summary>
    public string? Content { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(FitOutDocument);
}
