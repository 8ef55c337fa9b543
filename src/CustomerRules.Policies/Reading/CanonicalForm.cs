using System.Buffers;
using System.Globalization;
using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>The canonical form of a document: no white space, members in ordinal order, minimal escapes, numbers as written.</summary>
/// <remarks>Written by hand: what the platform's encoders escape depends on the Unicode version that they know, and a
/// fingerprint must not change with the platform.</remarks>
internal static class CanonicalForm
{
    private const int UsualSize = 8192;

    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    internal static ReadOnlySpan<byte> Write(PolicyNode node)
    {
        var text = new ArrayBufferWriter<byte>(UsualSize);
        Write(text, node);
        return text.WrittenSpan;
    }

    private static void Write(ArrayBufferWriter<byte> text, PolicyNode node)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Object:
                WriteMembers(text, node);
                break;
            case PolicyNodeKind.Array:
                text.Write("["u8);
                for (var i = 0; i < node.Items.Length; i++)
                {
                    if (i > 0)
                        text.Write(","u8);
                    Write(text, node.Items[i]);
                }

                text.Write("]"u8);
                break;
            case PolicyNodeKind.Text:
                Write(text, node.Text);
                break;
            case PolicyNodeKind.Number:
                Encoding.UTF8.GetBytes(node.Text, text);
                break;
            case PolicyNodeKind.Flag:
                text.Write(node.Flag ? "true"u8 : "false"u8);
                break;
            default:
                text.Write("null"u8);
                break;
        }
    }

    private static void WriteMembers(ArrayBufferWriter<byte> text, PolicyNode node)
    {
        KeyValuePair<string, PolicyNode>[] members = [.. node.Members];
        Array.Sort(members, (one, other) => string.CompareOrdinal(one.Key, other.Key));
        text.Write("{"u8);
        for (var i = 0; i < members.Length; i++)
        {
            if (i > 0)
                text.Write(","u8);
            Write(text, members[i].Key);
            text.Write(":"u8);
            Write(text, members[i].Value);
        }

        text.Write("}"u8);
    }

    /// <summary>Escapes what JSON demands and no more: the quote, the backslash and control characters, as RFC 8785 spells them.</summary>
    private static void Write(ArrayBufferWriter<byte> text, ReadOnlySpan<char> value)
    {
        text.Write("\""u8);
        for (var plain = value.IndexOfAny(Escaped); plain >= 0; plain = value.IndexOfAny(Escaped))
        {
            Encoding.UTF8.GetBytes(value[..plain], text);
            WriteEscape(text, value[plain]);
            value = value[(plain + 1)..];
        }

        Encoding.UTF8.GetBytes(value, text);
        text.Write("\""u8);
    }

    private static void WriteEscape(ArrayBufferWriter<byte> text, char c)
    {
        switch (c)
        {
            case '"':
                text.Write("\\\""u8);
                break;
            case '\\':
                text.Write("\\\\"u8);
                break;
            case '\b':
                text.Write("\\b"u8);
                break;
            case '\t':
                text.Write("\\t"u8);
                break;
            case '\n':
                text.Write("\\n"u8);
                break;
            case '\f':
                text.Write("\\f"u8);
                break;
            case '\r':
                text.Write("\\r"u8);
                break;
            default:
                Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"), text);
                break;
        }
    }
}
