using System.Text.Json;
using CustomerRules.Archives;
using CustomerRules.Archives.Validation;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Is a customer file, a form or a register entry as it should be, and how complete is it?</summary>
internal sealed class ArchiveQuestion(ArchiveSchemas schemas, Language language) : IQuestion
{
    /// <summary>Customer files first: who mistypes a name most likely means one of these.</summary>
    private readonly string[] names = [.. schemas.All.OrderBy(schema => schema.Kind.Value).ThenBy(schema => schema.Name, StringComparer.Ordinal).Select(schema => schema.Name).Distinct()];

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules) =>
        Validate(reader, rules) is { } validation ? writer => Write(writer, validation) : null;

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        if (Validate(reader, rules) is not { } validation)
            return null;
        var zh = language == Language.Chinese;
        var schema = validation.Schema;
        var lines = new List<string>
        {
            $"{schema.Header.Title.In(language)}{(zh ? "：" : ": ")}{(validation.IsValid ? zh ? "有效" : "valid" : zh ? "无效" : "invalid")}",
            (zh ? "完整程度：" : "Complete: ") + validation.Completeness,
        };
        lines.AddRange(validation.Findings.Select(finding => $"  {finding.Path} {finding.Message.In(language)} [{finding.Code}: {finding.Cites}]"));
        lines.AddRange(validation.Missing.Select(missing => $"  {(zh ? "待办：" : "to do: ")}{missing.Action(language)} [{missing.Cites}]"));
        lines.Add((zh ? "政策版本：" : "Policies: ") + schema.Header.Name);
        return string.Join('\n', lines);
    }

    private ArchiveValidation? Validate(ObjectReader reader, DatedRuleBook rules)
    {
        var name = reader.Required("schema") is { } code ? NameOf(code, reader.Diagnostics) : null;
        var document = reader.Required("document");
        return name is not null && document is not null
            ? rules.ArchiveSchema(name).Validate(NodeText.Utf8(document), rules.Date)
            : null;
    }

    /// <summary>A schema goes by its name or by its policy's id. Its Chinese title is no code, but tells which one is meant.</summary>
    private string? NameOf(PolicyNode code, DiagnosticList found)
    {
        var text = code.Kind == PolicyNodeKind.Text ? code.Text : "";
        if (schemas.All.Where(schema => text.Contains(schema.Header.Title.Zh, StringComparison.Ordinal)).MaxBy(schema => schema.Header.Title.Zh.Length) is { } titled)
        {
            found.Add(EvalDiagnostics.SchemaTitle(code, titled));
            return null;
        }

        var known = text.Contains('/') ? [.. names.Select(name => "archives/schemas/" + name)] : names;
        return PolicyValues.CodeIn(code, known, found) is { } index ? names[index] : null;
    }

    private void Write(Utf8JsonWriter writer, ArchiveValidation validation)
    {
        writer.WriteBoolean("valid", validation.IsValid);
        writer.WriteString("completeness", validation.Completeness.ToString());
        writer.WriteStartArray("findings");
        foreach (var finding in validation.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("path", finding.Path);
            writer.WriteString("grade", finding.Grade.Code);
            Answers.WriteCites(writer, finding.Cites);
            writer.WriteString("message", finding.Message.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteStartArray("missing");
        foreach (var missing in validation.Missing)
        {
            writer.WriteStartObject();
            writer.WriteString("path", missing.Path);
            writer.WriteString("reason", ReasonOf(missing.Reason));
            writer.WriteBoolean("counted", missing.IsCounted);
            writer.WriteString("action", missing.Action(language));
            Answers.WriteCites(writer, missing.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (validation.Next is { } next)
        {
            writer.WriteString("next", next.Path);
            writer.WriteString("nextAction", next.Action(language));
        }

        WriteBecause(writer, validation.Schema.Header);
        Answers.WritePolicies(writer, [validation.Schema.Header.Name]);
    }

    private static void WriteBecause(Utf8JsonWriter writer, PolicyHeader header)
    {
        writer.WriteStartArray("because");
        writer.WriteStartObject();
        writer.WriteString("rule", "schema");
        Answers.WriteCites(writer, header.Cites);
        writer.WriteString("policy", header.Name);
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static string ReasonOf(MissingReason reason) => reason switch
    {
        MissingReason.NotGiven => "not-given",
        MissingReason.NotUsable => "not-usable",
        MissingReason.ConditionUnknown => "condition-unknown",
        MissingReason.NotAllowed => "not-allowed",
        _ => "not-readable",
    };
}
