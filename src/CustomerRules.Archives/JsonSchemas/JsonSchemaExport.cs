using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.JsonSchemas;

/// <summary>Writes a schema as JSON Schema 2020-12, for tools that know nothing of this package.</summary>
/// <remarks>Whatever this package calls valid, the JSON Schema accepts. It accepts more where it cannot look: check digits and number plans of
/// identifiers, days that must not lie ahead, ages on a day, members given twice, days that contradict each other. Each of these stands in a <c>$comment</c>.</remarks>
public static class JsonSchemaExport
{
    /// <summary>What the ids of exported schemas begin with.</summary>
    public const string IdPrefix = "https://customerrules.dev/schemas/archives/";

    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the JSON Schema of a schema.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="destination">Receives UTF-8 JSON, indented, ending in a line feed.</param>
    public static void Write(ArchiveSchema schema, IBufferWriter<byte> destination)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(destination);
        using (var writer = new Utf8JsonWriter(destination, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("$schema", "https://json-schema.org/draft/2020-12/schema");
            writer.WriteString("$id", $"{IdPrefix}{schema.Name}.schema.json");
            writer.WriteString("$comment", $"{schema.Header.Name} [{schema.Header.Cites}]");
            writer.WriteString("title", $"{schema.Header.Title.Zh} / {schema.Header.Title.En}");
            writer.WriteString("type", "object");
            WriteMembers(writer, schema.Fields, oneOf: false);
            writer.WriteEndObject();
        }

        destination.Write("\n"u8);
    }

    private static void WriteMembers(Utf8JsonWriter writer, IReadOnlyList<ArchiveField> fields, bool oneOf)
    {
        writer.WriteStartObject("properties");
        foreach (var field in fields)
        {
            writer.WriteStartObject(field.Name);
            WriteField(writer, field);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        WriteNames(writer, "required", fields.Where(field => field.Presence == Presence.Required));
        writer.WriteBoolean("additionalProperties", false);
        var conditional = fields.Where(field => IsExpressible(field.Condition)).ToList();
        if (conditional.Count > 0)
        {
            writer.WriteStartArray("allOf");
            foreach (var field in conditional)
                WriteCondition(writer, field);
            writer.WriteEndArray();
        }

        if (!oneOf)
            return;
        writer.WriteStartArray("anyOf");
        foreach (var field in fields)
        {
            writer.WriteStartObject();
            WriteGiven(writer, field.Name);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteField(Utf8JsonWriter writer, ArchiveField field)
    {
        writer.WriteString("title", $"{field.Label.Zh} / {field.Label.En}");
        writer.WriteString("$comment", Comment(field));
        var type = field.Form switch
        {
            FieldForm.Flag => "boolean",
            FieldForm.WholeNumber => "integer",
            FieldForm.Decimal => "number",
            FieldForm.Group or FieldForm.Map => "object",
            FieldForm.List => "array",
            _ => "string",
        };
        if (field.Presence == Presence.Required)
        {
            writer.WriteString("type", type);
        }
        else
        {
            writer.WriteStartArray("type");
            writer.WriteStringValue(type);
            writer.WriteStringValue("null");
            writer.WriteEndArray();
        }

        switch (field.Form)
        {
            case FieldForm.Group:
                WriteMembers(writer, field.Fields, field.OneOf);
                break;
            case FieldForm.List:
                WriteList(writer, field);
                break;
            case FieldForm.Map:
                WriteMap(writer, field);
                break;
            case FieldForm.WholeNumber or FieldForm.Decimal:
                writer.WriteNumber("minimum", field.Min);
                writer.WriteNumber("maximum", field.Max);
                if (field.Form == FieldForm.Decimal)
                    writer.WriteNumber("multipleOf", decimal.Parse($"1e-{field.Places}", NumberStyles.Float, CultureInfo.InvariantCulture));
                break;
            case FieldForm.Flag:
                if (field.MustBe is { } must && field.Presence != Presence.Conditional)
                    WriteFlag(writer, must, field.Presence);
                break;
            default:
                TextKeywords.Write(writer, field);
                break;
        }
    }

    private static void WriteList(Utf8JsonWriter writer, ArchiveField field)
    {
        if (field.AtLeast > 0)
            writer.WriteNumber("minItems", field.AtLeast);
        writer.WriteNumber("maxItems", field.AtMost);
        writer.WriteStartObject("items");
        writer.WriteString("type", "object");
        WriteMembers(writer, field.Fields, oneOf: false);
        writer.WriteEndObject();
    }

    private static void WriteMap(Utf8JsonWriter writer, ArchiveField field)
    {
        writer.WriteNumber("maxProperties", field.AtMost);
        writer.WriteStartObject("propertyNames");
        TextKeywords.WriteFree(writer, DocumentWalk.LongestName);
        writer.WriteEndObject();
        writer.WriteStartObject("additionalProperties");
        writer.WriteStartArray("type");
        writer.WriteStringValue("string");
        writer.WriteStringValue("null");
        writer.WriteEndArray();
        TextKeywords.WriteFree(writer, field.MaxLength);
        writer.WriteEndObject();
    }

    /// <summary>An age on a day is beyond JSON Schema; everything else a condition asks can be said.</summary>
    private static bool IsExpressible(FieldCondition? condition) => condition is not null && condition.Tests.All(test => test.YoungerThan is null);

    private static void WriteCondition(Utf8JsonWriter writer, ArchiveField field)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("if");
        writer.WriteStartObject("properties");
        foreach (var test in field.Condition!.Tests)
        {
            writer.WriteStartObject(test.Field);
            if (test.Flag is { } flag)
                writer.WriteBoolean("const", flag);
            else if (test.Given == true)
                WriteNotNull(writer);
            else if (test.Given == false)
                writer.WriteString("type", "null");
            else
                WriteTexts(writer, "enum", test.Codes);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        if (field.Condition.Tests.Any(test => test.Given != false))
            WriteTexts(writer, "required", field.Condition.Tests.Where(test => test.Given != false).Select(test => test.Field));
        writer.WriteEndObject();
        writer.WriteStartObject("then");
        WriteGiven(writer, field.Name, field.MustBe);
        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static void WriteFlag(Utf8JsonWriter writer, bool must, Presence presence)
    {
        if (presence == Presence.Required)
        {
            writer.WriteBoolean("const", must);
            return;
        }

        writer.WriteStartArray("enum");
        writer.WriteBooleanValue(must);
        writer.WriteNullValue();
        writer.WriteEndArray();
    }

    private static void WriteGiven(Utf8JsonWriter writer, string name, bool? must = null)
    {
        writer.WriteStartObject("properties");
        writer.WriteStartObject(name);
        if (must is { } value)
            writer.WriteBoolean("const", value);
        else
            WriteNotNull(writer);
        writer.WriteEndObject();
        writer.WriteEndObject();
        WriteTexts(writer, "required", [name]);
    }

    private static void WriteNotNull(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("not");
        writer.WriteString("type", "null");
        writer.WriteEndObject();
    }

    private static string Comment(ArchiveField field)
    {
        var words = new List<string> { $"[{field.Cites}]", field.Sensitivity.Title.En };
        if (field.Purpose is { } purpose)
            words.Add("for " + purpose.Code);
        if (field.Form == FieldForm.Identifier)
            words.Add("checked by this package: " + string.Join(" or ", field.Kinds.Select(kind => kind.Code)));
        if (field.Past)
            words.Add("not after the day of validation");
        if (!field.NotBefore.IsEmpty)
            words.Add($"not before {string.Join(", ", field.NotBefore)} (a warning)");
        if (field.SameBirthAs is { } number)
            words.Add($"the date of birth in {number} (a warning)");
        if (field.Condition is { } condition && !IsExpressible(condition))
            words.Add($"required{(field.MustBe is { } must ? $" to be {(must ? "true" : "false")}" : "")} by age, from {string.Join(", ", condition.Tests.Select(test => test.Field))}");
        return string.Join("; ", words);
    }

    private static void WriteNames(Utf8JsonWriter writer, string name, IEnumerable<ArchiveField> fields)
    {
        if (fields.Any())
            WriteTexts(writer, name, fields.Select(field => field.Name));
    }

    private static void WriteTexts(Utf8JsonWriter writer, string name, IEnumerable<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }
}
