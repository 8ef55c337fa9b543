using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A unified social credit code (GB 32100): registration department, category, six digits of region, the organisation code with its
/// own check character, and a check character of the whole by MOD 31.</summary>
/// <remarks>Codes of before the standard fail the outer check while the inner one holds: a warning. Masked wherever it is shown.
/// <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<UnifiedSocialCreditCode>))]
public readonly partial struct UnifiedSocialCreditCode : IIdentifier<UnifiedSocialCreditCode>
{
    private const int Length = 18;

    // All eighteen characters: of a legacy code the last one does not follow from the others.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly UInt128 packed;

    private UnifiedSocialCreditCode(UInt128 packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.UnifiedSocialCreditCode;

    /// <summary>The department that registered it.</summary>
    public BilingualText? Department => packed == 0 ? null : RegistrationTable.Department(At(0));

    /// <summary>The category of organisation, such as owners' assembly.</summary>
    public BilingualText? Category => packed == 0 ? null : RegistrationTable.Category(At(0), At(1));

    /// <inheritdoc/>
    public static IdentifierCheck<UnifiedSocialCreditCode> Check(ReadOnlySpan<char> text, LocalDate asOf) => CreditCodeReader.Check(text, null);

    /// <summary>Checks a text, its region against a catalogue. Allocates nothing.</summary>
    /// <param name="text">The text; full-width forms, spaces and hyphens are folded first.</param>
    /// <param name="regions">The regions; null checks the province alone.</param>
    /// <returns>The grade, the findings, and the value unless the grade is invalid.</returns>
    public static IdentifierCheck<UnifiedSocialCreditCode> Check(ReadOnlySpan<char> text, RegionCatalogue? regions) => CreditCodeReader.Check(text, regions);

    /// <summary>The organisation code inside: the ninth to the seventeenth character.</summary>
    /// <returns>The code.</returns>
    /// <exception cref="InvalidOperationException">There is no code: the value is <c>default</c>.</exception>
    public OrganisationCode RevealOrganisation()
    {
        Span<char> chars = stackalloc char[Length];
        TryReveal(chars, out var length);
        return length == 0 ? throw new InvalidOperationException("There is no code.") : OrganisationCode.From(chars[8..17]);
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 || destination.Length < Length ? 0 : Length;
        for (var i = 0; i < charsWritten; i++)
            destination[i] = At(i);
        return packed == 0 || charsWritten > 0;
    }

    internal static UnifiedSocialCreditCode From(ReadOnlySpan<char> chars)
    {
        var left = PackedCharacters.Pack(chars[..9]);
        var right = PackedCharacters.Pack(chars[9..]);
        return new UnifiedSocialCreditCode(new UInt128(left, right));
    }

    private char At(int index) =>
        PackedCharacters.CharAt(index < 9 ? (ulong)(packed >> 64) : (ulong)packed, index % 9, 9);
}
