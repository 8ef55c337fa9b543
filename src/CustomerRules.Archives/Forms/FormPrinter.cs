using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Forms;

/// <summary>Prints a filled-in form, a register entry or a file as Markdown, with the labels of its schema.</summary>
/// <remarks>What concerns a person is masked for the audience; only <see cref="PrintRevealed"/> shows it. Values cannot break out of their cell.</remarks>
public static class FormPrinter
{
    /// <summary>Prints a document with its personal fields masked.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="utf8">The document. What the schema does not know is left out; a document that cannot be read prints as an empty form.</param>
    /// <param name="language">The language of labels and of codes.</param>
    /// <param name="audience">Who will see it: the public sees no character, staff and the holder what their masks show. A value that its field does not
    /// take is hidden from all of them: nobody knows what it is.</param>
    /// <returns>Markdown, ending in a line feed.</returns>
    public static string Print(ArchiveSchema schema, ReadOnlyMemory<byte> utf8, Language language, MaskAudience audience)
    {
        ArgumentNullException.ThrowIfNull(audience);
        return Print(schema, utf8, language, new FieldMask(audience));
    }

    /// <summary>Prints a document in clear. It is then personal data itself.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="utf8">The document.</param>
    /// <param name="language">The language of labels and of codes.</param>
    /// <returns>Markdown, ending in a line feed.</returns>
    public static string PrintRevealed(ArchiveSchema schema, ReadOnlyMemory<byte> utf8, Language language) =>
        Print(schema, utf8, language, new FieldMask(null));

    private static string Print(ArchiveSchema schema, ReadOnlyMemory<byte> utf8, Language language, FieldMask mask)
    {
        ArgumentNullException.ThrowIfNull(schema);
        var text = new StringBuilder();
        text.Append("# ").Append(schema.Header.Title.In(language)).Append("\n\n");
        using var document = Parse(utf8);
        var root = document?.RootElement is { ValueKind: JsonValueKind.Object } element ? element : (JsonElement?)null;
        Members(text, schema.Fields, root, language, mask, level: 2);
        return text.ToString().TrimEnd('\n') + "\n";
    }

    private static JsonDocument? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            return JsonDocument.Parse(utf8);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The plain fields as a table of two columns, then each group and each list under its own heading.</summary>
    private static void Members(StringBuilder text, IEnumerable<ArchiveField> fields, JsonElement? holder, Language language, FieldMask mask, int level)
    {
        var plain = fields.Where(field => !field.HoldsFields && field.Type != FieldType.Map).ToList();
        if (plain.Count > 0)
        {
            text.Append(language == Language.Chinese ? "| 项目 | 内容 |\n|---|---|\n" : "| Item | Entry |\n|---|---|\n");
            foreach (var field in plain)
                text.Append("| ").Append(MarkdownText.Cell(field.Label.In(language))).Append(" | ").Append(Value(field, Member(holder, field), language, mask)).Append(" |\n");
            text.Append('\n');
        }

        foreach (var field in fields.Where(field => field.HoldsFields || field.Type == FieldType.Map))
        {
            text.Append('#', Math.Min(level, 6)).Append(' ').Append(field.Label.In(language)).Append("\n\n");
            if (field.Type == FieldType.Map)
                Facts(text, field, Member(holder, field), language, mask);
            else if (field.Type == FieldType.Group)
                Members(text, field.Fields, Member(holder, field), language, mask, level + 1);
            else
                Entries(text, field, Member(holder, field), language, mask, level);
        }
    }

    private static void Entries(StringBuilder text, ArchiveField list, JsonElement? value, Language language, FieldMask mask, int level)
    {
        var entries = value is { ValueKind: JsonValueKind.Array } array ? array.EnumerateArray().ToList() : [];
        if (list.Fields.Any(field => field.HoldsFields))
        {
            foreach (var entry in entries)
                Members(text, list.Fields, entry, language, mask, level + 1);
            return;
        }

        text.Append("| ").AppendJoin(" | ", list.Fields.Select(field => MarkdownText.Cell(field.Label.In(language)))).Append(" |\n|")
            .Insert(text.Length, "---|", list.Fields.Length).Append('\n');
        foreach (var entry in entries)
            text.Append("| ").AppendJoin(" | ", list.Fields.Select(field => Value(field, Member(entry, field), language, mask))).Append(" |\n");
        text.Append('\n');
    }

    /// <summary>Further facts by name; masked, the names too, since they can be anything.</summary>
    private static void Facts(StringBuilder text, ArchiveField map, JsonElement? value, Language language, FieldMask mask)
    {
        text.Append(language == Language.Chinese ? "| 名称 | 内容 |\n|---|---|\n" : "| Name | Text |\n|---|---|\n");
        foreach (var fact in value is { ValueKind: JsonValueKind.Object } facts ? TextsOf(facts) : [])
            text.Append("| ").Append(MarkdownText.Cell(mask.Hides(map) ? mask.Apply(map, Name(fact)) : Name(fact))).Append(" | ").Append(Value(map, fact.Value, language, mask)).Append(" |\n");
        text.Append('\n');
    }

    private static JsonElement? Member(JsonElement? holder, ArchiveField field) =>
        holder is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(field.Name, out var value) ? value : null;

    private static string Value(ArchiveField field, JsonElement? value, Language language, FieldMask mask)
    {
        var shown = value switch
        {
            { ValueKind: JsonValueKind.String } text => Text(text),
            { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
            { ValueKind: JsonValueKind.True } => language == Language.Chinese ? "是" : "yes",
            { ValueKind: JsonValueKind.False } => language == Language.Chinese ? "否" : "no",
            { ValueKind: JsonValueKind.Object } facts when field.Type == FieldType.Map => string.Join("; ", TextsOf(facts).Select(fact => $"{Name(fact)}: {Text(fact.Value)}")),
            null or { ValueKind: JsonValueKind.Null } => "",
            _ => "?",
        };
        if (shown.Length == 0)
            return "";
        if (mask.Hides(field))
            return MarkdownText.Cell(mask.Apply(field, shown));
        if (mask.Doubts(field, value!.Value, shown))
            return MarkdownText.Cell(FieldMask.Hidden);
        if (field.Type == FieldType.Choice && field.TryGetChoice(shown, out var choice))
            shown = choice.Name.In(language);
        return MarkdownText.Cell(shown);
    }

    private static IEnumerable<JsonProperty> TextsOf(JsonElement facts) => facts.EnumerateObject().Where(fact => fact.Value.ValueKind == JsonValueKind.String);

    private static string Name(JsonProperty fact)
    {
        try
        {
            return fact.Name;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    /// <summary>A text whose escapes are half of a character prints as a question mark.</summary>
    private static string Text(JsonElement text)
    {
        try
        {
            return text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }
}
