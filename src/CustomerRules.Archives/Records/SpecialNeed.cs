namespace CustomerRules.Archives.Records;

/// <summary>A special need: an entry of <c>special-needs</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record SpecialNeed
{
    /// <summary>The kind.</summary>
    public string? Kind { get; init; }

    /// <summary>The need.</summary>
    public string? Need { get; init; }

    /// <summary>Whether it is met.</summary>
    public bool? Met { get; init; }

    /// <summary>What was done.</summary>
    public string? Measures { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(SpecialNeed);
}
