using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using CustomerRules.Archives.Validation;
using FsCheck.Xunit;

namespace CustomerRules.Archives.Tests.Validation;

/// <summary>Completeness: exact, with a fixed denominator, never lowered by more data.</summary>
[Properties(Arbitrary = [typeof(Generators)])]
public sealed class CompletenessLawTests
{
    [Property(MaxTest = 1000)]
    public void Adding_data_never_lowers_it(ArchiveCase item)
    {
        var schema = item.Schema.TryLoad()!;
        var random = new Random(item.Seed);
        JsonObject document;
        try
        {
            document = JsonNode.Parse(item.Document, null, new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();
        }
        catch (JsonException)
        {
            return;
        }

        var before = CompletenessOf(schema, document);
        for (var i = 0; i < 12; i++)
        {
            Add(document, schema.Fields, random);
            var after = CompletenessOf(schema, document);
            Assert.Equal(before.Units, after.Units);
            Assert.True(after >= before, $"{before} became {after} by {document.ToJsonString()}");
            before = after;
        }
    }

    [Property(MaxTest = 300)]
    public void The_order_of_members_does_not_count(ArchiveCase item)
    {
        var schema = item.Schema.TryLoad()!;
        var document = JsonNode.Parse("{}")!.AsObject();
        using (var parsed = JsonDocument.Parse(item.Document))
        {
            foreach (var member in parsed.RootElement.EnumerateObject().Reverse().DistinctBy(member => member.Name))
                document[member.Name] = JsonNode.Parse(member.Value.GetRawText());
        }

        var reversed = new JsonObject(document.Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone())));
        Assert.Equal(CompletenessOf(schema, document), CompletenessOf(schema, reversed));
    }

    [Fact]
    public void Fractions_are_compared_by_value()
    {
        Assert.True(new Completeness(1, 2) < new Completeness(2, 3));
        Assert.True(new Completeness(1, 2) <= new Completeness(2, 4) && new Completeness(1, 2) >= new Completeness(2, 4));
        Assert.True(new Completeness(0, 0) > new Completeness(11, 12));
        Assert.Equal(0, new Completeness(0, 0).CompareTo(new Completeness(3, 3)));
        Assert.True(new Completeness(3, 3).IsFull && new Completeness(0, 0).IsFull && !new Completeness(2, 3).IsFull);
    }

    private static Completeness CompletenessOf(ArchiveSchema schema, JsonNode document) =>
        schema.Validate(Encoding.UTF8.GetBytes(document.ToJsonString()), Day.Today).Completeness;

    private static JsonNode? Parsed(string json)
    {
        try
        {
            return JsonNode.Parse(json, null, new JsonDocumentOptions { AllowDuplicateProperties = false });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Gives a member that is absent, somewhere, a value of any sort; or a list one more entry.</summary>
    private static void Add(JsonObject document, IReadOnlyList<ArchiveField> fields, Random random)
    {
        var field = fields[random.Next(fields.Count)];
        if (!document.ContainsKey(field.Name))
            document[field.Name] = Parsed(new DocumentBuilder(random, 20).Value(field));
        else if (document[field.Name] is JsonObject inner && field.Type == FieldType.Group)
            Add(inner, field.Fields, random);
        else if (document[field.Name] is JsonArray list)
            list.Add(JsonNode.Parse("{}"));
    }
}
