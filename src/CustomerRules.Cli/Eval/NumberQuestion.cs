using System.Collections.Immutable;
using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Labels;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Writes, reads, proves and labels archive numbers. No policy is decided, so the answer names none.</summary>
internal sealed class NumberQuestion : IQuestion
{
    /// <summary>The template whose vocabulary a pattern begins from.</summary>
    internal const string DefaultTemplate = "archive";

    private static readonly string[] Operations = ["format", "parse", "prove", "label"];

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        if (reader.Required("op") is not { } op || PolicyValues.CodeIn(op, Operations, reader.Diagnostics) is not { } operation)
            return null;
        if (!rules.NumberTemplates.Contains(DefaultTemplate))
        {
            reader.Diagnostics.Add(EvalDiagnostics.NotInForce(reader.Node, rules.Date));
            return null;
        }

        return operation switch
        {
            0 => Format(reader, rules),
            1 => Parse(reader, rules),
            2 => Prove(reader, rules),
            _ => Label(reader, rules),
        };
    }

    /// <inheritdoc/>
    public string? Explain(ObjectReader reader, DatedRuleBook rules, Language language) =>
        throw new UsageException("explain 不适用于 number；请用 eval number。", "explain has nothing to say about number; use eval number.");

    private static Action<Utf8JsonWriter>? Format(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.Named(reader, rules);
        if (reader.Required("fields")?.AsObject(found) is not { } fields)
            return null;
        var community = Field(SegmentKind.Community, fields.RequiredText);
        var unit = Field(SegmentKind.Unit, fields.RequiredText);
        var year = Whole(SegmentKind.Year);
        var sequence = Whole(SegmentKind.Sequence);
        fields.Close();
        if (asked is null || found.HasErrors || !IsInService(asked, found))
            return null;
        if (asked.Template.TryFormat(new NumberFields(community, unit, year, sequence), out string? number, out var failure))
            return writer =>
            {
                writer.WriteString("number", number);
                WriteBecause(writer, rules, "form", "uniqueness");
            };
        found.Add(NumberDiagnostics.NotWritten(failure.Segment is { IsField: true } kind && fields.Node.Member(kind.Code) is { } node ? node : fields.Node, failure));
        return null;

        string? Field(SegmentKind kind, Func<string, string?> read) => asked is null || asked.Template.Has(kind) ? read(kind.Code) : fields.Optional(kind.Code)?.AsText(found);

        int Whole(SegmentKind kind)
        {
            var node = asked is null || asked.Template.Has(kind) ? fields.Required(kind.Code) : fields.Optional(kind.Code);
            return node?.AsWholeNumber(int.MinValue, int.MaxValue, found) ?? 0;
        }
    }

    private static Action<Utf8JsonWriter>? Parse(ObjectReader reader, DatedRuleBook rules)
    {
        var asked = NumberCase.Named(reader, rules);
        var number = reader.Required("number");
        if (asked is null || number is null || Reading(asked, number, reader.Diagnostics) is not { } reading || !IsInService(asked, reader.Diagnostics))
            return null;
        return writer =>
        {
            WriteReading(writer, "fields", asked.Template, reading);
            WriteBecause(writer, rules, "form", "uniqueness");
        };
    }

    private static Action<Utf8JsonWriter>? Prove(ObjectReader reader, DatedRuleBook rules)
    {
        if (NumberCase.NamedOrPattern(reader, rules) is not { } asked)
            return null;
        var proof = asked.Template.Prove();
        if (!proof.IsDecided)
        {
            reader.Diagnostics.Add(NumberDiagnostics.NotProved(asked.Place));
            return null;
        }

        return writer =>
        {
            writer.WriteBoolean("unambiguous", proof.IsUnambiguous);
            if (proof.Counterexample is { } collision)
                WriteWitness(writer, asked.Template, collision, proof);
            WriteBecause(writer, rules, "uniqueness");
            if (asked.Assumed.IsEmpty)
                return;
            writer.WriteStartObject("assumed");
            WriteVocabulary(writer, asked.Template, asked.Assumed);
            writer.WriteEndObject();
        };
    }

    private static Action<Utf8JsonWriter>? Label(ObjectReader reader, DatedRuleBook rules)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.Named(reader, rules);
        var capacity = reader.Optional("capacity")?.AsWholeNumber(1, 100_000, found);
        if (reader.Required("numbers") is not { } list || asked is null)
            return null;
        var readings = list.Items.IsEmpty ? [] : PolicyValues.DistinctList<NumberReading>(list, item => Reading(asked, item, found), found);
        list.AsItems(found);
        if (found.HasErrors || !IsInService(asked, found))
            return null;
        var shelf = Shelf.Of(asked.Template, readings);
        return writer =>
        {
            ShelfAnswer.Write(writer, asked.Template, shelf, capacity ?? asked.Policy?.BoxCapacity);
            WriteBecause(writer, rules, "labels");
        };
    }

    /// <summary>An empty number is no fault of the case: it does not follow the scheme.</summary>
    private static NumberReading? Reading(NumberCase asked, PolicyNode number, DiagnosticList found)
    {
        if ((number.Kind == PolicyNodeKind.Text ? number.Text : number.AsText(found)) is not { } text)
            return null;
        if (asked.Template.TryParse(text, out var fields, out var failure))
            return fields.ToReading();
        found.Add(failure.Reason == NumberFailureReason.Ambiguous
            ? NumberDiagnostics.SeveralReadings(number, asked.Template, asked.Template.ReadingsOf(text))
            : NumberDiagnostics.NotOfTheScheme(number, failure));
        return null;
    }

    /// <summary>A set of abbreviations under which two numbers could collide is good for nothing.</summary>
    private static bool IsInService(NumberCase asked, DiagnosticList found)
    {
        var proof = asked.Template.Prove();
        if (proof.Counterexample is not null)
            found.Add(NumberDiagnostics.SetCollides(asked.Place));
        else if (!proof.IsDecided)
            found.Add(NumberDiagnostics.NotProved(asked.Place));
        return proof.IsUnambiguous;
    }

    private static void WriteWitness(Utf8JsonWriter writer, NumberTemplate template, NumberCollision collision, UnambiguityProof proof)
    {
        writer.WriteStartObject("witness");
        writer.WriteString("number", collision.Number);
        writer.WriteStartArray("readings");
        WriteReading(writer, null, template, collision.First);
        WriteReading(writer, null, template, collision.Second);
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.WriteStartArray("fixes");
        foreach (var fix in proof.Fixes)
        {
            writer.WriteStartObject();
            writer.WriteString("fix", fix.Kind switch { FixKind.FixedWidth => "fixed-width", FixKind.Delimiter => "delimiter", _ => "narrower-set" });
            writer.WriteString("pattern", fix.Template.Pattern);
            if (fix.Kind == FixKind.NarrowerSet)
                WriteVocabulary(writer, fix.Template, [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year]);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteVocabulary(Utf8JsonWriter writer, NumberTemplate template, ImmutableArray<SegmentKind> segments)
    {
        var vocabulary = template.Vocabulary;
        if (segments.Contains(SegmentKind.Community))
            Answers.WriteList(writer, "communities", vocabulary.Communities);
        if (segments.Contains(SegmentKind.Unit) && vocabulary.Units.Pattern is { } units)
            writer.WriteString("units", units);
        else if (segments.Contains(SegmentKind.Unit))
            Answers.WriteList(writer, "units", vocabulary.Units.List);
        if (!segments.Contains(SegmentKind.Year))
            return;
        writer.WriteStartObject("years");
        writer.WriteNumber("min", vocabulary.FirstYear);
        writer.WriteNumber("max", vocabulary.LastYear);
        writer.WriteEndObject();
    }

    private static void WriteReading(Utf8JsonWriter writer, string? name, NumberTemplate template, NumberReading reading)
    {
        if (name is null)
            writer.WriteStartObject();
        else
            writer.WriteStartObject(name);
        if (template.Has(SegmentKind.Community))
            writer.WriteString("community", reading.Community);
        if (template.Has(SegmentKind.Unit))
            writer.WriteString("unit", reading.Unit);
        if (template.Has(SegmentKind.Year))
            writer.WriteNumber("year", reading.Year);
        if (template.Has(SegmentKind.Sequence))
            writer.WriteNumber("sequence", reading.Sequence);
        writer.WriteEndObject();
    }

    private static void WriteBecause(Utf8JsonWriter writer, DatedRuleBook rules, params ReadOnlySpan<string> parts)
    {
        writer.WriteStartArray("because");
        foreach (var part in parts)
        {
            var rule = rules.Numbering(DefaultTemplate).Rule(part);
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Name);
            Answers.WriteCites(writer, rule.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
