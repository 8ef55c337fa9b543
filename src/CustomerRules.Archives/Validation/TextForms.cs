using System.Text;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>The forms of texts that are checked byte by byte: days, months, moments, e-mail addresses, references.</summary>
internal static class TextForms
{
    /// <summary>The longest e-mail address, in characters.</summary>
    internal const int MaxEMail = 254;

    /// <summary>The longest reference, in characters.</summary>
    internal const int MaxReference = 64;

    /// <summary>The longest text of an open choice, in characters.</summary>
    internal const int MaxOpenChoice = 64;

    private const int MaxOffsetHours = 14;

    /// <summary>A day, as yyyymmdd.</summary>
    internal static bool TryDate(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length != 10 || text[7] != '-' || !TryMonth(text[..7], out var month) || !TryNumber(text[8..], out var day))
            return false;
        number = (month * 100) + day;
        return day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(month / 100, month % 100);
    }

    /// <summary>A month, as yyyymm.</summary>
    internal static bool TryMonth(ReadOnlySpan<byte> text, out int number)
    {
        number = 0;
        if (text.Length != 7 || text[4] != '-' || !TryNumber(text[..4], out var year) || !TryNumber(text[5..], out var month))
            return false;
        number = (year * 100) + month;
        return year >= 1 && month is >= 1 and <= 12;
    }

    /// <summary>A date and a time with an offset; gives the day as written.</summary>
    internal static bool TryMoment(ReadOnlySpan<byte> text, out int day)
    {
        day = 0;
        if (text.Length < 20 || text[10] != 'T' || !TryDate(text[..10], out day) || !TryClock(text[11..19]))
            return false;
        var rest = text[19..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits is < 1 or > 9)
                return false;
            rest = rest[(1 + digits)..];
        }

        if (rest is [(byte)'Z'])
            return true;
        return rest.Length == 6 && rest[0] is (byte)'+' or (byte)'-' && rest[3] == ':'
            && TryNumber(rest[1..3], out var hours) && TryNumber(rest[4..], out var minutes) && hours <= MaxOffsetHours && minutes < 60;
    }

    /// <summary>The moment of a text that is one.</summary>
    internal static OffsetDateTime Moment(ReadOnlySpan<byte> text)
    {
        var nanoseconds = 0L;
        var rest = text[19..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            for (var i = 0; i < 9; i++)
                nanoseconds = (nanoseconds * 10) + (i < digits ? rest[1 + i] - '0' : 0);
            rest = rest[(1 + digits)..];
        }

        var offset = rest.Length == 1 ? 0 : (Number(rest[1..3]) * 60) + Number(rest[4..]);
        var clock = LocalTime.FromHourMinuteSecondNanosecond(Number(text[11..13]), Number(text[14..16]), Number(text[17..19]), nanoseconds);
        return new LocalDate(Number(text[..4]), Number(text[5..7]), Number(text[8..10])).At(clock).WithOffset(Offset.FromSeconds((rest[0] == '-' ? -60 : 60) * offset));
    }

    private static int Number(ReadOnlySpan<byte> digits) => TryNumber(digits, out var number) ? number : 0;

    /// <summary>Something on either side of exactly one @, nothing invisible.</summary>
    internal static bool IsEMail(ReadOnlySpan<byte> text)
    {
        var at = text.IndexOf((byte)'@');
        return at > 0 && at < text.Length - 1 && text[(at + 1)..].IndexOf((byte)'@') < 0 && IsReference(text, MaxEMail);
    }

    /// <summary>At least one character, nothing invisible.</summary>
    internal static bool IsReference(ReadOnlySpan<byte> text, int most)
    {
        var count = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out var length);
            if (Invisible.Is(rune) || ++count > most)
                return false;
            text = text[length..];
        }

        return count > 0;
    }

    private static bool TryClock(ReadOnlySpan<byte> text) =>
        text[2] == ':' && text[5] == ':' && TryNumber(text[..2], out var hour) && TryNumber(text[3..5], out var minute) && TryNumber(text[6..], out var second)
        && hour < 24 && minute < 60 && second < 60;

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
                return false;
            number = (number * 10) + digit - '0';
        }

        return true;
    }
}
