namespace CustomerRules.Archives.Records;

/// <summary>Contact details: the group <c>basic.contact</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record ContactDetails
{
    /// <summary>A mobile or landline number.</summary>
    public string? Phone { get; init; }

    /// <summary>An e-mail address.</summary>
    public string? EMail { get; init; }

    /// <summary>Any other way.</summary>
    public string? Other { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(ContactDetails);
}
