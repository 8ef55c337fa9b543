namespace CustomerRules.Archives.Records;

/// <summary>An identity document whose number is of none of the kinds that are checked, such as a foreign passport.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record OtherDocument
{
    /// <summary>The kind of document.</summary>
    public string? Kind { get; init; }

    /// <summary>The country or region that issued it.</summary>
    public string? IssuedBy { get; init; }

    /// <summary>Its number, in clear.</summary>
    public string? Number { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(OtherDocument);
}
