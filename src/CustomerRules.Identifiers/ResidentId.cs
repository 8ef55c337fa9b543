using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A citizen identification number (GB 11643): six digits of region, date of birth, three digits of order (odd for men), a check
/// character by ISO 7064 MOD 11-2. Residence permits of people from Hong Kong, Macao and Taiwan have the regions 810000, 820000
/// and 830000.</summary>
/// <remarks>The 15-digit numbers of before 1999 are read too and become 18-digit ones. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<ResidentId>))]
public readonly partial struct ResidentId : IIdentifier<ResidentId>
{
    // Seventeen digits; the check character follows from them.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    internal ResidentId(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.ResidentId;

    /// <summary>Whether it belongs to a residence permit of somebody from Hong Kong, Macao or Taiwan.</summary>
    public bool IsResidencePermit => packed != 0 && RegionTable.ResidentRegions[packed / 1_000_000_000_000_000] == RegionTable.PermitRegion;

    /// <inheritdoc/>
    public static IdentifierCheck<ResidentId> Check(ReadOnlySpan<char> text, LocalDate asOf) => ResidentIdReader.Check(text, asOf, null);

    /// <summary>Checks a text, its region against a catalogue. Allocates nothing.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="asOf">The day as of which it is checked: nobody is born after it.</param>
    /// <param name="regions">The regions; null checks the province alone.</param>
    /// <returns>The grade, the findings, and the value unless the grade is invalid.</returns>
    public static IdentifierCheck<ResidentId> Check(ReadOnlySpan<char> text, LocalDate asOf, RegionCatalogue? regions) =>
        ResidentIdReader.Check(text, asOf, regions);

    /// <summary>The date of birth. Personal data.</summary>
    /// <returns>The date.</returns>
    /// <exception cref="InvalidOperationException">There is no number: the value is <c>default</c>.</exception>
    public LocalDate RevealBirthDate()
    {
        var ymd = (int)(Required() / 1000 % 100_000_000);
        return new LocalDate(ymd / 10_000, ymd / 100 % 100, ymd % 100);
    }

    /// <summary>The sex, by the parity of the order. Personal data.</summary>
    /// <returns>Male or female.</returns>
    /// <exception cref="InvalidOperationException">There is no number: the value is <c>default</c>.</exception>
    public Sex RevealSex() => Required() % 2 == 1 ? Sex.Male : Sex.Female;

    /// <summary>The six digits of the region in which the number was given. Personal data.</summary>
    /// <returns>The code (GB/T 2260).</returns>
    /// <exception cref="InvalidOperationException">There is no number: the value is <c>default</c>.</exception>
    public int RevealRegion() => (int)(Required() / 100_000_000_000);

    /// <summary>The province of the region; null for residence permits of people from Taiwan. Personal data.</summary>
    /// <returns>The name.</returns>
    /// <exception cref="InvalidOperationException">There is no number: the value is <c>default</c>.</exception>
    public BilingualText? RevealProvince() => RegionTable.Provinces[RevealRegion() / 10_000];

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 ? 0 : 18;
        if (destination.Length < charsWritten)
            charsWritten = 0;
        if (charsWritten == 0)
            return packed == 0;
        Digits.Write(packed, destination[..17]);
        destination[17] = CheckCharacters.Resident(destination);
        return true;
    }

    private ulong Required() => packed != 0 ? packed : throw new InvalidOperationException("There is no number.");
}
