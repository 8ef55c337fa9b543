using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>A file's bytes with an index of its lines, so that any offset can be told as line and column.</summary>
internal sealed class SourceText
{
    private const int Stride = 256;

    private readonly ReadOnlyMemory<byte> utf8;
    private readonly List<int> lineStarts;
    private int[]? charsBefore;

    internal SourceText(string file, ReadOnlyMemory<byte> utf8)
    {
        File = file;
        this.utf8 = utf8;
        var bytes = utf8.Span;
        Start = bytes.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        lineStarts = [Start];
        for (var start = bytes.IndexOf((byte)'\n'); start >= 0;)
        {
            lineStarts.Add(start + 1);
            var next = bytes[(start + 1)..].IndexOf((byte)'\n');
            start = next < 0 ? -1 : start + 1 + next;
        }
    }

    internal string File { get; }

    /// <summary>Where the document begins: after the byte order mark, if there is one.</summary>
    internal int Start { get; }

    /// <summary>The offset of a place that a <see cref="System.Text.Json.JsonException"/> names: line and byte, both from 0.</summary>
    internal int OffsetOf(long line, long byteInLine) =>
        line < lineStarts.Count ? (int)Math.Min(lineStarts[(int)line] + byteInLine, utf8.Length) : utf8.Length;

    internal SourcePlace PlaceOf(int offset, string path)
    {
        offset = Math.Clamp(offset, Start, utf8.Length);
        var line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        return new SourcePlace(File, line + 1, CharsBetween(lineStarts[line], offset) + 1, path);
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
