using System.Text;

namespace CustomerRules.Cli.Input;

/// <summary>Cuts a stream into lines without ever holding more than one line and a little. Blank lines are left out.</summary>
/// <param name="stream">The stream.</param>
/// <param name="beforeWait">Called before the stream is read, when every complete line has been handed out.</param>
internal sealed class LineReader(Stream stream, Action beforeWait)
{
    /// <summary>The longest line that is handed out whole, in bytes.</summary>
    internal const int MaxLineBytes = 1024 * 1024;

    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private bool finished;

    /// <summary>The next line that is not blank, without its end, be it LF or CRLF. A line that is too long is cut one byte beyond the
    /// limit, its rest is skipped.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
        while (TryCut(out line, out var blankRest))
        {
            if (!blankRest || !IsBlank(line.Span))
                return true;
        }

        return false;
    }

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) => line.Span.EndsWith("\r"u8) ? line[..^1] : line;

    /// <summary>Nothing but white space; a byte order mark before it, as some shells write one, is no more than that.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line)
    {
        var rest = line.StartsWith(Encoding.UTF8.Preamble) ? line[Encoding.UTF8.Preamble.Length..] : line;
        return !rest.ContainsAnyExcept(" \t\r"u8);
    }

    /// <summary>The next line, blank or not, and whether what was skipped of it is blank.</summary>
    private bool TryCut(out ReadOnlyMemory<byte> line, out bool blankRest)
    {
        blankRest = true;
        var searched = start;
        while (true)
        {
            var feed = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                line = WithoutReturn(buffer.AsMemory(start, searched + feed - start));
                start = searched + feed + 1;
                return true;
            }

            if (end - start > MaxLineBytes + 1)
            {
                line = buffer.AsMemory(start, MaxLineBytes + 1).ToArray();
                blankRest = SkipLine();
                return true;
            }

            if (finished)
            {
                line = WithoutReturn(buffer.AsMemory(start, end - start));
                var any = end > start;
                start = end;
                return any;
            }

            searched = end - start;
            Fill();
        }
    }

    private void Fill()
    {
        if (start > 0)
        {
            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
        }

        if (end == buffer.Length)
            Array.Resize(ref buffer, buffer.Length * 2);
        beforeWait();
        var read = stream.Read(buffer, end, buffer.Length - end);
        finished = read == 0;
        end += read;
    }

    private bool SkipLine()
    {
        var blank = true;
        while (true)
        {
            var rest = buffer.AsSpan(start, end - start);
            var feed = rest.IndexOf((byte)'\n');
            blank &= IsBlank(feed < 0 ? rest : rest[..feed]);
            if (feed >= 0)
            {
                start += feed + 1;
                return blank;
            }

            start = end = 0;
            if (finished)
                return blank;
            Fill();
        }
    }
}
