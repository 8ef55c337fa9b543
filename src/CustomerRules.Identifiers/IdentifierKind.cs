using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using Ardalis.SmartEnum;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A kind of identifier, by the code of the contract.</summary>
/// <remarks>Ordered as the contract lists them (<c>Value</c>, from 1).</remarks>
[JsonConverter(typeof(IdentifierKindJsonConverter))]
public sealed class IdentifierKind : SmartEnum<IdentifierKind>
{
    /// <summary>Citizen identification number, 18 or old 15 digits, residence permits 81, 82 and 83 included (GB 11643).</summary>
    public static readonly IdentifierKind ResidentId = new("resident-id", 1, new BilingualText("居民身份证号码", "Resident ID"));

    /// <summary>The number of a foreign permanent resident card, forms of 2017 (15) and 2023 (18).</summary>
    public static readonly IdentifierKind ForeignPermanentResidentId = new("foreign-permanent-resident-id", 2, new BilingualText("外国人永久居留身份证号码", "Foreign permanent resident ID"));

    /// <summary>Code of a legal person or another organisation (GB 32100).</summary>
    public static readonly IdentifierKind UnifiedSocialCreditCode = new("unified-social-credit-code", 3, new BilingualText("统一社会信用代码", "Unified social credit code"));

    /// <summary>Code of an organisation, 8 characters and a check character (GB 11714).</summary>
    public static readonly IdentifierKind OrganisationCode = new("organisation-code", 4, new BilingualText("组织机构代码", "Organisation code"));

    /// <summary>Registration number of a business, 15 digits, issued 2007 to 2015 (GS 15-2006).</summary>
    public static readonly IdentifierKind BusinessRegistrationNumber = new("business-registration-number", 5, new BilingualText("工商注册号", "Business registration number"));

    /// <summary>Mobile telephone number of mainland China.</summary>
    public static readonly IdentifierKind MobileNumber = new("mobile-number", 6, new BilingualText("手机号码", "Mobile number"));

    /// <summary>Landline telephone number of mainland China, with area code.</summary>
    public static readonly IdentifierKind LandlineNumber = new("landline-number", 7, new BilingualText("固定电话号码", "Landline number"));

    /// <summary>Number of a Chinese passport; only its form can be checked.</summary>
    public static readonly IdentifierKind Passport = new("passport", 8, new BilingualText("护照号码", "Passport number"));

    /// <summary>Mainland travel permit of residents of Hong Kong and Macao; only its form can be checked.</summary>
    public static readonly IdentifierKind HongKongMacaoPermit = new("hong-kong-macao-permit", 9, new BilingualText("港澳居民来往内地通行证号码", "Hong Kong and Macao travel permit"));

    /// <summary>Mainland travel permit of residents of Taiwan; only its form can be checked.</summary>
    public static readonly IdentifierKind TaiwanPermit = new("taiwan-permit", 10, new BilingualText("台湾居民来往大陆通行证号码", "Taiwan travel permit"));

    /// <summary>Ethnic group (GB/T 3304).</summary>
    public static readonly IdentifierKind Ethnicity = new("ethnicity", 11, new BilingualText("民族", "Ethnicity"));

    /// <summary>Sex (GB/T 2261.1).</summary>
    public static readonly IdentifierKind Sex = new("sex", 12, new BilingualText("性别", "Sex"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(IdentifierKind))]
    static IdentifierKind()
    {
    }

    private IdentifierKind(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All kinds, in the order of the contract.</summary>
    public static ImmutableArray<IdentifierKind> All { get; } =
    [
        ResidentId, ForeignPermanentResidentId, UnifiedSocialCreditCode, OrganisationCode,
        BusinessRegistrationNumber, MobileNumber, LandlineNumber, Passport,
        HongKongMacaoPermit, TaiwanPermit, Ethnicity, Sex,
    ];

    /// <summary>The code, such as <c>resident-id</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The kind of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The kind.</returns>
    /// <exception cref="ArgumentException">There is no such kind.</exception>
    public static IdentifierKind FromCode(string code) => TryFromCode(code, out var kind)
        ? kind
        : throw new ArgumentException("This is no kind of identifier.", nameof(code));

    /// <summary>The kind of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="kind">The kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out IdentifierKind? kind)
    {
        kind = All.FirstOrDefault(item => item.Name == code);
        return kind is not null;
    }

    /// <summary>Checks a text as an identifier of this kind.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="asOf">The day as of which it is checked: nobody is born after it.</param>
    /// <returns>The grade with its findings.</returns>
    public IdentifierCheck Check(ReadOnlySpan<char> text, LocalDate asOf) => Check(text, asOf, null);

    /// <summary>Checks a text as an identifier of this kind, and its region beside a catalogue.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="asOf">The day as of which it is checked: nobody is born after it.</param>
    /// <param name="regions">Which regions there are; null judges a region by its province. Kinds without a region leave it aside.</param>
    /// <returns>The grade with its findings.</returns>
    public IdentifierCheck Check(ReadOnlySpan<char> text, LocalDate asOf, RegionCatalogue? regions) => Value switch
    {
        1 => IdentifierCheck.From(Identifiers.ResidentId.Check(text, asOf, regions)),
        2 => IdentifierCheck.From(Identifiers.ForeignPermanentResidentId.Check(text, asOf)),
        3 => IdentifierCheck.From(Identifiers.UnifiedSocialCreditCode.Check(text, regions)),
        4 => IdentifierCheck.From(Identifiers.OrganisationCode.Check(text, asOf)),
        5 => IdentifierCheck.From(Identifiers.BusinessRegistrationNumber.Check(text, regions)),
        6 => IdentifierCheck.From(Identifiers.MobileNumber.Check(text, asOf)),
        7 => IdentifierCheck.From(Identifiers.LandlineNumber.Check(text, asOf)),
        8 => IdentifierCheck.From(PassportNumber.Check(text, asOf)),
        9 => IdentifierCheck.From(HongKongMacaoPermitNumber.Check(text, asOf)),
        10 => IdentifierCheck.From(TaiwanPermitNumber.Check(text, asOf)),
        11 => IdentifierCheck.From(Identifiers.Ethnicity.Check(text, asOf)),
        _ => IdentifierCheck.From(Identifiers.Sex.Check(text, asOf)),
    };

    /// <summary>Where a finding stands in the text as it was given, separators and all: what to mark in a form.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="text">The text that was checked.</param>
    /// <returns>The characters concerned, an empty stretch where something is missing; null when the identifier as a whole is concerned.</returns>
    /// <exception cref="ArgumentException">The finding is not one of this text.</exception>
    public Range? Locate(IdentifierFinding finding, ReadOnlySpan<char> text) => finding.Position is { } position
        ? GivenText.Locate(text, this == LandlineNumber, position, finding.Length)
        : null;
}
