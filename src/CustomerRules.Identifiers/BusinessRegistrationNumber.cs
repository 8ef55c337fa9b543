using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A business registration number (GS 15-2006): six digits of the registering authority, eight of sequence, a check digit by ISO 7064
/// MOD 11,10. Issued from 2007 until the credit codes of 2015.</summary>
/// <remarks>Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<BusinessRegistrationNumber>))]
public readonly partial struct BusinessRegistrationNumber : IIdentifier<BusinessRegistrationNumber>
{
    private const int Length = 15;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private BusinessRegistrationNumber(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.BusinessRegistrationNumber;

    /// <inheritdoc/>
    public static IdentifierCheck<BusinessRegistrationNumber> Check(ReadOnlySpan<char> text, LocalDate asOf) => Check(text, null);

    /// <summary>Checks a text, its authority against a catalogue of regions. Allocates nothing.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="regions">The regions; null checks the province alone.</param>
    /// <returns>The grade, the findings, and the value unless the grade is invalid.</returns>
    public static IdentifierCheck<BusinessRegistrationNumber> Check(ReadOnlySpan<char> text, RegionCatalogue? regions)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        if (chars.Length != Length)
            return new IdentifierCheck<BusinessRegistrationNumber>(default, IdentifierFindings.OfLength(chars));
        var other = Digits.FirstOther(chars);
        if (other >= 0)
            return new IdentifierCheck<BusinessRegistrationNumber>(default, IdentifierFindings.Of(FindingReason.Character, other));
        var findings = default(IdentifierFindings);
        if (!Regions.IsRegistration((uint)Digits.Value(chars[..6]), regions))
            findings = findings.And(FindingReason.Region, 0, 6);
        if (chars[Length - 1] != CheckCharacters.Business(chars[..(Length - 1)]))
            findings = findings.And(FindingReason.CheckDigit, Length - 1);
        return new IdentifierCheck<BusinessRegistrationNumber>(new BusinessRegistrationNumber(Digits.Value(chars)), findings);
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 || destination.Length < Length ? 0 : Length;
        Digits.Write(packed, destination[..charsWritten]);
        return packed == 0 || charsWritten > 0;
    }
}
