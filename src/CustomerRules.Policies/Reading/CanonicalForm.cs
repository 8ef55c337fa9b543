using System.Buffers;
using System.Globalization;
using System.Text;

namespace CustomerRules.Policies.Reading;

/// <summary>The canonical form of a document: no white space, members in ordinal order, minimal escapes, numbers as written.</summary>
/// <remarks>Written by hand: what the platform's encoders escape depends on the Unicode version that they know, and a
/// fingerprint must not change with the platform.</remarks>
internal static class CanonicalForm
{
    private static readonly SearchValues<char> Escaped = SearchValues.Create([.. Enumerable.Range(0, ' ').Select(c => (char)c), '"', '\\']);

    internal static byte[] Write(PolicyNode node)
    {
        var text = new StringBuilder();
        Write(text, node);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(StringBuilder text, PolicyNode node)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Object:
                text.Append('{');
                var first = true;
                foreach (var member in node.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    text.Append(first ? "" : ",");
                    Write(text, member.Key);
                    text.Append(':');
                    Write(text, member.Value);
                    first = false;
                }

                text.Append('}');
                break;
            case PolicyNodeKind.Array:
                text.Append('[');
                for (var i = 0; i < node.Items.Length; i++)
                {
                    text.Append(i == 0 ? "" : ",");
                    Write(text, node.Items[i]);
                }

                text.Append(']');
                break;
            case PolicyNodeKind.Text:
                Write(text, node.Text);
                break;
            case PolicyNodeKind.Number:
                text.Append(node.Text);
                break;
            case PolicyNodeKind.Flag:
                text.Append(node.Flag ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    /// <summary>Escapes what JSON demands and no more: the quote, the backslash and control characters, as RFC 8785 spells them.</summary>
    private static void Write(StringBuilder text, string value)
    {
        text.Append('"');
        var plain = value.AsSpan().IndexOfAny(Escaped);
        if (plain < 0)
        {
            text.Append(value).Append('"');
            return;
        }

        text.Append(value, 0, plain);
        foreach (var c in value.AsSpan(plain))
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
