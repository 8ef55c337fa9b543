using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>Somebody who lives or works in the unit.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record HouseholdMember
{
    /// <summary>The name.</summary>
    public string? Name { get; init; }

    /// <summary>The relation to the customer.</summary>
    public string? Relation { get; init; }

    /// <summary>The date of birth.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>Whether the guardian of a person under fourteen consents.</summary>
    public bool? GuardianConsent { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(HouseholdMember);
}
