using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>A mobile number of mainland China: eleven digits in a range of the number plan.</summary>
/// <remarks>The country code (+86, 0086 or 86) is accepted and not kept. A range about which the sources of the plan disagree is a
/// warning. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<MobileNumber>))]
public readonly partial struct MobileNumber : IIdentifier<MobileNumber>
{
    private const int Length = 11;
    private const int RangeLength = 5;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private MobileNumber(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.MobileNumber;

    /// <inheritdoc/>
    public static IdentifierCheck<MobileNumber> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        var skipped = PhoneText.CountryCode(chars, Length);
        var number = chars[skipped..];
        if (number.Length != Length)
            return Refuse(IdentifierFindings.OfLength(chars));
        var other = Digits.FirstOther(number);
        if (other >= 0)
            return Refuse(IdentifierFindings.Of(FindingReason.Character, skipped + other));
        var range = number[0] == '1' ? NumberPlan.Mobile(Digits.Value(number[1..RangeLength])) : (byte)0;
        return range switch
        {
            NumberPlan.Agreed => new IdentifierCheck<MobileNumber>(new MobileNumber(Digits.Value(number)), default),
            NumberPlan.Disputed => new IdentifierCheck<MobileNumber>(
                new MobileNumber(Digits.Value(number)), IdentifierFindings.Of(FindingReason.NumberPlanDisputed, skipped, RangeLength)),
            _ => Refuse(IdentifierFindings.Of(FindingReason.NumberPlan, skipped, RangeLength)),
        };
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 || destination.Length < Length ? 0 : Length;
        Digits.Write(packed, destination[..charsWritten]);
        return packed == 0 || charsWritten > 0;
    }

    private static IdentifierCheck<MobileNumber> Refuse(IdentifierFindings findings) => new(default, findings);
}
