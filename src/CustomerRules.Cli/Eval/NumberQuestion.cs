using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CustomerRules.Cli.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Labels;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Eval;

/// <summary>Writes, reads, proves, labels and counts archive numbers. No policy is decided, so the answer names none.</summary>
/// <param name="policies">All templates with all their versions.</param>
/// <param name="language">The reader's language.</param>
internal sealed class NumberQuestion(NumberingPolicies policies, Language language) : IQuestion
{
    private static readonly string[] Operations = ["format", "parse", "prove", "label", "try-abbreviation", "capacity", "forecast", "import"];

    /// <inheritdoc/>
    public Action<Utf8JsonWriter>? Answer(ObjectReader reader, DatedRuleBook rules)
    {
        if (reader.Required("op") is not { } op || PolicyValues.CodeIn(op, Operations, reader.Diagnostics) is not { } operation)
            return null;
        if (rules.NumberTemplates.IsEmpty)
        {
            reader.Diagnostics.Add(EvalDiagnostics.NotInForce(reader.Node, rules.Date));
            return null;
        }

        return operation switch
        {
            0 => Format(reader, rules),
            1 => Parse(reader, rules, policies),
            2 => NumberProof.Prove(reader, rules),
            3 => Label(reader, rules, policies),
            4 => NumberProof.TryAbbreviation(reader, rules, policies),
            5 => NumberSupply.Capacity(reader, rules),
            6 => NumberSupply.Forecast(reader, rules),
            _ => NumberImport.Analyse(reader, NumberCase.DefaultOf(rules), policies, language),
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
        if (asked is null || found.HasErrors || asked.InService(found) is null)
            return null;
        if (asked.Template.TryFormat(new NumberReading(community ?? "", unit ?? "", (int)BigInteger.Clamp(year, int.MinValue, int.MaxValue), sequence), out var number, out var failure))
            return writer =>
            {
                writer.WriteString("number", number);
                ReadingAnswer.WriteBecause(writer, asked.Policy, "form", "uniqueness");
            };
        found.Add(NumberDiagnostics.NotWritten(failure.Segment is { IsField: true } kind && fields.Node.Member(kind.Code) is { } node ? node : fields.Node, failure));
        return null;

        string? Field(SegmentKind kind, Func<string, string?> read) => asked is null || asked.Template.Has(kind) ? read(kind.Code) : fields.Optional(kind.Code)?.AsText(found);

        BigInteger Whole(SegmentKind kind)
        {
            var node = asked is null || asked.Template.Has(kind) ? fields.Required(kind.Code) : fields.Optional(kind.Code);
            return node is null ? 0 : Exact(node, found);
        }
    }

    private static Action<Utf8JsonWriter>? Parse(ObjectReader reader, DatedRuleBook rules, NumberingPolicies policies)
    {
        var asked = NumberCase.Named(reader, rules);
        var number = reader.Required("number");
        if (asked is null || number is null || Reading(asked, number, rules, policies, reader.Diagnostics) is not { Reading: { } reading, Policy: var policy } || asked.InService(reader.Diagnostics) is null)
            return null;
        return writer =>
        {
            ReadingAnswer.Write(writer, "fields", policy == asked.Policy ? asked.Template : policy.Template.Template, reading);
            writer.WriteString("version", policy.Header.Version.ToString());
            ReadingAnswer.WriteBecause(writer, policy, "form", "uniqueness");
        };
    }

    private static Action<Utf8JsonWriter>? Label(ObjectReader reader, DatedRuleBook rules, NumberingPolicies policies)
    {
        var found = reader.Diagnostics;
        var asked = NumberCase.Named(reader, rules);
        var capacity = reader.Optional("capacity")?.AsWholeNumber(1, 100_000, found);
        if (reader.Required("numbers") is not { } list || asked is null)
            return null;
        var files = new List<LegacyNumber>();
        var numbers = new List<string>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var item in list.AsItems(found))
        {
            if (Reading(asked, item, rules, policies, found) is not { } file)
                continue;
            var number = CopiedNumber.WithoutQuotes(item.Text);
            if (!seen.TryAdd(number, files.Count))
                found.Add(NumberDiagnostics.Repeated(item, seen[number]));
            numbers.Add(number);
            files.Add(file);
        }

        if (found.HasErrors || asked.InService(found) is null)
            return null;
        var shelf = asked.IsOwn ? Shelf.Of(asked.Template, files.Select(file => file.Reading!)) : Shelf.Of(files);
        return writer =>
        {
            ShelfAnswer.Write(writer, numbers, shelf, capacity ?? asked.Policy.BoxCapacity);
            ReadingAnswer.WriteBecause(writer, asked.Policy, "labels");
        };
    }

    /// <summary>An empty number is no fault of the case: it does not follow the scheme.</summary>
    private static LegacyNumber? Reading(NumberCase asked, PolicyNode number, DatedRuleBook rules, NumberingPolicies policies, DiagnosticList found)
    {
        if ((number.Kind == PolicyNodeKind.Text ? number.Text : number.AsText(found)) is not { } copied)
            return null;
        var text = CopiedNumber.WithoutQuotes(copied);
        var read = asked.IsOwn
            ? new LegacyNumber(0, asked.Policy, asked.Template.TryParse(text, out var fields, out var failure) ? fields.ToReading() : null, failure, null)
            : LegacyImport.Read(text, policies[asked.Policy.Name], rules.Date);
        if (read.Reading is not null)
            return read;
        found.Add(read.Failure.Reason == NumberFailureReason.Ambiguous
            ? NumberDiagnostics.SeveralReadings(number, asked.Template, asked.Template.ReadingsOf(text))
            : NumberDiagnostics.NotOfTheScheme(number, read.Failure));
        return null;
    }

    /// <summary>A whole number of any size: the scheme says which field is out of its range.</summary>
    private static BigInteger Exact(PolicyNode node, DiagnosticList found)
    {
        if (node.Kind == PolicyNodeKind.Number && node.Text.All(c => char.IsAsciiDigit(c) || c == '-'))
        {
            // More digits say nothing more: no field has so many.
            return BigInteger.Parse(node.Text.AsSpan(0, Math.Min(node.Text.Length, 100)), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        }

        if (node.Kind == PolicyNodeKind.Number)
            found.Add(NumberDiagnostics.NotWhole(node));
        return node.Kind == PolicyNodeKind.Number ? 0 : node.AsWholeNumber(int.MinValue, int.MaxValue, found) ?? 0;
    }
}
