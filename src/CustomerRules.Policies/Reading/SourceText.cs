using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>A file's bytes with an index of its lines, so that any offset can be told as line and column.</summary>
internal sealed class SourceText
{
    private const int Stride = 256;

    private readonly ReadOnlyMemory<byte> utf8;
    private int[]? lineStarts;
    private int[]? charsBefore;

    internal SourceText(string file, ReadOnlyMemory<byte> utf8)
    {
        File = file;
        this.utf8 = utf8;
        Start = utf8.Span.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
    }

    internal string File { get; }

    internal ReadOnlySpan<byte> Bytes => utf8.Span;

    /// <summary>Where the document begins: after the byte order mark, if there is one.</summary>
    internal int Start { get; }

    private int[] LineStarts => lineStarts ??= FindLines();

    /// <summary>The offset of a place that a <see cref="System.Text.Json.JsonException"/> names: line and byte, both from 0.</summary>
    internal int OffsetOf(long line, long byteInLine) =>
        line < LineStarts.Length ? (int)Math.Min(LineStarts[line] + byteInLine, utf8.Length) : utf8.Length;

    internal SourcePlace PlaceOf(int offset, string path)
    {
        offset = Math.Clamp(offset, Start, utf8.Length);
        var line = Array.BinarySearch(LineStarts, offset);
        if (line < 0)
            line = ~line - 1;
        return new SourcePlace(File, line + 1, CharsBetween(LineStarts[line], offset) + 1, path);
    }

    private int[] FindLines()
    {
        var bytes = utf8.Span;
        var starts = new int[bytes.Count((byte)'\n') + 1];
        starts[0] = Start;
        for (var i = 1; i < starts.Length; i++)
        {
            var from = i == 1 ? 0 : starts[i - 1];
            starts[i] = from + bytes[from..].IndexOf((byte)'\n') + 1;
        }

        return starts;
    }

    private int CharsBetween(int start, int end)
    {
        if (end - start < Stride)
            return Chars(utf8.Span[start..end]);
        // A file may be one long line with a finding at every step: counting from its beginning each time would take hours.
        var counts = charsBefore ??= CountStrides();
        return CharsBefore(counts, end) - CharsBefore(counts, start);
    }

    private int CharsBefore(int[] counts, int offset) =>
        counts[offset / Stride] + Chars(utf8.Span[(offset / Stride * Stride)..offset]);

    private int[] CountStrides()
    {
        var counts = new int[utf8.Length / Stride + 1];
        for (var i = 1; i < counts.Length; i++)
            counts[i] = counts[i - 1] + Chars(utf8.Span.Slice((i - 1) * Stride, Stride));
        return counts;
    }

    /// <summary>UTF-16 units by their first bytes, so that a part may begin and end within a character.</summary>
    private static int Chars(ReadOnlySpan<byte> bytes)
    {
        var chars = 0;
        foreach (var b in bytes)
            chars += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
        return chars;
    }
}
