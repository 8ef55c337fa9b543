using System.Diagnostics;
using System.Text.Json.Serialization;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>The number of a foreign permanent resident card. The card of 2023 has 18 characters: 9, two digits of the accepting province,
/// three of nationality (ISO 3166 numeric), date of birth, three of order, a check character by MOD 11-2. The card of 2017 has 15: three
/// letters of nationality, four digits of region, six of birth, one of sex, a check digit by weights 7, 3, 1.</summary>
/// <remarks>The two forms are different numbers: one cannot be turned into the other. Masked wherever it is shown. <c>default</c> is none.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MaskedJsonConverter<ForeignPermanentResidentId>))]
public readonly partial struct ForeignPermanentResidentId : IIdentifier<ForeignPermanentResidentId>
{
    private const ulong ShortForm = 1UL << 63;
    private const ulong ElevenDigits = 100_000_000_000;

    // The digits without the check character; of the short form the letters as a number before them, and a bit.
    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly ulong packed;

    private ForeignPermanentResidentId(ulong packed) => this.packed = packed;

    /// <inheritdoc/>
    public static IdentifierKind Kind => IdentifierKind.ForeignPermanentResidentId;

    /// <summary>Whether it has the 15 characters of the card of 2017.</summary>
    public bool IsShortForm => (packed & ShortForm) != 0;

    /// <inheritdoc/>
    public static IdentifierCheck<ForeignPermanentResidentId> Check(ReadOnlySpan<char> text, LocalDate asOf) => ForeignIdReader.Check(text, asOf);

    /// <summary>The date of birth. Of the short form, whose year has two digits, the latest one that is not after a day. Personal data.</summary>
    /// <param name="asOf">The day.</param>
    /// <returns>The date; null when no such day lies before.</returns>
    /// <exception cref="InvalidOperationException">There is no number: the value is <c>default</c>.</exception>
    public LocalDate? RevealBirthDate(LocalDate asOf)
    {
        if (packed == 0)
            throw new InvalidOperationException("There is no number.");
        if (!IsShortForm)
        {
            var ymd = (int)(packed / 1000 % 100_000_000);
            return new LocalDate(ymd / 10_000, ymd / 100 % 100, ymd % 100);
        }

        var digits = (uint)((packed & ~ShortForm) / 10 % 1_000_000);
        var (month, day) = (digits / 100 % 100, digits % 100);
        var year = BirthDates.YearOf(digits / 10_000, month, day, BirthDates.Ymd(asOf));
        return year == 0 ? null : new LocalDate((int)year, (int)month, (int)day);
    }

    /// <inheritdoc/>
    public bool TryReveal(Span<char> destination, out int charsWritten)
    {
        charsWritten = packed == 0 ? 0 : IsShortForm ? ForeignIdReader.Short : ForeignIdReader.Long;
        if (destination.Length < charsWritten)
            charsWritten = 0;
        if (charsWritten == 0)
            return packed == 0;
        if (!IsShortForm)
        {
            Digits.Write(packed, destination[..17]);
            destination[17] = CheckCharacters.Resident(destination);
            return true;
        }

        var digits = packed & ~ShortForm;
        var letters = (int)(digits / ElevenDigits);
        destination[0] = (char)('A' + (letters / 676));
        destination[1] = (char)('A' + (letters / 26 % 26));
        destination[2] = (char)('A' + (letters % 26));
        Digits.Write(digits % ElevenDigits, destination[3..14]);
        destination[14] = CheckCharacters.Travel(destination[..14]);
        return true;
    }

    internal static ForeignPermanentResidentId FromLong(ulong digits) => new(digits);

    internal static ForeignPermanentResidentId FromShort(int letters, ulong elevenDigits) => new(ShortForm | (((ulong)letters * ElevenDigits) + elevenDigits));
}
