using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CustomerRules.Policies.Reading;

/// <summary>The canonical form of a document: no white space, members in ordinal order, minimal escapes.</summary>
internal static class CanonicalForm
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static byte[] Write(PolicyNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Options))
            Write(writer, node);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, PolicyNode node)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Object:
                writer.WriteStartObject();
                foreach (var member in node.Members.OrderBy(member => member.Key, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Key);
                    Write(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case PolicyNodeKind.Array:
                writer.WriteStartArray();
                foreach (var item in node.Items)
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case PolicyNodeKind.Text:
                writer.WriteStringValue(node.Text);
                break;
            case PolicyNodeKind.Number:
                writer.WriteRawValue(node.Text);
                break;
            case PolicyNodeKind.Flag:
                writer.WriteBooleanValue(node.Flag);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }
}
