using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Archives.Evolution;

/// <summary>Makes the smallest valid object with some members given or left out: what is required, and what the conditions then ask for.</summary>
internal sealed class ObjectFiller(SampleValues samples, LocalDate asOf)
{
    private static readonly ImmutableDictionary<string, JsonNode?> Nothing = ImmutableDictionary<string, JsonNode?>.Empty;

    /// <summary>Makes an object.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="oneOf">Whether one of them must be there, whichever.</param>
    /// <param name="given">Members that are settled; null leaves one out, even where it must be there.</param>
    internal JsonObject Fill(ImmutableArray<ArchiveField> fields, bool oneOf, ImmutableDictionary<string, JsonNode?> given)
    {
        var result = new JsonObject();
        foreach (var field in fields)
        {
            if (given.TryGetValue(field.Name, out var value) && value is not null)
                result[field.Name] = value.DeepClone();
        }

        foreach (var field in fields.Where(field => field.Presence == Presence.Required && !given.ContainsKey(field.Name)))
            result[field.Name] = Smallest(field);
        for (var more = true; more;)
        {
            more = false;
            foreach (var field in fields.Where(field => field.Condition is not null && !given.ContainsKey(field.Name) && !result.ContainsKey(field.Name)))
            {
                if (!field.Condition!.Tests.All(test => Holds(test, result[test.Field])))
                    continue;
                result[field.Name] = Smallest(field);
                more = true;
            }
        }

        if (oneOf && result.Count == 0 && fields.FirstOrDefault(field => !given.ContainsKey(field.Name)) is { } any)
            result[any.Name] = Smallest(any);
        return result;
    }

    /// <summary>The smallest valid value of a field.</summary>
    internal JsonNode Smallest(ArchiveField field) => field.Type == FieldType.Entries
        ? List(field, field.AtLeast, null)
        : field.Type == FieldType.Group ? Fill(field.Fields, field.OneOf, Nothing) : samples.Of(field, []).First();

    /// <summary>A list of the smallest entries, but for the first where one is given.</summary>
    internal JsonArray List(ArchiveField field, int count, JsonObject? first) =>
        new([.. Enumerable.Range(0, count).Select(i => i == 0 && first is not null ? first.DeepClone() : Fill(field.Fields, oneOf: false, Nothing))]);

    private bool Holds(ConditionTest test, JsonNode? value)
    {
        if (test.Given is { } given)
            return given == value is not null;
        if (value is null)
            return false;
        if (test.Flag is { } flag)
            return value.GetValueKind() == (flag ? JsonValueKind.True : JsonValueKind.False);
        if (value.GetValueKind() != JsonValueKind.String)
            return false;
        var text = value.GetValue<string>();
        return test.YoungerThan is { } years
            ? LocalDatePattern.Iso.Parse(text).TryGetValue(default, out var birth) && asOf <= birth.PlusYears(Math.Min(years, 9999 - birth.Year))
            : test.Codes.Contains(text);
    }
}
