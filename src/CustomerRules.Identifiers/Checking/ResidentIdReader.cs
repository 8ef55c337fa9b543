using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;
using NodaTime;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads citizen identification numbers. Eighteen plain characters are judged where they stand; anything else is folded first.</summary>
internal static class ResidentIdReader
{
    private const int Long = 18;
    private const int Short = 15;

    internal static IdentifierCheck<ResidentId> Check(ReadOnlySpan<char> text, LocalDate asOf, RegionCatalogue? regions)
    {
        var day = BirthDates.Ymd(asOf);
        if (text.Length == Long && AreDigits(text, out var sum) && IsCheckCharacter(text[Long - 1]))
            return Judge(text, sum, day, regions);
        return Folded(text, day, regions);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IdentifierCheck<ResidentId> Folded(ReadOnlySpan<char> text, uint asOf, RegionCatalogue? regions)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        var chars = FoldedText.Of(text, room).Chars;
        if (chars.Length is not (Long or Short))
            return Refuse(IdentifierFindings.OfLength(chars));
        var other = Digits.FirstOther(chars[..(chars.Length == Long ? Long - 1 : Short)]);
        if (other >= 0)
            return Refuse(IdentifierFindings.Of(FindingReason.Character, other));
        if (chars.Length == Long)
        {
            if (!IsCheckCharacter(chars[Long - 1]))
                return Refuse(IdentifierFindings.Of(FindingReason.Character, Long - 1));
            AreDigits(chars, out var sum);
            return Judge(chars, sum, asOf, regions);
        }

        Span<char> full = stackalloc char[Long];
        chars[..6].CopyTo(full);
        "19".CopyTo(full[6..]);
        chars[6..].CopyTo(full[8..]);
        full[Long - 1] = CheckCharacters.Resident(full);
        AreDigits(full, out var fullSum);
        var check = Judge(full, fullSum, asOf, regions, Short);
        // The series 996 to 999 was kept for people born before 1900; which century it is does not show.
        return chars[12..15].SequenceCompareTo("996") >= 0
            ? new IdentifierCheck<ResidentId>(Value(full), check.Findings.And(FindingReason.Century, 12, 3))
            : check;
    }

    private static IdentifierCheck<ResidentId> Refuse(IdentifierFindings findings) => new(default, findings);

    private static bool IsCheckCharacter(char c) => char.IsAsciiDigit(c) || c is 'X' or 'x';

    /// <summary>Whether the first seventeen characters are digits, and their weighted sum.</summary>
    private static bool AreDigits(ReadOnlySpan<char> text, out uint sum)
    {
        ref var start = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        var left = Vector128.LoadUnsafe(ref start) - Vector128.Create((ushort)'0');
        var right = Vector128.LoadUnsafe(ref start, 8) - Vector128.Create((ushort)'0');
        var last = (uint)text[16] - '0';
        sum = Vector128.Sum((left * Vector128.Create((ushort)7, 9, 10, 5, 8, 4, 2, 1)) + (right * Vector128.Create((ushort)6, 3, 7, 9, 10, 5, 8, 4)))
            + (last * 2);
        return Vector128.LessThanAll(Vector128.Max(left, right), Vector128.Create((ushort)10)) && last < 10;
    }

    private static IdentifierCheck<ResidentId> Judge(ReadOnlySpan<char> text, uint sum, uint asOf, RegionCatalogue? regions, int length = Long)
    {
        var region = Two(text, 0) * 10_000 + Two(text, 2) * 100 + Two(text, 4);
        var (year, month, day) = (Two(text, 6) * 100 + Two(text, 8), Two(text, 10), Two(text, 12));
        var kind = RegionTable.ResidentRegions[region / 10_000];
        var regionHolds = kind == RegionTable.AnyRegion || (kind == RegionTable.PermitRegion && region % 10_000 == 0);
        var birth = BirthDates.Judge(year, month, day, asOf);
        var expected = CheckCharacters.Resident(sum);
        if (regionHolds && birth == FindingReason.None && (text[Long - 1] & ~0x20) == (expected & ~0x20) && regions is null)
            return new IdentifierCheck<ResidentId>(new ResidentId(Packed(region, year, month, day, text)), default);
        return Explain(text, region, regionHolds, birth, regions, length, expected);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IdentifierCheck<ResidentId> Explain(
        ReadOnlySpan<char> text, uint region, bool regionHolds, FindingReason birth, RegionCatalogue? regions, int length, char expected)
    {
        var findings = default(IdentifierFindings);
        var ofRegion = regionHolds ? FindingReason.None : FindingReason.Region;
        if (regionHolds && regions is not null && RegionTable.ResidentRegions[region / 10_000] == RegionTable.AnyRegion)
            ofRegion = regions.Judge(region, birth == FindingReason.None ? BirthOf(text) : null);
        if (ofRegion != FindingReason.None)
            findings = findings.And(ofRegion, 0, 6);
        if (birth != FindingReason.None)
            findings = findings.And(birth, 6, length == Long ? 8 : 6);
        if (length == Long && char.ToUpperInvariant(text[Long - 1]) != expected)
            findings = findings.And(FindingReason.CheckDigit, Long - 1);
        return new IdentifierCheck<ResidentId>(Value(text), findings);
    }

    private static LocalDate BirthOf(ReadOnlySpan<char> text) =>
        new((int)(Two(text, 6) * 100 + Two(text, 8)), (int)Two(text, 10), (int)Two(text, 12));

    private static ResidentId Value(ReadOnlySpan<char> text) => new(Digits.Value(text[..17]));

    private static ulong Packed(uint region, uint year, uint month, uint day, ReadOnlySpan<char> text) =>
        (((ulong)region * 100_000_000) + (year * 10_000) + (month * 100) + day) * 1000 + (Two(text, 14) * 10) + text[16] - '0';

    private static uint Two(ReadOnlySpan<char> text, int index) => ((uint)text[index] - '0') * 10 + text[index + 1] - '0';
}
