namespace CustomerRules.Archives.Records;

/// <summary>How a property is decorated.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record Decoration
{
    /// <summary>How far.</summary>
    public string? Degree { get; init; }

    /// <summary>In what style.</summary>
    public string? Style { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(Decoration);
}
