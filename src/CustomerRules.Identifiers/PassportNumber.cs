using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>The number of a Chinese passport, those of Hong Kong and Macao included.</summary>
/// <remarks>Such numbers have no check character, so a well-formed one is valid. Passports of other states are not covered. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<PassportNumber>))]
public readonly partial struct PassportNumber : IIdentifier<PassportNumber>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private PassportNumber(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.Passport;

    /// <inheritdoc/>
    public static IdentifierCheck<PassportNumber> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var reason = DocumentReader.Read(text, DocumentForms.Passport, room, out var number, out var position);
        return reason == FindingReason.None
            ? new IdentifierCheck<PassportNumber>(new PassportNumber(PackedCharacters.Pack(number)), default)
            : new IdentifierCheck<PassportNumber>(default, IdentifierFindings.Of(reason, position));
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten) => PackedCharacters.TryWrite(packed, destination, out charsWritten);
}
