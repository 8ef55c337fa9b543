using System.Text;
using System.Text.Json;
using CustomerRules.Cli.Input;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>The id of a case, echoed as it was written.</summary>
/// <param name="Text">The text, or the number as it is written.</param>
/// <param name="IsNumber">Whether it is a number.</param>
internal sealed record CaseId(string Text, bool IsNumber)
{
    /// <summary>Lines that nest deeper are refused; their ids are found all the same. The nesting takes a bit a level.</summary>
    private static readonly JsonReaderOptions AnyDepth = new() { CommentHandling = JsonCommentHandling.Skip, MaxDepth = int.MaxValue };

    /// <summary>The id that a value is; null when it is neither a text nor a number.</summary>
    internal static CaseId? Of(PolicyNode node) =>
        node.Kind is PolicyNodeKind.Text or PolicyNodeKind.Number ? new CaseId(node.Text, node.Kind == PolicyNodeKind.Number) : null;

    /// <summary>The id of a line that cannot be read to its end: a member of the outermost object, wherever it stands, as far as the
    /// text is JSON and within the length of a line. Of two that differ neither is taken.</summary>
    /// <param name="utf8">The line.</param>
    internal static CaseId? Seek(ReadOnlySpan<byte> utf8)
    {
        var bytes = utf8[..Math.Min(utf8.Length, LineReader.MaxLineBytes)];
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        // Not the final block: a text or a number that the end cuts off is no token yet.
        var reader = new Utf8JsonReader(bytes, isFinalBlock: false, new JsonReaderState(AnyDepth));
        CaseId? found = null;
        try
        {
            while (reader.Read() && (reader.CurrentDepth > 0 || reader.TokenType == JsonTokenType.StartObject))
            {
                if (reader.CurrentDepth != 1 || reader.TokenType != JsonTokenType.PropertyName || !IsId(ref reader) || !reader.Read())
                    continue;
                if (Token(ref reader) is not { } id || (found is not null && found != id))
                    return null;
                found = id;
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException)
        {
            // From here on it is no JSON, or the id holds half of a character.
        }

        return found;
    }

    /// <summary>Writes the member.</summary>
    internal void Write(Utf8JsonWriter writer)
    {
        writer.WritePropertyName("id");
        if (IsNumber)
            writer.WriteRawValue(Text);
        else
            writer.WriteStringValue(Text);
    }

    private static bool IsId(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.ValueTextEquals("id"u8);
        }
        catch (InvalidOperationException)
        {
            // A name with half of a character is another name.
            return false;
        }
    }

    private static CaseId? Token(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => new CaseId(reader.GetString()!, IsNumber: false),
        JsonTokenType.Number => new CaseId(Encoding.ASCII.GetString(reader.ValueSpan), IsNumber: true),
        _ => null,
    };
}
