using System.Buffers;
using System.Text;

namespace CustomerRules.ServiceLevels.Obligations.ICalendar;

/// <summary>Content lines of RFC 5545, section 3.1: CRLF, at most 75 octets a line, texts escaped (section 3.3.11).</summary>
internal sealed class ContentLines(IBufferWriter<byte> output)
{
    private const int MaxOctets = 75;

    private readonly byte[] encoded = new byte[4];

    private int used;

    /// <summary>A property whose value needs no escape.</summary>
    internal void Add(string name, string value)
    {
        Append(name);
        Append(":");
        Append(value);
        End();
    }

    /// <summary>A property whose value is text of any kind.</summary>
    internal void AddText(string name, string value)
    {
        Append(name);
        Append(":");
        var afterReturn = false;
        foreach (var rune in value.EnumerateRunes())
        {
            // CRLF is one break, not two.
            if (!(afterReturn && rune.Value == '\n'))
                Append(rune);
            afterReturn = rune.Value == '\r';
        }

        End();
    }

    private void Append(string plain)
    {
        foreach (var rune in plain.EnumerateRunes())
            Put(rune);
    }

    private void Append(Rune rune)
    {
        if (EndsALine(rune))
            Append("\\n");
        else if (rune.Value is '\\' or ';' or ',')
            Append("\\" + rune);
        else
            Put(Rune.IsControl(rune) && rune.Value != '\t' ? new Rune(' ') : rune);
    }

    /// <summary>Everything that some reader takes for the end of a line: LF, VT, FF, CR, the C1 and Unicode separators.</summary>
    private static bool EndsALine(Rune rune) => rune.Value is >= '\n' and <= '\r' or >= 0x1C and <= 0x1E or 0x85 or 0x2028 or 0x2029;

    /// <summary>Puts one character, on a new line if it does not fit. The blank that begins a folded line counts.</summary>
    private void Put(Rune rune)
    {
        var length = rune.EncodeToUtf8(encoded);
        if (used + length > MaxOctets)
        {
            output.Write("\r\n "u8);
            used = 1;
        }

        output.Write(encoded.AsSpan(0, length));
        used += length;
    }

    private void End()
    {
        output.Write("\r\n"u8);
        used = 0;
    }
}
