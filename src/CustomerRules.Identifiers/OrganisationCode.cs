using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>An organisation code (GB 11714): eight digits or letters and a check character by MOD 11.</summary>
/// <remarks>The hyphen before the check character is accepted and not kept. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<OrganisationCode>))]
public readonly partial struct OrganisationCode : IIdentifier<OrganisationCode>
{
    private const int Length = 9;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private OrganisationCode(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.OrganisationCode;

    /// <inheritdoc/>
    public static IdentifierCheck<OrganisationCode> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        if (chars.Length != Length)
            return new IdentifierCheck<OrganisationCode>(default, IdentifierFindings.OfLength(chars));
        for (var i = 0; i < Length; i++)
        {
            if (!char.IsAsciiDigit(chars[i]) && (i == Length - 1 ? chars[i] != 'X' : !char.IsAsciiLetterUpper(chars[i])))
                return new IdentifierCheck<OrganisationCode>(default, IdentifierFindings.Of(FindingReason.Character, i));
        }

        return chars[Length - 1] == CheckCharacters.Organisation(chars)
            ? new IdentifierCheck<OrganisationCode>(From(chars), default)
            : new IdentifierCheck<OrganisationCode>(default, IdentifierFindings.Of(FindingReason.CheckDigit, Length - 1));
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten) => PackedCharacters.TryWrite(packed, destination, out charsWritten);

    internal static OrganisationCode From(ReadOnlySpan<char> chars) => new(PackedCharacters.Pack(chars));
}
