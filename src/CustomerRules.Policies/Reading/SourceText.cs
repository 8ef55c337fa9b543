using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>A file's bytes with an index of its lines, so that any offset can be told as line and column.</summary>
internal sealed class SourceText
{
    private readonly ReadOnlyMemory<byte> utf8;
    private readonly List<int> lineStarts = [0];

    internal SourceText(string file, ReadOnlyMemory<byte> utf8)
    {
        File = file;
        this.utf8 = utf8;
        var bytes = utf8.Span;
        for (var start = bytes.IndexOf((byte)'\n'); start >= 0;)
        {
            lineStarts.Add(start + 1);
            var next = bytes[(start + 1)..].IndexOf((byte)'\n');
            start = next < 0 ? -1 : start + 1 + next;
        }
    }

    internal string File { get; }

    internal SourcePlace PlaceOf(int offset, string path)
    {
        offset = Math.Clamp(offset, 0, utf8.Length);
        var line = lineStarts.BinarySearch(offset);
        if (line < 0)
            line = ~line - 1;
        var column = Encoding.UTF8.GetCharCount(utf8.Span[lineStarts[line]..offset]) + 1;
        return new SourcePlace(File, line + 1, column, path);
    }
}
