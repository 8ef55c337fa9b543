using System.Buffers;
using System.Text;

namespace CustomerRules.Archives.Validation;

/// <summary>Reads what stands between the quotes of a JSON text, escapes or not, without a text on the heap.</summary>
/// <remarks>The reader has checked the syntax of escapes, and the document is valid UTF-8 as a whole.</remarks>
internal static class EscapedText
{
    /// <summary>Counts the characters (Unicode code points) of a text.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    /// <param name="escaped">Whether there are escapes in it.</param>
    /// <param name="blank">Whether it shows nothing (<see cref="Invisible"/>).</param>
    /// <returns>The count; -1 when an escape is half of a character.</returns>
    internal static int Measure(ReadOnlySpan<byte> raw, bool escaped, out bool blank)
    {
        if (!escaped && !raw.IsEmpty && raw[0] is > 32 and < 127)
        {
            blank = false;
            return Characters(raw);
        }

        var count = 0;
        blank = true;
        while (!raw.IsEmpty)
        {
            if (!TryNext(ref raw, out var rune))
                return -1;
            count++;
            blank &= Invisible.Is(rune);
            if (!blank && !escaped)
                return count + Characters(raw);
        }

        return count;
    }

    /// <summary>Writes a text without its escapes.</summary>
    /// <param name="raw">What stands between the quotes.</param>
    /// <param name="room">Where to.</param>
    /// <returns>How many bytes; -1 when there is no room, or an escape is half of a character.</returns>
    internal static int Unescape(ReadOnlySpan<byte> raw, Span<byte> room)
    {
        var length = 0;
        while (!raw.IsEmpty)
        {
            if (!TryNext(ref raw, out var rune) || !rune.TryEncodeToUtf8(room[length..], out var written))
                return -1;
            length += written;
        }

        return length;
    }

    private static int Characters(ReadOnlySpan<byte> raw)
    {
        var count = 0;
        foreach (var b in raw)
            count += (b & 0xC0) != 0x80 ? 1 : 0;
        return count;
    }

    private static bool TryNext(ref ReadOnlySpan<byte> raw, out Rune rune)
    {
        if (raw[0] != '\\')
        {
            var whole = Rune.DecodeFromUtf8(raw, out rune, out var length) == OperationStatus.Done;
            raw = raw[length..];
            return whole;
        }

        if (raw[1] != 'u')
        {
            rune = new Rune(Simple(raw[1]));
            raw = raw[2..];
            return true;
        }

        var first = (char)Hex(raw[2..6]);
        raw = raw[6..];
        if (!char.IsSurrogate(first))
        {
            rune = new Rune(first);
            return true;
        }

        rune = default;
        if (raw.Length < 6 || raw[0] != '\\' || raw[1] != 'u' || !Rune.TryCreate(first, (char)Hex(raw[2..6]), out rune))
            return false;
        raw = raw[6..];
        return true;
    }

    private static char Simple(byte escape) => escape switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)escape,
    };

    private static int Hex(ReadOnlySpan<byte> digits)
    {
        var value = 0;
        foreach (var digit in digits)
            value = (value << 4) | (digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
        return value;
    }
}
