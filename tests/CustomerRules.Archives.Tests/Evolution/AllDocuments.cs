using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;

namespace CustomerRules.Archives.Tests.Evolution;

/// <summary>All documents of a small schema, valid or not: every member absent, null, and at each of its values.</summary>
internal static class AllDocuments
{
    private static readonly string[] Words = ["red", "green", "blue", "q", "文文文文文", "十个字以上的长文本呀呀呀"];

    /// <summary>The documents; null when there are more than so many.</summary>
    internal static List<JsonObject>? Of(ArchiveSchema schema, int most) => Objects(schema.Fields, most);

    private static List<JsonObject>? Objects(IReadOnlyList<ArchiveField> fields, int most)
    {
        List<JsonObject> objects = [new()];
        foreach (var field in fields)
        {
            if (Values(field, most) is not { } values || objects.Count * (values.Count + 2) > most)
                return null;
            var next = new List<JsonObject>();
            foreach (var known in objects)
            {
                next.Add(known);
                next.Add(With(known, field.Name, null));
                next.AddRange(values.Select(value => With(known, field.Name, value)));
            }

            objects = next;
        }

        return objects;
    }

    private static List<JsonNode>? Values(ArchiveField field, int most)
    {
        switch (field.Type.Code)
        {
            case "flag":
                return [JsonValue.Create(true), JsonValue.Create(false)];
            case "choice" or "text":
                return [.. Words.Select(word => (JsonNode)JsonValue.Create(word))];
            case "group":
                return Objects(field.Fields, most)?.ToList<JsonNode>();
            default:
                if (Objects(field.Fields, most) is not { } entries || entries.Count * entries.Count > most)
                    return null;
                return [new JsonArray(), .. entries.Select(entry => new JsonArray(entry.DeepClone())), .. entries.SelectMany(one => entries.Select(two => new JsonArray(one.DeepClone(), two.DeepClone())))];
        }
    }

    private static JsonObject With(JsonObject known, string name, JsonNode? value)
    {
        var more = known.DeepClone().AsObject();
        more[name] = value?.DeepClone();
        return more;
    }
}
