namespace CustomerRules.Archives.Records;

/// <summary>Whom to call in an emergency.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record EmergencyContact
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>A mobile or landline number.</summary>
    public string? Phone { get; init; }

    /// <summary>The relation to the customer.</summary>
    public string? Relation { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(EmergencyContact);
}
