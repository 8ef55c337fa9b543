using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Evolution;

/// <summary>Documents of a schema that between them show every way in which another schema could refuse one: each value of each field at its
/// bounds, each field absent where it may be, each outcome of each condition.</summary>
internal sealed class DocumentSuite
{
    /// <summary>The most outcomes of conditions that hang together which are gone through.</summary>
    private const int MostOutcomes = 65_536;

    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArchiveSchema before;
    private readonly ArchiveSchema after;
    private readonly SampleValues samples;
    private readonly ObjectFiller filler;
    private readonly Dictionary<string, string> oldPaths;
    private readonly SortedSet<int> counts;

    internal DocumentSuite(ArchiveSchema before, ArchiveSchema after, LocalDate asOf)
    {
        this.before = before;
        this.after = after;
        samples = new SampleValues(asOf, [.. Ages(before), .. Ages(after)]);
        filler = new ObjectFiller(samples, asOf);
        oldPaths = (after.Upcaster?.Steps ?? []).Where(step => step.To is not null).GroupBy(step => step.To!).ToDictionary(group => group.Key, group => group.First().Field);
        counts = [.. after.AllFields.Where(field => field.Type == FieldType.Entries).Select(field => field.AtMost + 1)];
    }

    internal IEnumerable<string> Documents() => Objects(before.Fields, "", oneOf: false).Select(Text).Distinct(StringComparer.Ordinal);

    private static IEnumerable<int> Ages(ArchiveSchema schema) =>
        schema.AllFields.SelectMany(field => field.Condition?.Tests ?? []).Select(test => test.YoungerThan).OfType<int>();

    private static string Text(JsonObject document)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Plain))
            document.WriteTo(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The objects of a shape that are worth trying.</summary>
    private IEnumerable<JsonObject> Objects(ImmutableArray<ArchiveField> fields, string prefix, bool oneOf)
    {
        if (oneOf)
        {
            foreach (var field in fields)
            {
                foreach (var value in Values(field))
                    yield return new JsonObject { [field.Name] = value };
            }

            yield break;
        }

        foreach (var sources in SourceSets(fields, prefix))
        {
            foreach (var outcome in Outcomes([.. fields.Where(field => sources.Contains(field.Name))]))
                yield return filler.Fill(fields, outcome);
        }

        foreach (var field in fields)
        {
            foreach (var value in Values(field))
                yield return filler.Fill(fields, new Dictionary<string, JsonNode?> { [field.Name] = value });
        }
    }

    private IEnumerable<JsonNode> Values(ArchiveField field)
    {
        if (field.Type == FieldType.Group)
            return Objects(field.Fields, field.Path + ".", field.OneOf);
        return field.Type == FieldType.Entries ? Lists(field) : samples.Of(field);
    }

    private IEnumerable<JsonNode> Lists(ArchiveField field)
    {
        foreach (var count in counts.Append(field.AtLeast).Append(0).Append(1).Where(count => count >= field.AtLeast && count <= field.AtMost).Distinct())
            yield return List(field, count, null);
        foreach (var entry in Objects(field.Fields, field.Path + ".", oneOf: false))
            yield return List(field, Math.Max(field.AtLeast, 1), entry);
    }

    private JsonArray List(ArchiveField field, int count, JsonNode? first)
    {
        var list = new JsonArray();
        for (var i = 0; i < count; i++)
            list.Add(i == 0 && first is not null ? first : filler.Fill(field.Fields, new Dictionary<string, JsonNode?>()));
        return list;
    }

    /// <summary>The fields that decide together whether some field must be there, under the old or the new schema; and no field at all.</summary>
    private IEnumerable<ImmutableHashSet<string>> SourceSets(ImmutableArray<ArchiveField> fields, string prefix)
    {
        var sets = new List<ImmutableHashSet<string>> { ImmutableHashSet<string>.Empty };
        sets.AddRange(fields.Where(field => field.Condition is not null).Select(field => Closure(fields, Sources(field))));
        foreach (var field in after.AllFields.Where(field => field.Condition is not null))
        {
            var parent = field.Path[..^field.Name.Length];
            var old = Sources(field).Select(name => oldPaths.GetValueOrDefault(parent + name, parent + name)).Where(path => path.StartsWith(prefix, StringComparison.Ordinal)).Select(path => path[prefix.Length..]);
            var self = oldPaths.GetValueOrDefault(field.Path, field.Path);
            var also = fields.FirstOrDefault(item => item.Path == self) is { Condition: not null } same ? Sources(same) : [];
            sets.Add(Closure(fields, old.Where(name => fields.Any(item => item.Name == name)).Concat(also)));
        }

        return sets.DistinctBy(set => string.Join('.', set.Order(StringComparer.Ordinal)));
    }

    private static IEnumerable<string> Sources(ArchiveField field) => field.Condition!.Tests.Select(test => test.Field);

    /// <summary>With the fields that decide whether those must be there, and so on.</summary>
    private static ImmutableHashSet<string> Closure(ImmutableArray<ArchiveField> fields, IEnumerable<string> names)
    {
        var closed = ImmutableHashSet<string>.Empty;
        var open = new Queue<string>(names);
        while (open.TryDequeue(out var name))
        {
            if (closed.Contains(name))
                continue;
            closed = closed.Add(name);
            foreach (var source in fields.Where(field => field.Name == name && field.Condition is not null).SelectMany(Sources))
                open.Enqueue(source);
        }

        return closed;
    }

    /// <summary>Every way to give or leave out some fields.</summary>
    private List<Dictionary<string, JsonNode?>> Outcomes(List<ArchiveField> sources)
    {
        var values = sources.Select(source => Values(source).Take(MostOutcomes).Append(null).ToList()).ToList();
        if (values.Aggregate(1L, (product, list) => Math.Min(product * list.Count, MostOutcomes + 1)) > MostOutcomes)
            throw new InvalidOperationException("Too many outcomes of conditions to compare the schemas exactly.");
        var outcomes = new List<Dictionary<string, JsonNode?>> { new() };
        for (var i = 0; i < sources.Count; i++)
            outcomes = [.. outcomes.SelectMany(outcome => values[i].Select(value => new Dictionary<string, JsonNode?>(outcome) { [sources[i].Name] = value }))];

        return outcomes;
    }
}
