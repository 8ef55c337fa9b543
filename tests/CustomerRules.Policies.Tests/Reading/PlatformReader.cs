using System.Text;
using System.Text.Json;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies.Tests.Reading;

/// <summary>The oracle: System.Text.Json's own document with the strictest options, every text unescaped.</summary>
internal static class PlatformReader
{
    private static readonly JsonDocumentOptions Options = new()
    {
        AllowDuplicateProperties = false,
        AllowTrailingCommas = false,
        CommentHandling = JsonCommentHandling.Disallow,
        MaxDepth = StrictReader.MaxDepth,
    };

    /// <summary>Whether the platform accepts the text.</summary>
    internal static bool Accepts(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(Unmarked(bytes), Options);
            Unescape(document.RootElement);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            return false; // Invalid UTF-8 or half of a surrogate pair.
        }
    }

    /// <summary>Whether the platform reads the same values under the same names in the same order.</summary>
    internal static bool SameDocument(PolicyNode node, ReadOnlyMemory<byte> bytes)
    {
        using var document = JsonDocument.Parse(Unmarked(bytes), Options);
        return Same(node, document.RootElement);
    }

    /// <summary>Where the platform finds a text that is no JSON: line and byte in it, both from 0.</summary>
    internal static (long Line, long Byte)? Refusal(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using var document = JsonDocument.Parse(Unmarked(bytes));
            return null;
        }
        catch (JsonException exception)
        {
            return (exception.LineNumber!.Value, exception.BytePositionInLine!.Value);
        }
    }

    /// <summary>The text after its byte order mark, which the platform does not accept.</summary>
    internal static ReadOnlyMemory<byte> Unmarked(ReadOnlyMemory<byte> bytes) =>
        bytes.Span.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes;

    private static bool Same(PolicyNode node, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => node.Kind == PolicyNodeKind.Object
            && node.Members.Select(member => member.Key).SequenceEqual(element.EnumerateObject().Select(member => member.Name))
            && node.Members.Zip(element.EnumerateObject()).All(pair => Same(pair.First.Value, pair.Second.Value)),
        JsonValueKind.Array => node.Kind == PolicyNodeKind.Array
            && node.Items.Length == element.GetArrayLength()
            && node.Items.Zip(element.EnumerateArray()).All(pair => Same(pair.First, pair.Second)),
        JsonValueKind.String => node.Kind == PolicyNodeKind.Text && node.Text == element.GetString(),
        JsonValueKind.Number => node.Kind == PolicyNodeKind.Number && node.Text == element.GetRawText(),
        JsonValueKind.True or JsonValueKind.False => node.Kind == PolicyNodeKind.Flag && node.Flag == element.GetBoolean(),
        _ => node.Kind == PolicyNodeKind.Null,
    };

    private static void Unescape(JsonElement element)
    {
        if (element.ValueKind == JsonValueKind.String)
            _ = element.GetString();
        else if (element.ValueKind == JsonValueKind.Array)
            element.EnumerateArray().ToList().ForEach(Unescape);
        else if (element.ValueKind == JsonValueKind.Object)
            element.EnumerateObject().ToList().ForEach(member => { _ = member.Name; Unescape(member.Value); });
    }
}
