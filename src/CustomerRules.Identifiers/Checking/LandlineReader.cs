using CustomerRules.Identifiers.Data;
using CustomerRules.Identifiers.Text;

namespace CustomerRules.Identifiers.Checking;

/// <summary>Reads landline numbers: country code, area code, subscriber number, extension.</summary>
internal static class LandlineReader
{
    private const int MostExtension = 6;
    private const int MostSubscriber = 8;
    private const int ShortestNational = 10;
    private const int BusinessLength = 10;
    private const int BusinessPrefix = 3;

    internal static IdentifierCheck<LandlineNumber> Check(ReadOnlySpan<char> text)
    {
        Span<char> room = stackalloc char[FoldedText.Capacity];
        Span<char> plain = stackalloc char[FoldedText.Capacity];
        var folded = FoldedText.Of(text, room);
        if (folded.Chars.Length < 2)
            return Refuse(FindingReason.Length);
        Span<byte> places = stackalloc byte[FoldedText.Capacity];
        var chars = plain[..Plain(folded, plain, places, out var breaks)];
        var start = PhoneText.CountryCode(chars, NationalLength(chars));
        var national = start > 0;
        start += chars[start..] is ['0', ..] ? 1 : 0;
        var rest = chars[start..];
        var digits = Digits.FirstOther(rest) is >= 0 and var other ? rest[..other] : rest;
        if (start == 0 && !national)
            return digits.IsEmpty ? Refuse(FindingReason.Character, 0) : WithoutArea(digits);
        var areaLength = digits is ['1' or '2', ..] ? 2 : 3;
        if (digits.Length < areaLength)
            return rest.Length > digits.Length ? Refuse(FindingReason.Character, start + digits.Length) : Refuse(FindingReason.Length);
        var area = (uint)Digits.Value(digits[..areaLength]);
        return digits[0] != '0' && NumberPlan.HasArea(area)
            ? Subscriber(chars, start + areaLength, area, breaks)
            : Refuse(FindingReason.AreaCode, start, areaLength);
    }

    /// <summary>Two digits more than a number with its area code has at least can be nothing but a country code: no number without area is as long.</summary>
    private static int NationalLength(ReadOnlySpan<char> chars)
    {
        var digits = Digits.FirstOther(chars) is >= 0 and var other ? other : chars.Length;
        return digits >= ShortestNational + 2 ? chars.Length - 2 : FoldedText.Capacity;
    }

    /// <summary>Where the characters of a number as it is read stand in the folded text.</summary>
    internal static int Places(FoldedText folded, Span<byte> places)
    {
        Span<char> plain = stackalloc char[FoldedText.Capacity];
        return Plain(folded, plain, places, out _);
    }

    /// <summary>Brackets are separators in telephone numbers, and <c>EXT</c> and <c>X</c> are ways to write <c>#</c>.</summary>
    private static int Plain(FoldedText folded, Span<char> plain, Span<byte> places, out uint breaks)
    {
        var length = 0;
        var chars = folded.Chars;
        breaks = 0;
        for (var i = 0; i < chars.Length; i++)
        {
            breaks |= folded.BreaksAt(i) ? 1u << length : 0;
            if (chars[i] is '(' or ')')
                continue;
            var mark = chars[i..].StartsWith("EXT") ? 3 : chars[i] == 'X' ? 1 : 0;
            places[length] = (byte)i;
            plain[length++] = mark > 0 ? '#' : chars[i];
            i += mark > 0 ? mark - 1 : 0;
        }

        return length;
    }

    /// <summary>A text without area code. No subscriber number begins with 1, so a long text that does is none; 400 and 800 open numbers of a
    /// business, which have no area.</summary>
    private static IdentifierCheck<LandlineNumber> WithoutArea(ReadOnlySpan<char> digits)
    {
        if (digits.Length == BusinessLength && (digits.StartsWith("400") || digits.StartsWith("800")))
            return Refuse(FindingReason.NumberPlan, 0, BusinessPrefix);
        return digits[0] == '1' && digits.Length > MostSubscriber ? Refuse(FindingReason.Length) : Refuse(FindingReason.AreaCodeMissing, 0, 0);
    }

    private static IdentifierCheck<LandlineNumber> Subscriber(ReadOnlySpan<char> chars, int start, uint area, uint breaks)
    {
        var rest = chars[start..];
        var mark = Digits.FirstOther(rest);
        if (mark >= 0 && (rest[mark] != '#' || mark == 0))
            return Refuse(FindingReason.Character, start + mark);
        var (length, next) = mark >= 0 ? (mark, mark + 1) : Split(rest, start, area, breaks);
        if (length > MostSubscriber || !NumberPlan.HasLength(area, length))
            return Refuse(FindingReason.Length);
        var extension = rest[Math.Min(next, rest.Length)..];
        var other = Digits.FirstOther(extension);
        if (other >= 0)
            return Refuse(FindingReason.Character, start + next + other);
        if (extension.Length > MostExtension || (mark >= 0 && extension.IsEmpty))
            return Refuse(FindingReason.Length);
        var value = new LandlineNumber(area, rest[..length], extension);
        return new IdentifierCheck<LandlineNumber>(
            value, rest[0] is '0' or '1' ? IdentifierFindings.Of(FindingReason.SubscriberNumber, start) : default);
    }

    /// <summary>Where the subscriber number ends: at a separator behind which an extension follows, or at the end.</summary>
    private static (int Length, int Next) Split(ReadOnlySpan<char> rest, int start, uint area, uint breaks)
    {
        for (var length = 7; length < rest.Length && length <= MostSubscriber; length++)
        {
            if (NumberPlan.HasLength(area, length) && ((breaks >> (start + length)) & 1) != 0)
                return (length, length);
        }

        return (rest.Length, rest.Length);
    }

    private static IdentifierCheck<LandlineNumber> Refuse(FindingReason reason) => new(default, IdentifierFindings.Of(reason));

    private static IdentifierCheck<LandlineNumber> Refuse(FindingReason reason, int position, int length = 1) =>
        new(default, IdentifierFindings.Of(reason, position, length));
}
