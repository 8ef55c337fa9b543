using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Evolution;

/// <summary>How a document of the version before becomes one of this version: data, so that it can be read, cited and proved.</summary>
/// <remarks>Immutable and thread-safe. Applying it to its own result changes nothing. A member that is <c>null</c> is as good as absent, and is left
/// out of the result.</remarks>
public sealed class Upcaster
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal Upcaster(PolicyVersion from, ImmutableArray<UpcastStep> steps)
    {
        From = from;
        Steps = steps;
    }

    /// <summary>The version whose documents it takes.</summary>
    public PolicyVersion From { get; }

    /// <summary>The steps, in the order in which they are taken.</summary>
    public ImmutableArray<UpcastStep> Steps { get; }

    /// <summary>Brings a document to this version. What the steps do not name stays as it is.</summary>
    /// <param name="utf8">The document as UTF-8 JSON.</param>
    /// <param name="upcast">The new document; null when there is none.</param>
    /// <returns>False when it is no JSON object, or gives a member twice.</returns>
    public bool TryApply(ReadOnlySpan<byte> utf8, [NotNullWhen(true)] out byte[]? upcast)
    {
        upcast = null;
        try
        {
            if (utf8.StartsWith(Encoding.UTF8.Preamble))
                utf8 = utf8[Encoding.UTF8.Preamble.Length..];
            if (JsonNode.Parse(utf8, null, Strict) is not JsonObject document)
                return false;
            DropNulls(document);
            foreach (var step in Steps)
                Apply(document, step);
            var buffer = new ArrayBufferWriter<byte>(utf8.Length + 64);
            using (var writer = new Utf8JsonWriter(buffer, Plain))
                document.WriteTo(writer);
            upcast = buffer.WrittenSpan.ToArray();
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // Not JSON, or half of a character in an escape.
            upcast = null;
            return false;
        }
    }

    private static void Apply(JsonObject document, UpcastStep step)
    {
        var path = step.Field.Split('.');
        switch (step.Kind)
        {
            case UpcastStepKind.Move:
                var to = step.To!.Split('.');
                var shared = 0;
                while (shared < path.Length - 1 && shared < to.Length - 1 && path[shared] == to[shared])
                    shared++;
                DocumentPath.Visit(document, path.AsSpan(0, shared), create: false, holder => Move(holder, path[shared..], to[shared..]));
                break;
            case UpcastStepKind.Default:
                DocumentPath.Visit(document, path.AsSpan(0, step.Leading), create: false, entry => Default(entry, path[step.Leading..], step.Value!));
                break;
            case UpcastStepKind.Remove:
                DocumentPath.Visit(document, path.AsSpan(0, path.Length - 1), create: false, holder => holder.Remove(path[^1]));
                break;
            default:
                DocumentPath.Visit(document, path.AsSpan(0, path.Length - 1), create: false, holder => Recode(holder, path[^1], step.Codes));
                break;
        }
    }

    private static void DropNulls(JsonNode? node)
    {
        if (node is JsonArray entries)
        {
            foreach (var entry in entries)
                DropNulls(entry);
        }
        else if (node is JsonObject holder)
        {
            foreach (var (name, value) in holder.ToList())
            {
                if (value is null)
                    holder.Remove(name);
                else
                    DropNulls(value);
            }
        }
    }

    private static void Default(JsonObject entry, string[] path, string value) =>
        DocumentPath.Visit(entry, path.AsSpan(0, path.Length - 1), create: true, holder => holder[path[^1]] ??= JsonNode.Parse(value));

    /// <summary>A value that stands at the new place already is not overwritten; the old one then stays, for the validation to see.</summary>
    private static void Move(JsonObject shared, string[] from, string[] to)
    {
        DocumentPath.Visit(shared, from.AsSpan(0, from.Length - 1), create: false, holder =>
        {
            if (holder[from[^1]] is not { } value)
                return;
            DocumentPath.Visit(shared, to.AsSpan(0, to.Length - 1), create: true, target =>
            {
                if (target[to[^1]] is not null)
                    return;
                holder.Remove(from[^1]);
                target[to[^1]] = value;
            });
        });
    }

    private static void Recode(JsonObject holder, string name, ImmutableDictionary<string, string> codes)
    {
        if (holder[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String && codes.TryGetValue(value.GetValue<string>(), out var code))
            holder[name] = code;
    }
}
