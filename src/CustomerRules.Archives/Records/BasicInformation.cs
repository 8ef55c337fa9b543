using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>Who the customer is and how to reach them: the section <c>basic</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record BasicInformation
{
    /// <summary>Resident, merchant or organisation.</summary>
    public Party? Party { get; init; }

    /// <summary>The real name.</summary>
    public string? Name { get; init; }

    /// <summary>The number of the identity document, in clear.</summary>
    public string? IdentityNumber { get; init; }

    /// <summary>A document of another kind, in place of the number: a foreign passport.</summary>
    public OtherDocument? OtherDocument { get; init; }

    /// <summary>The licence or registration number.</summary>
    public string? LicenceNumber { get; init; }

    /// <summary>Contact details; one of them is needed.</summary>
    public ContactDetails? Contact { get; init; }

    /// <summary>The room number or office address.</summary>
    public string? Unit { get; init; }

    /// <summary>The day of moving in, or of the lease.</summary>
    public LocalDate? MoveInDate { get; init; }

    /// <summary>The day of moving out, or of the end of the lease.</summary>
    public LocalDate? MoveOutDate { get; init; }

    /// <summary>The home address.</summary>
    public string? HomeAddress { get; init; }

    /// <summary>The date of birth.</summary>
    public LocalDate? BirthDate { get; init; }

    /// <summary>The sex, by GB/T 2261.1.</summary>
    public string? Sex { get; init; }

    /// <summary>The ethnic group, by GB/T 3304.</summary>
    public string? Ethnicity { get; init; }

    /// <summary>The type of business.</summary>
    public string? BusinessType { get; init; }

    /// <summary>The nature of an organisation.</summary>
    public string? Nature { get; init; }

    /// <summary>The legal representative.</summary>
    public string? LegalRepresentative { get; init; }

    /// <summary>Those who live or work in the unit.</summary>
    public IReadOnlyList<HouseholdMember>? Members { get; init; }

    /// <summary>The number of the owner's file, in the file of a tenant.</summary>
    public string? OwnerFile { get; init; }

    /// <summary>Whether the customer consents to publication; null when unknown.</summary>
    public bool? PublicationConsent { get; init; }

    /// <summary>Anything else.</summary>
    public IReadOnlyDictionary<string, string?>? OtherInformation { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(BasicInformation);
}
