using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Identifiers;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Is a text an identifier of a kind? No policy is decided, so the answer names none.</summary>
internal sealed class IdentifierQuestion(Language language) : IQuestion
{
    private static readonly string[] Kinds = [.. IdentifierKind.All.Select(kind => kind.Code)];

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        if (Read(reader) is not var (kind, text, regions))
            return null;
        var check = kind.Check(text, rules.Date, regions);
        return writer => Write(writer, check, text);
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language)
    {
        if (Read(reader) is not var (kind, text, regions))
            return null;
        var check = kind.Check(text, rules.Date, regions);
        var zh = language == Language.Chinese;
        var lines = new List<string> { check.Explain(language) };
        if (check.Value is { } value)
            lines.Add(Shown(value, zh));
        else if (IdentifierDetection.Of(text, rules.Date).Candidates is { IsEmpty: false } others)
            lines.Add((zh ? "它可能是：" : "It could be: ") + string.Join(zh ? "、" : ", ", others.Select(other => other.Kind.Title.In(language))));
        return string.Join('\n', lines);
    }

    /// <summary>An empty value is an answer (its length is wrong), not a fault of the case.</summary>
    private static (IdentifierKind Kind, string Text, RegionCatalogue? Regions)? Read(ObjectReader reader)
    {
        var kind = reader.Required("kind") is { } code ? PolicyValues.CodeIn(code, Kinds, reader.Diagnostics) : null;
        var value = reader.Required("value");
        var text = value is { Kind: PolicyNodeKind.Text } ? value.Text : value?.AsText(reader.Diagnostics);
        var regions = reader.Optional("regions") is { } list ? RegionCatalogue.Of(PolicyValues.DistinctList(list, item => ReadRegion(item, reader.Diagnostics), reader.Diagnostics)) : null;
        return kind is { } index && text is not null ? (IdentifierKind.All[index], text, regions) : null;
    }

    private static Region? ReadRegion(PolicyNode node, DiagnosticList found)
    {
        if (node.AsText(found) is not { } code)
            return null;
        if (code.Length == 6 && code.All(char.IsAsciiDigit))
            return new Region(code);
        found.Add(EvalDiagnostics.NoRegion(node));
        return null;
    }

    /// <summary>Codes of organisations are public, and staff see them whole: that is said, and not called a mask.</summary>
    private static string Shown(IIdentifier value, bool zh)
    {
        var shown = value.Mask(MaskAudience.Staff);
        return shown == value.Reveal()
            ? (zh ? "对工作人员不遮蔽，完整显示：" : "Not masked for staff, shown in full: ") + shown
            : (zh ? "遮蔽后：" : "Masked: ") + shown;
    }

    private void Write(Utf8JsonWriter writer, IdentifierCheck check, string text)
    {
        writer.WriteString("grade", check.Grade.Code);
        if (check.Value is { } value)
            writer.WriteString("normalized", value.Reveal());
        writer.WriteStartArray("findings");
        foreach (var finding in check.Findings)
        {
            writer.WriteStartObject();
            writer.WriteString("code", finding.Code);
            writer.WriteString("grade", finding.Grade.Code);
            if (check.Kind.Locate(finding, text) is { } place)
            {
                var (position, length) = place.GetOffsetAndLength(text.Length);
                writer.WriteNumber("position", position);
                writer.WriteNumber("length", length);
            }

            writer.WriteString("message", finding.In(language));
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteString("kind", check.Kind.Code);
    }
}
