using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Specs;

/// <summary>Two versions of a small schema and the steps between them, each as it stands in the file.</summary>
public sealed record EvolutionSpec(SchemaSpec Before, SchemaSpec After, string[] Steps)
{
    /// <summary>Both versions, or null when the spec makes none.</summary>
    internal (ArchiveSchema Before, ArchiveSchema After)? TryLoad()
    {
        if (Before.TryLoad() is not { } before || After.TryLoad("2.0.0") is not { } after)
            return null;
        var fields = before.AllFields.Select(field => field.Path).Except(after.AllFields.Select(field => field.Path));
        var codes = Codes(before).Except(Codes(after)).Where(code => after.TryGetField(code[..code.IndexOf('=', StringComparison.Ordinal)], out _));
        var more = $",\"reserved\":{{{List("fields", fields)}{List("codes", codes).Insert(0, fields.Any() && codes.Any() ? "," : "")}}}"
            + (Steps.Length == 0 ? "" : $",\"upcaster\":{{\"from\":\"1.0.0\",\"steps\":[{string.Join(',', Steps)}]}}");
        var files = new[] { PolicyFile.FromText("1.json", Before.ToJson()), PolicyFile.FromText("2.json", After.ToJson("2.0.0", "2026-01-01", more)) };
        return ArchiveSchemas.Load(files, ClauseCatalogue.Embedded).TryGetValue(out var schemas) && schemas.TryGet("random", out var timeline)
            ? (timeline.Versions[0], timeline.Versions[1])
            : null;
    }

    internal IEnumerable<EvolutionSpec> Smaller() =>
        Enumerable.Range(0, Steps.Length).Select(i => this with { Steps = [.. Steps[..i], .. Steps[(i + 1)..]] })
            .Concat(Before.Smaller().Select(before => this with { Before = before }))
            .Concat(After.Smaller().Select(after => this with { After = after }))
            .Where(spec => spec.TryLoad() is not null);

    public override string ToString() => $"{Before}\n{After}\n{string.Join('\n', Steps)}";

    private static IEnumerable<string> Codes(ArchiveSchema schema) => schema.AllFields.SelectMany(field => field.Choices.Select(choice => $"{field.Path}={choice.Code}"));

    private static string List(string name, IEnumerable<string> values) => values.Any() ? $"\"{name}\":{JsonSerializer.Serialize(values)}" : "";
}
