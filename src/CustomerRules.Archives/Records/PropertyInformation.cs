namespace CustomerRules.Archives.Records;

/// <summary>The property: the section <c>property</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record PropertyInformation
{
    /// <summary>The layout.</summary>
    public string? Layout { get; init; }

    /// <summary>The floor area as measured, in square metres.</summary>
    public decimal? FloorArea { get; init; }

    /// <summary>What it is used for.</summary>
    public string? Use { get; init; }

    /// <summary>How it is decorated.</summary>
    public Decoration? Decoration { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(PropertyInformation);
}
