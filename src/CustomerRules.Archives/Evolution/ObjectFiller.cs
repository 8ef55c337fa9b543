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
    /// <summary>Makes an object.</summary>
    /// <param name="fields">Its fields.</param>
    /// <param name="given">Members that are settled; null leaves one out, even where it must be there.</param>
    internal JsonObject Fill(ImmutableArray<ArchiveField> fields, Dictionary<string, JsonNode?> given)
    {
        var result = new JsonObject();
        foreach (var (name, value) in given)
        {
            if (value is not null)
                result[name] = value.DeepClone();
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

        return result;
    }

    private JsonNode Smallest(ArchiveField field)
    {
        if (field.Type == FieldType.Entries)
            return new JsonArray([.. Enumerable.Range(0, field.AtLeast).Select(_ => (JsonNode)Fill(field.Fields, []))]);
        if (field.Type != FieldType.Group)
            return samples.Of(field).First();
        return field.OneOf ? new JsonObject { [field.Fields[0].Name] = Smallest(field.Fields[0]) } : Fill(field.Fields, []);
    }

    private bool Holds(ConditionTest test, JsonNode? value)
    {
        if (value is null)
            return false;
        if (test.Given)
            return true;
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
