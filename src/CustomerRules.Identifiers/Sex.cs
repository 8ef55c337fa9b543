using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>The sex of a person (GB/T 2261.1): 0 unknown, 1 male, 2 female, 9 not specified.</summary>
/// <remarks>Reads the digit and the Chinese names; the normal form is the digit. Masked wherever it is shown. <c>default</c> is unknown.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<Sex>))]
public readonly partial struct Sex : IIdentifier<Sex>
{
    // The code.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly byte packed;

    private Sex(byte packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.Sex;

    /// <summary>Male (1).</summary>
    public static Sex Male => new(1);

    /// <summary>Female (2).</summary>
    public static Sex Female => new(2);

    /// <summary>Not known (0).</summary>
    public static Sex Unknown => default;

    /// <summary>Not specified (9).</summary>
    public static Sex NotSpecified => new(9);

    /// <inheritdoc/>
    public static IdentifierCheck<Sex> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        var reason = CodeReader.Read(text, CodeList.Sexes, out var code);
        return reason == FindingReason.None
            ? new IdentifierCheck<Sex>(new Sex(code), default)
            : new IdentifierCheck<Sex>(default, IdentifierFindings.Of(reason));
    }

    /// <summary>The name. Personal data.</summary>
    /// <returns>The name.</returns>
    public BilingualText RevealName() => CodeList.Sexes.Name(packed)!;

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = destination.IsEmpty ? 0 : 1;
        Digits.Write(packed, destination[..charsWritten]);
        return charsWritten > 0;
    }
}
