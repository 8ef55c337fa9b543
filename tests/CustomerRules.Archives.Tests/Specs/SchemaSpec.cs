using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Specs;

/// <summary>A random schema.</summary>
public sealed record SchemaSpec(FieldSpec[] Fields)
{
    internal string ToJson(string version = "1.0.0", string from = "2025-01-01", string more = "") =>
        $$"""{"$schema":"x","policy":"archives/schemas/random","version":"{{version}}","effectiveFrom":"{{from}}","title":{"zh":"随机","en":"Random"},"cites":["archives/2.1"],"kind":"form"{{more}},"fields":[{{string.Join(',', Fields.Select(field => field.ToJson()))}}]}""";

    /// <summary>The schema, or null when the spec makes none.</summary>
    internal ArchiveSchema? TryLoad(string version = "1.0.0", string more = "") =>
        ArchiveSchemas.Load([PolicyFile.FromText("random.json", ToJson(version, more: more))], ClauseCatalogue.Embedded).TryGetValue(out var schemas) ? schemas.All.Single() : null;

    internal IEnumerable<SchemaSpec> Smaller() => Smaller(Fields).Select(fields => new SchemaSpec(fields));

    internal static IEnumerable<FieldSpec[]> Smaller(FieldSpec[] fields)
    {
        for (var i = 0; i < fields.Length && fields.Length > 1; i++)
            yield return [.. fields[..i], .. fields[(i + 1)..]];
        for (var i = 0; i < fields.Length; i++)
        {
            foreach (var field in fields[i].Smaller())
                yield return [.. fields[..i], field, .. fields[(i + 1)..]];
        }
    }

    public override string ToString() => ToJson();
}
