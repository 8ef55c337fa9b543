using System.Buffers;
using System.Text.Json;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Writes a part of a case back as JSON, for what reads documents from bytes.</summary>
internal static class NodeText
{
    internal static ReadOnlySpan<byte> Utf8(PolicyNode node)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
            Write(writer, node);
        return buffer.WrittenSpan;
    }

    private static void Write(Utf8JsonWriter writer, PolicyNode node)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Object:
                writer.WriteStartObject();
                foreach (var (name, value) in node.Members)
                {
                    writer.WritePropertyName(name);
                    Write(writer, value);
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
