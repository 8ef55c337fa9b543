using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>The number of a mainland travel permit of residents of Hong Kong (H) and Macao (M): eight digits, or ten on earlier cards.</summary>
/// <remarks>Such numbers have no check character, so a well-formed one is valid. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<HongKongMacaoPermitNumber>))]
public readonly partial struct HongKongMacaoPermitNumber : IIdentifier<HongKongMacaoPermitNumber>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private HongKongMacaoPermitNumber(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.HongKongMacaoPermit;

    /// <inheritdoc/>
    public static IdentifierCheck<HongKongMacaoPermitNumber> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var reason = DocumentReader.Read(text, DocumentForms.HongKongMacaoPermit, room, out var number, out var position);
        return reason == FindingReason.None
            ? new IdentifierCheck<HongKongMacaoPermitNumber>(new HongKongMacaoPermitNumber(PackedCharacters.Pack(number)), default)
            : new IdentifierCheck<HongKongMacaoPermitNumber>(default, IdentifierFindings.Of(reason, position));
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten) => PackedCharacters.TryWrite(packed, destination, out charsWritten);
}
