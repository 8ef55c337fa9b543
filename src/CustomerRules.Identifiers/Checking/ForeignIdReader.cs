using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads the numbers of foreign permanent resident cards, both forms.</summary>
internal static class ForeignIdReader
{
    internal const int Long = 18;
    internal const int Short = 15;

    internal static IdentifierCheck<ForeignPermanentResidentId> Check(ReadOnlySpan<char> text, LocalDate asOf)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        var other = chars.Length switch
        {
            Long => OtherInLong(chars),
            Short => OtherInShort(chars),
            _ => Short + Long,
        };
        if (other > Long)
            return new IdentifierCheck<ForeignPermanentResidentId>(default, IdentifierFindings.OfLength(chars));
        if (other >= 0)
            return new IdentifierCheck<ForeignPermanentResidentId>(default, IdentifierFindings.Of(FindingReason.Character, other));
        var day = BirthDates.Ymd(asOf);
        return chars.Length == Long ? JudgeLong(chars, day) : JudgeShort(chars, day);
    }

    private static int OtherInLong(ReadOnlySpan<char> chars)
    {
        if (chars[0] != '9')
            return 0;
        var other = Digits.FirstOther(chars[..17]);
        return other >= 0 || char.IsAsciiDigit(chars[17]) || chars[17] == 'X' ? other : 17;
    }

    private static int OtherInShort(ReadOnlySpan<char> chars)
    {
        for (var i = 0; i < 3; i++)
        {
            if (!char.IsAsciiLetterUpper(chars[i]))
                return i;
        }

        var other = Digits.FirstOther(chars[3..]);
        return other < 0 ? -1 : other + 3;
    }

    private static IdentifierCheck<ForeignPermanentResidentId> JudgeLong(ReadOnlySpan<char> chars, uint asOf)
    {
        var findings = default(IdentifierFindings);
        if (!RegionTable.IsProvince(Number(chars[1..3])))
            findings = findings.And(FindingReason.Region, 1, 2);
        if (!CountryTable.HasNumeric(Number(chars[3..6])))
            findings = findings.And(FindingReason.Nationality, 3, 3);
        var birth = BirthDates.Judge(Number(chars[6..10]), Number(chars[10..12]), Number(chars[12..14]), asOf);
        if (birth != FindingReason.None)
            findings = findings.And(birth, 6, 8);
        if (chars[17] != CheckCharacters.Resident(chars))
            findings = findings.And(FindingReason.CheckDigit, 17);
        return new IdentifierCheck<ForeignPermanentResidentId>(ForeignPermanentResidentId.FromLong(Digits.Value(chars[..17])), findings);
    }

    private static IdentifierCheck<ForeignPermanentResidentId> JudgeShort(ReadOnlySpan<char> chars, uint asOf)
    {
        var findings = default(IdentifierFindings);
        if (!CountryTable.HasLetters(chars))
            findings = findings.And(FindingReason.Nationality, 0, 3);
        if (!RegionTable.IsProvince(Number(chars[3..5])))
            findings = findings.And(FindingReason.Region, 3, 4);
        var (year, month, day) = (Number(chars[7..9]), Number(chars[9..11]), Number(chars[11..13]));
        if (BirthDates.YearOf(year, month, day, asOf) == 0)
        {
            var exists = BirthDates.Exists(1900 + year, month, day) || BirthDates.Exists(2000 + year, month, day);
            findings = findings.And(exists ? FindingReason.BirthDateAhead : FindingReason.BirthDateMissing, 7, 6);
        }

        if (chars[14] != CheckCharacters.Travel(chars[..14]))
            findings = findings.And(FindingReason.CheckDigit, 14);
        return new IdentifierCheck<ForeignPermanentResidentId>(
            ForeignPermanentResidentId.FromShort(CountryTable.Letters(chars), Digits.Value(chars[3..14])), findings);
    }

    private static uint Number(ReadOnlySpan<char> digits) => (uint)Digits.Value(digits);
}
