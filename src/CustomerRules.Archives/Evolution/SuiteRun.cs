using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Evolution;

/// <summary>What a new schema says of the valid documents of an old one.</summary>
/// <param name="Refusals">One for each place and code, with the shortest witness.</param>
/// <param name="Undecided">Places for which there are too many documents.</param>
internal sealed record SuiteRun(ImmutableArray<SchemaRefusal> Refusals, ImmutableArray<string> Undecided)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Goes through the documents of the old schema that decide.</summary>
    /// <param name="before">The old schema.</param>
    /// <param name="after">The new schema.</param>
    /// <param name="upcaster">What the documents go through first; null for as they stand.</param>
    /// <param name="asOf">The day.</param>
    internal static SuiteRun Of(ArchiveSchema before, ArchiveSchema after, Upcaster? upcaster, LocalDate asOf)
    {
        var refusals = new Dictionary<(string, string), SchemaRefusal>();
        var undecided = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var document in new DocumentSuite(before, after, upcaster?.Steps ?? [], asOf).Documents(undecided))
        {
            var utf8 = Utf8(document);
            var text = Encoding.UTF8.GetString(utf8);
            if (!seen.Add(text) || !before.Validate(utf8, asOf).IsValid)
                continue;
            if (upcaster is not null && !upcaster.TryApply(utf8, out utf8))
                undecided.Add("$");
            else
                Judge(after, utf8, asOf, text, refusals);
        }

        return new SuiteRun(
            [.. refusals.OrderBy(item => item.Key.Item1, StringComparer.Ordinal).ThenBy(item => item.Key.Item2, StringComparer.Ordinal).Select(item => item.Value)],
            [.. undecided.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);
    }

    private static void Judge(ArchiveSchema after, byte[] utf8, LocalDate asOf, string document, Dictionary<(string, string), SchemaRefusal> refusals)
    {
        foreach (var finding in after.Validate(utf8, asOf).Findings)
        {
            if (finding.Grade != Grade.Invalid)
                continue;
            var key = (WithoutPositions(finding.Path), finding.Code);
            if (!refusals.TryGetValue(key, out var known) || document.Length < known.Witness.Length)
                refusals[key] = new SchemaRefusal(finding, document);
        }
    }

    private static byte[] Utf8(JsonObject document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            document.WriteTo(writer);
        return buffer.WrittenSpan.ToArray();
    }

    private static string WithoutPositions(string path)
    {
        var text = new StringBuilder();
        var inside = false;
        foreach (var c in path)
        {
            inside = c == '[' || (inside && c != ']');
            if (!inside && c != ']')
                text.Append(c);
        }

        return text.ToString();
    }
}
