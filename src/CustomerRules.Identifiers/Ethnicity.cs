using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>An ethnic group (GB/T 3304): 01 to 56, and the common extensions 97 (other) and 98 (of foreign descent).</summary>
/// <remarks>Reads the two digits, the two letters of the romanised code, and the Chinese name with or without its suffix; the normal form is the two digits. Masked wherever
/// it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<Ethnicity>))]
public readonly partial struct Ethnicity : IIdentifier<Ethnicity>
{
    // The code; 0 is none.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte packed;

    private Ethnicity(byte packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.Ethnicity;

    /// <inheritdoc/>
    public static IdentifierCheck<Ethnicity> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        var reason = CodeReader.Read(text, CodeList.Ethnicities, out var code);
        return reason == FindingReason.None
            ? new IdentifierCheck<Ethnicity>(new Ethnicity(code), default)
            : new IdentifierCheck<Ethnicity>(default, IdentifierFindings.Of(reason));
    }

    /// <summary>The name of the group. Personal data.</summary>
    /// <returns>The name; null for <c>default</c>.</returns>
    public BilingualText? RevealName() => CodeList.Ethnicities.Name(packed);

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 || destination.Length < 2 ? 0 : 2;
        Digits.Write(packed, destination[..charsWritten]);
        return packed == 0 || charsWritten > 0;
    }
}
