using System.Text.Json;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Imports;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Numbers of before this system, read by whatever template and version reads them.</summary>
internal static class NumberImport
{
    internal static Action<Utf8JsonWriter>? Analyse(ObjectReader reader, NumberingPolicy policy, NumberingPolicies policies, Language language)
    {
        var found = reader.Diagnostics;
        var numbers = new List<string>();
        foreach (var item in reader.Required("numbers")?.AsItems(found) ?? [])
        {
            // An empty number is no fault of the case.
            if ((item.Kind == PolicyNodeKind.Text ? item.Text : item.AsText(found)) is { } text)
                numbers.Add(CopiedNumber.OfList(text));
        }

        if (found.HasErrors)
            return null;
        var import = LegacyImport.Analyse(numbers, policies);
        return writer =>
        {
            writer.WriteStartArray("numbers");
            foreach (var number in import.Numbers)
                Write(writer, number, language);
            writer.WriteEndArray();
            writer.WriteStartArray("next");
            foreach (var scope in import.NextFree)
                Write(writer, scope);
            writer.WriteEndArray();
            ReadingAnswer.WriteBecause(writer, policy, "form", "uniqueness", "allocation");
        };
    }

    private static void Write(Utf8JsonWriter writer, LegacyNumber number, Language language)
    {
        writer.WriteStartObject();
        writer.WriteString("template", number.Policy.Name);
        writer.WriteString("version", number.Policy.Header.Version.ToString());
        if (number.Reading is { } reading)
        {
            ReadingAnswer.Write(writer, "fields", number.Policy.Template.Template, reading);
        }
        else
        {
            writer.WriteStartObject("error");
            if (number.Failure.Segment is { } segment)
                writer.WriteString("segment", segment.Code);
            writer.WriteNumber("character", number.Failure.Position + 1);
            writer.WriteString("message", number.Failure.Describe(language));
            writer.WriteEndObject();
        }

        if (number.SameAs is { } same)
            writer.WriteNumber("sameAs", same);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, NextFree next)
    {
        writer.WriteStartObject();
        writer.WriteString("template", next.Policy.Name);
        if (next.Scope.Community.Length > 0)
            writer.WriteString("community", next.Scope.Community);
        if (next.Scope.Unit.Length > 0)
            writer.WriteString("unit", next.Scope.Unit);
        if (next.Scope.Year > 0)
            writer.WriteNumber("year", next.Scope.Year);
        writer.WriteNumber("count", next.Count);
        if (next.Sequence is { } sequence)
            writer.WriteNumber("sequence", sequence);
        else
            writer.WriteNull("sequence");
        writer.WriteNumber("missing", next.Missing);
        writer.WriteEndObject();
    }
}
