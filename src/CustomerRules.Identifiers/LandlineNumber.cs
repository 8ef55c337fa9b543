using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A landline number of mainland China: area code with its leading 0, and seven or eight digits as the area has them; an
/// extension of up to six digits behind a hyphen.</summary>
/// <remarks>Accepted and brought to this form: the country code (+86 or 0086), brackets, and <c>转</c>, <c>#</c>, <c>x</c> or <c>ext</c> before
/// the extension. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<LandlineNumber>))]
public readonly partial struct LandlineNumber : IIdentifier<LandlineNumber>
{
    // From the left: area (10 bits), subscriber (27), whether it has eight digits (1), extension (20), its length (3).
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    internal LandlineNumber(uint area, ReadOnlySpan<char> subscriber, ReadOnlySpan<char> extension) =>
        packed = ((ulong)area << 51) | (Digits.Value(subscriber) << 24) | ((subscriber.Length == 8 ? 1UL : 0) << 23)
            | (Digits.Value(extension) << 3) | (uint)extension.Length;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.LandlineNumber;

    /// <inheritdoc/>
    public static IdentifierCheck<LandlineNumber> Check(ReadOnlySpan<char> text, LocalDate asOf) => LandlineReader.Check(text);

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        var area = packed >> 51;
        var (areaLength, subscriberLength, extensionLength) = (area < 100 ? 2 : 3, (packed >> 23 & 1) == 1 ? 8 : 7, (int)(packed & 7));
        var length = packed == 0 ? 0 : 1 + areaLength + subscriberLength + (extensionLength > 0 ? 1 + extensionLength : 0);
        charsWritten = destination.Length < length ? 0 : length;
        if (charsWritten == 0)
            return packed == 0;
        Digits.Write(area, destination[..(1 + areaLength)]);
        Digits.Write((packed >> 24) & 0x7FF_FFFF, destination.Slice(1 + areaLength, subscriberLength));
        if (extensionLength == 0)
            return true;
        destination[1 + areaLength + subscriberLength] = '-';
        Digits.Write((packed >> 3) & 0xF_FFFF, destination.Slice(2 + areaLength + subscriberLength, extensionLength));
        return true;
    }
}
