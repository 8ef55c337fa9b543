using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;

namespace CustomerRules.Archives.JsonSchemas;

/// <summary>The keywords of JSON Schema for the forms of texts. Characters that show nothing are spelled out, since ECMAScript and .NET disagree about
/// them; those beyond the basic plane are left out, since not every tool reads them.</summary>
internal static class TextKeywords
{
    private const string Invisible = @"\u0000- \u007f-\u00a0\u00ad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164"
        + @"\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb";
    private const string Date = @"(?!0000)[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private const string Moment = "^" + Date + @"T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])$";
    private const int LongestIdentifier = 128;

    internal static void Write(Utf8JsonWriter writer, ArchiveField field)
    {
        switch (field.Form)
        {
            case FieldForm.Text or FieldForm.PersonName:
                WriteFree(writer, field.MaxLength);
                break;
            case FieldForm.EMail:
                writer.WriteNumber("maxLength", TextForms.MaxEMail);
                writer.WriteString("pattern", $"^[^@{Invisible}]+@[^@{Invisible}]+$");
                break;
            case FieldForm.Reference:
                writer.WriteNumber("maxLength", TextForms.MaxReference);
                writer.WriteString("pattern", $"^[^{Invisible}]+$");
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

    /// <summary>A text that shows something.</summary>
    internal static void WriteFree(Utf8JsonWriter writer, int most)
    {
        writer.WriteNumber("maxLength", most);
        writer.WriteString("pattern", $"[^{Invisible}]");
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
        WriteFree(writer, TextForms.MaxOpenChoice);
    }
}
