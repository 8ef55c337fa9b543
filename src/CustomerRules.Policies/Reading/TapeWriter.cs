using System.Buffers;

namespace CustomerRules.Policies.Reading;

/// <summary>Lays the tokens of a document in a row. The row is borrowed while it grows, and copied once its length is known.</summary>
internal sealed class TapeWriter : IDisposable
{
    private const int BytesPerToken = 16;
    private const int FewMembers = 16;

    private readonly SourceText source;
    private TapeToken[] tokens;
    private int count;

    internal TapeWriter(SourceText source)
    {
        this.source = source;
        tokens = ArrayPool<TapeToken>.Shared.Rent(source.Bytes.Length / BytesPerToken + 16);
        Tape = new DocumentTape(source, tokens);
    }

    /// <summary>The document as far as it is read; not to be kept.</summary>
    internal DocumentTape Tape { get; private set; }

    /// <summary>The whole document.</summary>
    internal DocumentTape Finish() => new(source, tokens[..count]);

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<TapeToken>.Shared.Return(tokens);

    /// <summary>Begins a value; what it holds comes after it.</summary>
    internal int Begin(in TapeToken token)
    {
        if (count == tokens.Length)
            Grow();
        tokens[count] = token;
        tokens[count].End = count + 1;
        return count++;
    }

    /// <summary>Ends an object or a list.</summary>
    internal void End(int index, int length)
    {
        ref var token = ref tokens[index];
        (token.Length, token.End) = (length, count);
    }

    /// <summary>Takes back the last member of an object and all that it holds.</summary>
    internal void Drop(int index) => count = index;

    /// <summary>Whether no member before it has the same name. A few names are sooner compared than hashed.</summary>
    internal bool IsNew(int index, ref HashSet<string>? names)
    {
        ref readonly var token = ref tokens[index];
        if (token.Position < FewMembers)
            return !IsAmong(token.Parent + 1, index);
        if (names is null)
        {
            names = new(StringComparer.Ordinal);
            for (var other = token.Parent + 1; other < index; other = tokens[other].End)
                names.Add(Tape.NameOf(other));
        }

        return names.Add(Tape.NameOf(index));
    }

    private bool IsAmong(int first, int index)
    {
        var escaped = tokens[index].NameEscaped ? Tape.NameOf(index) : null;
        for (var other = first; other < index; other = tokens[other].End)
        {
            var same = escaped is null && !tokens[other].NameEscaped
                ? Tape.PlainNameOf(other).SequenceEqual(Tape.PlainNameOf(index))
                : Tape.NameOf(other) == (escaped ?? Tape.NameOf(index));
            if (same)
                return true;
        }

        return false;
    }

    private void Grow()
    {
        var wider = ArrayPool<TapeToken>.Shared.Rent(count * 2);
        tokens.AsSpan(0, count).CopyTo(wider);
        ArrayPool<TapeToken>.Shared.Return(tokens);
        tokens = wider;
        Tape = new DocumentTape(source, tokens);
    }
}
