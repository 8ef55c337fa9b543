using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>The number of a mainland travel permit of residents of Taiwan: eight digits, or ten on earlier cards.</summary>
/// <remarks>Such numbers have no check character, so a well-formed one is valid. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<TaiwanPermitNumber>))]
public readonly partial struct TaiwanPermitNumber : IIdentifier<TaiwanPermitNumber>
{
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private TaiwanPermitNumber(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.TaiwanPermit;

    /// <inheritdoc/>
    public static IdentifierCheck<TaiwanPermitNumber> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var reason = DocumentReader.Read(text, DocumentForms.TaiwanPermit, room, out var number, out var position);
        return reason == FindingReason.None
            ? new IdentifierCheck<TaiwanPermitNumber>(new TaiwanPermitNumber(PackedCharacters.Pack(number)), default)
            : new IdentifierCheck<TaiwanPermitNumber>(default, IdentifierFindings.Of(reason, position));
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten) => PackedCharacters.TryWrite(packed, destination, out charsWritten);
}
