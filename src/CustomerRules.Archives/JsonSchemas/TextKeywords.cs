using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.JsonSchemas;

/// <summary>The keywords of JSON Schema for the forms of texts. White space is spelled out, since ECMAScript and .NET disagree about it.</summary>
internal static class TextKeywords
{
    private const string White = @"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000";
    private const string Date = @"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string Moment = "^" + Date + @"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$";
    private const int LongestIdentifier = 128;

    internal static void Write(Utf8JsonWriter writer, ArchiveField field)
    {
        switch (field.Form)
        {
            case FieldForm.Text or FieldForm.PersonName:
                writer.WriteNumber("maxLength", field.MaxLength);
                writer.WriteString("pattern", $"[^{White}]");
                break;
            case FieldForm.EMail:
                writer.WriteNumber("maxLength", TextForms.MaxEMail);
                writer.WriteString("pattern", $"^[^@{White}]+@[^@{White}]+$");
                break;
            case FieldForm.Reference:
                writer.WriteNumber("maxLength", TextForms.MaxReference);
                writer.WriteString("pattern", $"^[^{White}]+$");
                break;
            case FieldForm.Choice:
                WriteCodes(writer, field);
                break;
            case FieldForm.Date:
                writer.WriteString("format", "date");
                writer.WriteString("pattern", $"^{Date}$");
                break;
            case FieldForm.Moment:
                writer.WriteString("format", "date-time");
                writer.WriteString("pattern", Moment);
                break;
            case FieldForm.Month:
                writer.WriteString("pattern", "^(?!0000)[0-9]{4}-(0[1-9]|1[0-2])$");
                break;
            default:
                writer.WriteNumber("minLength", 1);
                writer.WriteNumber("maxLength", LongestIdentifier);
                break;
        }
    }

    /// <summary>An open list shows its codes as examples. Where null is allowed, it is one of the values.</summary>
    private static void WriteCodes(Utf8JsonWriter writer, ArchiveField field)
    {
        writer.WriteStartArray(field.Open ? "examples" : "enum");
        foreach (var choice in field.Choices)
            writer.WriteStringValue(choice.Code);
        if (!field.Open && field.Presence != Presence.Required)
            writer.WriteNullValue();
        writer.WriteEndArray();
        if (!field.Open)
            return;
        writer.WriteNumber("maxLength", TextForms.MaxOpenChoice);
        writer.WriteString("pattern", $"[^{White}]");
    }
}
