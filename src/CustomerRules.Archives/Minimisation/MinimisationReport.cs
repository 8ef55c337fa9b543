using System.Collections.Immutable;
using System.Text.Json;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Minimisation;

/// <summary>What is stored about persons without a purpose: Personal Information Protection Law article 6 asks for a clear purpose and the
/// smallest scope. The report names fields, never values.</summary>
/// <remarks>Immutable.</remarks>
public sealed class MinimisationReport
{
    private MinimisationReport(ArchiveSchema schema, ImmutableArray<ArchiveField> asked, ImmutableArray<UnpurposedField> stored, int documents)
    {
        Schema = schema;
        Asked = asked;
        Stored = stored;
        Documents = documents;
    }

    /// <summary>The schema.</summary>
    public ArchiveSchema Schema { get; }

    /// <summary>The fields about persons that the schema has without a purpose, stored or not.</summary>
    public ImmutableArray<ArchiveField> Asked { get; }

    /// <summary>Those that documents really hold, and members beyond the schema, by path.</summary>
    public ImmutableArray<UnpurposedField> Stored { get; }

    /// <summary>How many documents could be read.</summary>
    public int Documents { get; }

    /// <summary>Looks through documents.</summary>
    /// <param name="schema">Their schema.</param>
    /// <param name="documents">The documents as UTF-8 JSON; none is fine. One that cannot be read is left out.</param>
    /// <returns>The report.</returns>
    public static MinimisationReport Of(ArchiveSchema schema, IEnumerable<ReadOnlyMemory<byte>> documents)
    {
        Guard.Against.Null(schema);
        Guard.Against.Null(documents);
        ImmutableArray<ArchiveField> asked = [.. schema.AllFields.Where(IsUnpurposed)];
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var read = 0;
        foreach (var utf8 in documents)
        {
            if (PathsIn(schema, utf8) is not { } paths)
                continue;
            read++;
            foreach (var path in paths)
                counts[path] = counts.GetValueOrDefault(path) + 1;
        }

        return new MinimisationReport(
            schema, asked, [.. counts.Select(item => new UnpurposedField(asked.FirstOrDefault(field => field.Path == item.Key), item.Key, item.Value))], read);
    }

    private static bool IsUnpurposed(ArchiveField field) => !field.HoldsFields && field.Purpose is null && field.Sensitivity != Sensitivity.None;

    private static HashSet<string>? PathsIn(ArchiveSchema schema, ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using var document = JsonDocument.Parse(utf8);
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            var paths = new HashSet<string>(StringComparer.Ordinal);
            Collect(document.RootElement, schema.Fields, "", paths);
            return paths;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement holder, ImmutableArray<ArchiveField> fields, string prefix, HashSet<string> paths)
    {
        foreach (var member in holder.EnumerateObject())
        {
            if (member.Value.ValueKind == JsonValueKind.Null)
                continue;
            var field = fields.FirstOrDefault(item => item.Name == member.Name);
            if (field is null)
                paths.Add(prefix + "*");
            else if (IsUnpurposed(field))
                paths.Add(field.Path);
            else if (field.HoldsFields && member.Value.ValueKind == JsonValueKind.Object)
                Collect(member.Value, field.Fields, field.Path + ".", paths);
            else if (field.HoldsFields && member.Value.ValueKind == JsonValueKind.Array)
                CollectEntries(member.Value, field, paths);
        }
    }

    private static void CollectEntries(JsonElement list, ArchiveField field, HashSet<string> paths)
    {
        foreach (var entry in list.EnumerateArray())
        {
            if (entry.ValueKind == JsonValueKind.Object)
                Collect(entry, field.Fields, field.Path + ".", paths);
        }
    }
}
