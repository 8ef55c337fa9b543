using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text.Json;
using CustomerRules.Numbering;
using CustomerRules.Numbering.Proofs;

namespace CustomerRules.Cli.Eval;

/// <summary>Numbers, what they say, and what their answers rest on.</summary>
internal static class ReadingAnswer
{
    /// <summary>The greatest whole number that every reader of JSON keeps exact.</summary>
    private static readonly BigInteger Exact = BigInteger.Pow(2, 53);

    /// <summary>A reading as an object: a member, or an item of a list where there is no name.</summary>
    internal static void Write(Utf8JsonWriter writer, string? name, NumberTemplate template, NumberReading reading)
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
        {
            writer.WritePropertyName("sequence");
            writer.WriteRawValue(reading.Sequence.ToString(CultureInfo.InvariantCulture));
        }

        writer.WriteEndObject();
    }

    /// <summary>An exact count: a text above 2^53, like the counts of a difference.</summary>
    internal static void WriteCount(Utf8JsonWriter writer, string name, BigInteger count)
    {
        if (count > Exact)
            writer.WriteString(name, count.ToString(CultureInfo.InvariantCulture));
        else
            writer.WriteNumber(name, (long)count);
    }

    /// <summary>A number with its two readings, by one template or by two.</summary>
    internal static void WriteCollision(Utf8JsonWriter writer, string name, NumberTemplate one, NumberTemplate other, NumberCollision collision)
    {
        writer.WriteStartObject(name);
        writer.WriteString("number", collision.Number);
        writer.WriteStartArray("readings");
        Write(writer, null, one, collision.First);
        Write(writer, null, other, collision.Second);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Two numbers that could be taken for each other.</summary>
    internal static void WritePair(Utf8JsonWriter writer, string name, NumberTemplate template, NumberPair pair)
    {
        writer.WriteStartObject(name);
        Answers.WriteList(writer, "numbers", [pair.First, pair.Second]);
        writer.WriteStartArray("readings");
        Write(writer, null, template, pair.FirstReading);
        Write(writer, null, template, pair.SecondReading);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    internal static void WriteVocabulary(Utf8JsonWriter writer, NumberTemplate template, ImmutableArray<SegmentKind> segments)
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

    internal static void WriteBecause(Utf8JsonWriter writer, NumberingPolicy policy, params ReadOnlySpan<string> parts)
    {
        writer.WriteStartArray("because");
        foreach (var part in parts)
        {
            var rule = policy.Rule(part);
            writer.WriteStartObject();
            writer.WriteString("rule", rule.Name);
            Answers.WriteCites(writer, rule.Cites);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
