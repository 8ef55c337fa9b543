namespace CustomerRules.Archives.Records;

/// <summary>A fact that no field is for.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record OtherInformation
{
    /// <summary>What it is.</summary>
    public string? Label { get; init; }

    /// <summary>The fact.</summary>
    public string? Text { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(OtherInformation);
}
