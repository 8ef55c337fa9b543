using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>The canonical form of a document: no white space, members in ordinal order, minimal escapes, numbers as written.</summary>
/// <remarks>Written by hand: what the platform's encoders escape depends on the Unicode version that they know, and a
/// fingerprint must not change with the platform. Never longer than the document, since no escape gets longer.</remarks>
internal sealed class CanonicalForm
{
    private readonly DocumentTape tape;
    private readonly byte[] buffer;
    private readonly Comparison<int> byName;
    private int length;

    internal CanonicalForm(DocumentTape tape)
    {
        this.tape = tape;
        buffer = new byte[tape.Source.Bytes.Length];
        byName = CompareNames;
    }

    internal ReadOnlySpan<byte> Write(int root)
    {
        WriteValue(root);
        return buffer.AsSpan(0, length);
    }

    private void WriteValue(int index)
    {
        ref readonly var token = ref tape[index];
        switch (token.Kind)
        {
            case PolicyNodeKind.Object:
                WriteMembers(index);
                break;
            case PolicyNodeKind.Array:
                WriteItems(index);
                break;
            case PolicyNodeKind.Text:
                WriteText(token.Offset, token.Length, token.Marked ? tape.TextOf(index) : null);
                break;
            case PolicyNodeKind.Number:
                Write(tape.Source.Bytes.Slice(token.Offset, token.Length));
                break;
            case PolicyNodeKind.Flag:
                Write(token.Marked ? "true"u8 : "false"u8);
                break;
            default:
                Write("null"u8);
                break;
        }
    }

    private void WriteItems(int index)
    {
        Write((byte)'[');
        for (var (value, end) = (index + 1, tape[index].End); value < end; value = tape[value].End)
        {
            if (value > index + 1)
                Write((byte)',');
            WriteValue(value);
        }

        Write((byte)']');
    }

    private void WriteMembers(int index)
    {
        Span<int> members = tape[index].Length <= 32 ? stackalloc int[tape[index].Length] : new int[tape[index].Length];
        for (var (i, value) = (0, index + 1); i < members.Length; i++, value = tape[value].End)
            members[i] = value;
        members.Sort(byName);
        Write((byte)'{');
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
                Write((byte)',');
            ref readonly var token = ref tape[members[i]];
            WriteText(token.NameOffset, token.NameLength, token.NameEscaped ? tape.NameOf(members[i]) : null);
            Write((byte)':');
            WriteValue(members[i]);
        }

        Write((byte)'}');
    }

    /// <summary>Ordinal order of UTF-16. Bytes of UTF-8 stand in the same order, except that characters beyond the basic plane come
    /// before those from U+E000 on: there both bytes that differ first are 0xEE or more.</summary>
    private int CompareNames(int one, int other)
    {
        if (!tape[one].NameEscaped && !tape[other].NameEscaped)
        {
            var left = tape.PlainNameOf(one);
            var right = tape.PlainNameOf(other);
            var same = left.CommonPrefixLength(right);
            if (same == left.Length || same == right.Length)
                return left.Length - right.Length;
            if (Math.Min(left[same], right[same]) < 0xEE)
                return left[same] - right[same];
        }

        return string.CompareOrdinal(tape.NameOf(one), tape.NameOf(other));
    }

    /// <summary>A text without escapes is canonical as it stands; an escaped one is written anew, escaping what JSON demands and
    /// no more: the quote, the backslash and control characters, as RFC 8785 spells them.</summary>
    private void WriteText(int offset, int written, string? unescaped)
    {
        if (unescaped is null)
        {
            Write(tape.Source.Bytes.Slice(offset, written + 2));
            return;
        }

        Write((byte)'"');
        foreach (var rune in unescaped.EnumerateRunes())
        {
            if (rune.Value is < ' ' or '"' or '\\')
                WriteEscape((byte)rune.Value);
            else
                length += rune.EncodeToUtf8(buffer.AsSpan(length));
        }

        Write((byte)'"');
    }

    private void WriteEscape(byte c)
    {
        Write((byte)'\\');
        var at = "\b\t\n\f\r\"\\"u8.IndexOf(c);
        if (at >= 0)
        {
            Write("btnfr\"\\"u8[at]);
            return;
        }

        Write("u00"u8);
        Write("0123456789abcdef"u8[c >> 4]);
        Write("0123456789abcdef"u8[c & 15]);
    }

    private void Write(byte b) => buffer[length++] = b;

    private void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(buffer.AsSpan(length));
        length += bytes.Length;
    }
}
