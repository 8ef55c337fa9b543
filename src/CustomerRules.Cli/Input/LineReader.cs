namespace CustomerRules.Cli.Input;

/// <summary>Cuts a stream into lines without ever holding more than one line and a little.</summary>
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

    /// <summary>The next line without its end, be it LF or CRLF. A line that is too long is cut one byte beyond the limit, its rest is skipped.</summary>
    internal bool TryRead(out ReadOnlyMemory<byte> line)
    {
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
                SkipLine();
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

    private static ReadOnlyMemory<byte> WithoutReturn(ReadOnlyMemory<byte> line) => line.Span.EndsWith("\r"u8) ? line[..^1] : line;

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

    private void SkipLine()
    {
        while (true)
        {
            var feed = buffer.AsSpan(start, end - start).IndexOf((byte)'\n');
            if (feed >= 0)
            {
                start += feed + 1;
                return;
            }

            start = end = 0;
            if (finished)
                return;
            Fill();
        }
    }
}
