using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Loading;

/// <summary>Schemas that cannot be, with everything that is said about them.</summary>
public sealed class MalformedSchemaTests
{
    private const string Good = """
        {
          "$schema": "x", "policy": "archives/schemas/sheet", "version": "1.0.0", "effectiveFrom": "2025-01-01", "title": {"zh":"表","en":"Sheet"}, "cites": ["archives/2.1"],
          "kind": "form", "tenure": "owner",
          "purposes": [ { "purpose": "contract", "name": {"zh":"合同","en":"Contract"} } ],
          "fields": [
            { "field": "party", "name": {"zh":"类别","en":"Party"}, "type": "choice", "choices": [ {"code":"resident","name":{"zh":"居民","en":"Resident"}} ], "required": true, "cites": ["archives/2.1"] },
            { "field": "born", "name": {"zh":"出生","en":"Born"}, "type": "date", "past": true, "sensitivity": "personal", "purpose": "contract", "cites": ["archives/2.1"] },
            { "field": "amount", "name": {"zh":"金额","en":"Amount"}, "type": "decimal", "min": 0, "max": 9, "places": 2, "requiredWhen": {"party":"resident"}, "cites": ["archives/2.1"] },
            { "field": "group", "name": {"zh":"组","en":"Group"}, "type": "group", "required": true, "cites": ["archives/2.1"], "fields": [
              { "field": "number", "name": {"zh":"号码","en":"Number"}, "type": "identifier", "kinds": ["resident-id"], "required": true, "cites": ["archives/2.1"] } ] }
          ]
        }
        """;

    [Fact]
    public void The_one_they_are_made_from_loads() => ExpectDiagnostic.None(Load(Good).Diagnostics);

    [Theory]
    [InlineData("other-policy", "archives/schemas/sheet", "archives/forms/sheet")]
    [InlineData("unknown-kind", "\"kind\": \"form\"", "\"kind\": \"from\"")]
    [InlineData("unknown-tenure", "\"tenure\": \"owner\"", "\"tenure\": \"ower\"")]
    [InlineData("unknown-type", "\"type\": \"date\"", "\"type\": \"dat\"")]
    [InlineData("unknown-purpose", "\"purpose\": \"contract\", \"cites\"", "\"purpose\": \"contrat\", \"cites\"")]
    [InlineData("unknown-sensitivity", "\"sensitivity\": \"personal\"", "\"sensitivity\": \"secret\"")]
    [InlineData("unknown-identifier", "[\"resident-id\"]", "[\"resident-ids\"]")]
    [InlineData("no-identifier", "[\"resident-id\"]", "[]")]
    [InlineData("field-twice", "\"field\": \"born\"", "\"field\": \"party\"")]
    [InlineData("purpose-twice", "\"purposes\": [", "\"purposes\": [ { \"purpose\": \"contract\", \"name\": {\"zh\":\"合\",\"en\":\"C\"} },")]
    [InlineData("choice-twice", "\"choices\": [", "\"choices\": [ {\"code\":\"resident\",\"name\":{\"zh\":\"居\",\"en\":\"R\"}},")]
    [InlineData("no-choice", "[ {\"code\":\"resident\",\"name\":{\"zh\":\"居民\",\"en\":\"Resident\"}} ]", "[]")]
    [InlineData("no-field", "\"fields\": [\n      { \"field\": \"number\", \"name\": {\"zh\":\"号码\",\"en\":\"Number\"}, \"type\": \"identifier\", \"kinds\": [\"resident-id\"], \"required\": true, \"cites\": [\"archives/2.1\"] } ]", "\"fields\": []")]
    [InlineData("both-required", "\"requiredWhen\": {", "\"required\": true, \"requiredWhen\": {")]
    [InlineData("conditional-group", "\"type\": \"group\", \"required\": true", "\"type\": \"group\", \"requiredWhen\": {\"party\":\"resident\"}")]
    [InlineData("empty-section", "[\"resident-id\"], \"required\": true", "[\"resident-id\"]")]
    [InlineData("one-of-with-required", "\"type\": \"group\", \"required\": true", "\"type\": \"group\", \"oneOf\": true")]
    [InlineData("reversed", "\"min\": 0, \"max\": 9", "\"min\": 10, \"max\": 9")]
    [InlineData("condition-on-itself", "{\"party\":\"resident\"}", "{\"amount\":{\"given\":true}}")]
    [InlineData("condition-on-nothing", "{\"party\":\"resident\"}", "{}")]
    [InlineData("condition-on-unknown-field", "{\"party\":\"resident\"}", "{\"praty\":\"resident\"}")]
    [InlineData("condition-on-unknown-code", "{\"party\":\"resident\"}", "{\"party\":\"residnet\"}")]
    [InlineData("condition-of-another-type", "{\"party\":\"resident\"}", "{\"party\":true,\"born\":\"resident\"}")]
    [InlineData("condition-on-no-age", "{\"party\":\"resident\"}", "{\"born\":{\"youngerThan\":0}}")]
    [InlineData("condition-on-absence", "{\"party\":\"resident\"}", "{\"born\":{\"given\":3}}")]
    [InlineData("condition-never-absent", "{\"party\":\"resident\"}", "{\"party\":{\"given\":false}}")]
    [InlineData("must-be-text", "\"type\": \"date\", \"past\": true", "\"type\": \"flag\", \"mustBe\": \"yes\"")]
    [InlineData("must-be-of-another-type", "\"past\": true", "\"past\": true, \"mustBe\": true")]
    [InlineData("not-before-nothing", "\"past\": true", "\"past\": true, \"notBefore\": \"boern\"")]
    [InlineData("not-before-itself", "\"past\": true", "\"past\": true, \"notBefore\": [\"born\", \"amount\"]")]
    [InlineData("not-before-a-number", "\"type\": \"decimal\"", "\"type\": \"decimal\", \"notBefore\": \"born\"")]
    [InlineData("same-birth-as-no-number", "\"past\": true", "\"past\": true, \"sameBirthAs\": \"party\"")]
    [InlineData("same-birth-in-a-group", "\"past\": true", "\"past\": true, \"sameBirthAs\": \"number\"")]
    [InlineData("member-of-another-type", "\"past\": true", "\"past\": true, \"maxLength\": 3")]
    [InlineData("required-map", "\"type\": \"identifier\", \"kinds\": [\"resident-id\"]", "\"type\": \"map\"")]
    [InlineData("unknown-role", "\"kind\": \"form\"", "\"kind\": \"form\", \"roles\": [ {\"role\":\"head\",\"name\":{\"zh\":\"主任\",\"en\":\"Director\"},\"cites\":[\"archives/2.1\"]}, {\"role\":\"head\",\"name\":{\"zh\":\"主任\",\"en\":\"Director\"},\"cites\":[\"archives/2.1\"]}, {\"role\":\"haed\",\"name\":{\"zh\":\"主任\",\"en\":\"Director\"},\"cites\":[\"archives/2.1\"]} ]")]
    [InlineData("uncited-record", "\"kind\": \"form\"", "\"kind\": \"form\", \"keeps\": [ {\"name\":{\"zh\":\"单\",\"en\":\"Slip\"}}, 3 ]")]
    [InlineData("uncited", "\"required\": true, \"cites\": [\"archives/2.1\"] },\n", "\"required\": true },\n")]
    public void A_faulty_file_is_told_in_full(string name, string old, string replacement)
    {
        Assert.Contains(old, Good, StringComparison.Ordinal);
        var result = Load(Good.Replace(old, replacement, StringComparison.Ordinal));

        Assert.False(result.Succeeded);
        GoldenFile.Expect($"tests/CustomerRules.Archives.Tests/Loading/Malformed/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void Fields_nested_too_deep_and_too_many_of_them_are_told()
    {
        var nested = """{ "field": "x", "name": {"zh":"x","en":"x"}, "type": "text", "cites": ["archives/2.1"] }""";
        for (var i = 0; i < 6; i++)
            nested = """{ "field": "x", "name": {"zh":"x","en":"x"}, "type": "list", "cites": ["archives/2.1"], "fields": [ """ + nested + " ] }";
        Assert.Equal(["CR3607"], Load(Good.Replace("{ \"field\": \"party\"", nested + ", { \"field\": \"party\"", StringComparison.Ordinal)).Diagnostics.Select(item => item.Code));

        var many = string.Concat(Enumerable.Range(0, 64).Select(i => $$"""{ "field": "x{{i}}", "name": {"zh":"x","en":"x"}, "type": "text", "cites": ["archives/2.1"] },"""));
        Assert.Equal(["CR3606"], Load(Good.Replace("{ \"field\": \"party\"", many + "{ \"field\": \"party\"", StringComparison.Ordinal)).Diagnostics.Select(item => item.Code));
    }

    [Fact]
    public void Truncated_and_damaged_files_never_throw()
    {
        var random = new Random(3);
        for (var i = 0; i < 3000; i++)
        {
            var text = Good.ToCharArray();
            var length = random.Next(text.Length);
            for (var edits = random.Next(4); edits > 0; edits--)
                text[random.Next(text.Length)] = "{}[]\",:a1 "[random.Next(10)];
            _ = Load(new string(text, 0, i % 2 == 0 ? length : text.Length));
        }
    }

    private static PolicyReadResult<ArchiveSchemas> Load(string text) =>
        ArchiveSchemas.Load([PolicyFile.FromText("archives/schemas/sheet/2025-01-01.json", text)], ClauseCatalogue.Embedded);
}
