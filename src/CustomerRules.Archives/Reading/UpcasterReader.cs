using System.Collections.Immutable;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Diagnostics;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Reading;

/// <summary>Reads how documents of the version before become documents of this one.</summary>
internal sealed class UpcasterReader(ClauseCatalogue catalogue, ImmutableArray<ArchiveField> fields, DiagnosticList found)
{
    private static readonly string[] Kinds = ["move", "default", "remove", "recode"];

    internal Upcaster? Read(PolicyNode node)
    {
        if (node.AsObject(found) is not { } reader)
            return null;
        var from = reader.Required("from") is { } version ? Version(version) : null;
        var steps = ImmutableArray.CreateBuilder<UpcastStep>();
        foreach (var item in reader.Required("steps")?.AsItems(found) ?? [])
        {
            if (item.AsObject(found) is { } step && ReadStep(step) is { } read)
                steps.Add(read);
        }

        reader.Close();
        return from is null ? null : new Upcaster(from.Value, steps.DrainToImmutable());
    }

    private UpcastStep? ReadStep(ObjectReader reader)
    {
        var kind = reader.Required("step") is { } code ? PolicyValues.CodeIn(code, Kinds, found) : null;
        var field = kind is null ? null : reader.RequiredText("field");
        var to = kind == (int)UpcastStepKind.Move ? reader.RequiredText("to") : null;
        var value = kind == (int)UpcastStepKind.Default && reader.Required("value") is { } given ? Value(given) : null;
        var codes = kind == (int)UpcastStepKind.Recode && reader.Required("codes") is { } map ? Codes(map) : null;
        var cites = reader.Required("cites") is { } clauses ? PolicyValues.Cites(clauses, catalogue, found) : null;
        if (kind is not null)
            reader.Close();
        if (kind is null || field is null || cites is null)
            return null;
        return new UpcastStep((UpcastStepKind)kind.Value, field, cites)
        {
            To = to,
            Value = value,
            Codes = codes ?? ImmutableDictionary<string, string>.Empty,
            Leading = Leading(field.Split('.')),
        };
    }

    private int Leading(string[] path)
    {
        var leading = 0;
        var inside = fields;
        for (var i = 0; i < path.Length - 1 && inside.FirstOrDefault(field => field.Name == path[i]) is { } field; i++)
        {
            leading = field.Type == FieldType.Entries ? i + 1 : leading;
            inside = field.Fields;
        }

        return leading;
    }

    private string? Value(PolicyNode node)
    {
        switch (node.Kind)
        {
            case PolicyNodeKind.Text:
                return JsonValue.Create(node.Text).ToJsonString();
            case PolicyNodeKind.Number:
                return node.Text;
            case PolicyNodeKind.Flag:
                return node.Flag ? "true" : "false";
            default:
                found.Add(SchemaDiagnostics.NotAValue(node));
                return null;
        }
    }

    private ImmutableDictionary<string, string> Codes(PolicyNode node)
    {
        var codes = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (node.AsObject(found) is null)
            return codes.ToImmutable();
        foreach (var (from, to) in node.Members)
        {
            if (PolicyValues.Code(to, found) is { } code)
                codes[from] = code;
        }

        return codes.ToImmutable();
    }

    private PolicyVersion? Version(PolicyNode node)
    {
        if (node.AsText(found) is not { } text)
            return null;
        if (PolicyVersion.TryParse(text, out var version))
            return version;
        found.Add(SchemaDiagnostics.NoVersion(node));
        return null;
    }
}
