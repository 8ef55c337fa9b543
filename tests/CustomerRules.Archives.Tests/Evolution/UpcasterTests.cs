using System.Text;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Evolution;

/// <summary>Two versions of a schema, by example.</summary>
public sealed class UpcasterTests
{
    private const string Fields1 = """
        { "field": "party", "name": {"zh":"类别","en":"Party"}, "type": "choice", "choices": [ {"code":"resident","name":{"zh":"居民","en":"Resident"}}, {"code":"company","name":{"zh":"公司","en":"Company"}} ], "required": true, "cites": ["archives/2.1"] },
        { "field": "tel", "name": {"zh":"电话","en":"Telephone"}, "type": "text", "required": true, "cites": ["archives/2.1.03"] },
        { "field": "age", "name": {"zh":"年龄","en":"Age"}, "type": "whole-number", "max": 150, "cites": ["archives/2.1"] }
        """;

    private const string Fields2 = """
        { "field": "party", "name": {"zh":"类别","en":"Party"}, "type": "choice", "choices": [ {"code":"resident","name":{"zh":"居民","en":"Resident"}}, {"code":"organisation","name":{"zh":"单位","en":"Organisation"}} ], "required": true, "cites": ["archives/2.1"] },
        { "field": "contact", "name": {"zh":"联系","en":"Contact"}, "type": "group", "required": true, "cites": ["archives/2.1.03"], "fields": [
          { "field": "phone", "name": {"zh":"电话","en":"Telephone"}, "type": "text", "required": true, "cites": ["archives/2.1.03"] } ] },
        { "field": "verified", "name": {"zh":"已核对","en":"Verified"}, "type": "flag", "required": true, "cites": ["archives/3.1.02a"] }
        """;

    private const string Reserved = """
        "reserved": { "fields": ["tel", "age"], "codes": ["party=company"] },
        """;

    private const string Steps = """
        "upcaster": { "from": "1.0.0", "steps": [
          { "step": "move", "field": "tel", "to": "contact.phone", "cites": ["archives/2.1.03"] },
          { "step": "remove", "field": "age", "cites": ["community/1.05.01"] },
          { "step": "recode", "field": "party", "codes": { "company": "organisation" }, "cites": ["archives/2.1"] },
          { "step": "default", "field": "verified", "value": false, "cites": ["archives/3.1.02a"] } ] },
        """;

    [Fact]
    public void A_changed_schema_does_not_accept_and_says_so_by_documents()
    {
        var change = Between(Load(Reserved + Steps));

        Assert.False(change.Accepts);
        Assert.Equal(
            [
                "$.age: unknown-member {\"age\":0,\"party\":\"resident\",\"tel\":\"~\"}", "$.contact.phone: required {\"party\":\"company\",\"tel\":\"~\"}",
                "$.party: unlisted-code {\"party\":\"company\",\"tel\":\"~\"}", "$.tel: unknown-member {\"party\":\"company\",\"tel\":\"~\"}", "$.verified: required {\"party\":\"company\",\"tel\":\"~\"}",
            ],
            change.Refusals.Select(refusal => $"{refusal} {refusal.Witness}"));
    }

    [Fact]
    public void After_its_upcaster_it_takes_every_old_document()
    {
        var change = Between(Load(Reserved + Steps));

        Assert.True(change.Migrates);
        Assert.Empty(change.MigrationRefusals);
        Assert.Equal(SchemaChangeKind.Mixed, SchemaChange.KindOf(change.Before, change.After, Day.Today));
    }

    [Fact]
    public void A_step_too_few_is_found_by_a_document()
    {
        var change = Between(Load(Reserved + Steps.Replace("\"default\"", "\"recode\"", StringComparison.Ordinal).Replace("\"field\": \"verified\", \"value\": false", "\"field\": \"party\", \"codes\": {}", StringComparison.Ordinal)));

        Assert.Equal("$.verified: required", Assert.Single(change.MigrationRefusals).ToString());
    }

    [Fact]
    public void A_document_is_brought_to_the_new_version_and_stays_there()
    {
        var upcaster = Load(Reserved + Steps).Versions[1].Upcaster!;

        Assert.True(upcaster.TryApply("""{"party":"company","tel":"电话 1","age":30,"other":[1.50]}"""u8, out var upcast));
        Assert.Equal("""{"party":"organisation","other":[1.50],"contact":{"phone":"电话 1"},"verified":false}""", Encoding.UTF8.GetString(upcast));
        Assert.True(upcaster.TryApply(upcast, out var again));
        Assert.Equal(upcast, again);
        Assert.Equal("1.0.0", upcaster.From.ToString());
        Assert.Equal(["Move tel to contact.phone", "Remove age", "Recode party", "Default verified"], upcaster.Steps.Select(step => step.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"tel\":1")]
    [InlineData("{\"tel\":1,\"t\\u0065l\":2}")]
    [InlineData("{\"x\":{\"tel\":1,\"t\\u0065l\":2}}")]
    [InlineData("{\"party\":\"\\ud800\"}")]
    public void What_is_no_document_is_not_upcast(string text)
    {
        Assert.False(Load(Reserved + Steps).Versions[1].Upcaster!.TryApply(Encoding.UTF8.GetBytes(text), out var upcast));
        Assert.Null(upcast);
    }

    [Fact]
    public void Every_entry_of_a_list_is_upcast()
    {
        var step = new UpcastStep(UpcastStepKind.Move, "list.a", new Citation([ClauseId.Parse("archives/2.1")])) { To = "list.b.c" };
        var upcaster = new Upcaster(default, [step]);

        Assert.True(upcaster.TryApply("""{"list":[{"a":1},{"a":2,"b":{"c":3}},{},7]}"""u8, out var upcast));
        Assert.Equal("""{"list":[{"b":{"c":1}},{"a":2,"b":{"c":3}},{},7]}""", Encoding.UTF8.GetString(upcast));
    }

    [Fact]
    public void A_default_stands_in_the_entries_of_a_list_and_makes_no_list()
    {
        var step = new UpcastStep(UpcastStepKind.Default, "list.b.c", new Citation([ClauseId.Parse("archives/2.1")])) { Value = "7", Leading = 1 };
        var upcaster = new Upcaster(default, [step]);

        Assert.True(upcaster.TryApply("""{"list":[{"b":{"c":3}},{"b":{}},{}]}"""u8, out var upcast));
        Assert.Equal("""{"list":[{"b":{"c":3}},{"b":{"c":7}},{"b":{"c":7}}]}""", Encoding.UTF8.GetString(upcast));
        Assert.True(upcaster.TryApply("""{"a":1}"""u8, out upcast));
        Assert.Equal("""{"a":1}""", Encoding.UTF8.GetString(upcast));
    }

    [Fact]
    public void A_member_that_is_null_is_absent_and_a_mark_of_byte_order_is_no_obstacle()
    {
        var upcaster = Load(Reserved + Steps).Versions[1].Upcaster!;

        Assert.True(upcaster.TryApply([.. Encoding.UTF8.Preamble, .. """{"party":"resident","tel":null,"age":null,"list":[{"x":null},null]}"""u8], out var upcast));
        Assert.Equal("""{"party":"resident","list":[{},null],"verified":false}""", Encoding.UTF8.GetString(upcast));
    }

    [Fact]
    public void A_move_whose_target_may_be_given_as_well_is_refused_by_a_document_that_gives_both()
    {
        const string Tel = """{ "field": "tel", "name": {"zh":"电话","en":"Telephone"}, "type": "text", "cites": ["archives/2.1.03"] }""";
        const string Phone = """{ "field": "phone", "name": {"zh":"电话","en":"Telephone"}, "type": "text", "cites": ["archives/2.1.03"] }""";
        const string Move = """
            "reserved": { "fields": ["tel"] },
            "upcaster": { "from": "1.0.0", "steps": [ { "step": "move", "field": "tel", "to": "phone", "cites": ["archives/2.1.03"] } ] },
            """;
        var result = ArchiveSchemas.Load([File("1.0.0", "2025-01-01", $"{Tel}, {Phone}", ""), File("2.0.0", "2026-01-01", Phone, Move)], ClauseCatalogue.Embedded);

        Assert.True(result.GetValueOrThrow().TryGet("sheet", out var timeline));
        var refusal = Assert.Single(Between(timeline).MigrationRefusals);
        Assert.Equal("""$.tel: unknown-member {"tel":"~","phone":"~"}""", $"{refusal} {refusal.Witness}");
        Assert.Equal(["CR3625"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    [Fact]
    public void Too_many_combinations_are_undecided_and_never_a_yes()
    {
        static string Optional(string name, string more = "") => $$"""{ "field": "{{name}}", "name": {"zh":"字","en":"Field"}, "type": "text"{{more}}, "cites": ["archives/2.1"] }""";
        var old = Enumerable.Range(1, 20).Select(i => $"old{i}").ToList();
        var moved = old.Select(name => $$"""{ "step": "move", "field": "{{name}}", "to": "group.{{name}}", "cites": ["archives/2.1"] }""");
        var group = $$"""{ "field": "group", "name": {"zh":"组","en":"Group"}, "type": "group", "cites": ["archives/2.1"], "fields": [ {{string.Join(',', old.Select(name => Optional(name)))}} ] }""";
        var more = $$"""
            "reserved": { "fields": [ {{string.Join(',', old.Select(name => '"' + name + '"'))}} ] },
            "upcaster": { "from": "1.0.0", "steps": [ {{string.Join(',', moved)}} ] },
            """;
        var (first, second) = (File("1.0.0", "2025-01-01", string.Join(',', old.Select(name => Optional(name))), ""), File("2.0.0", "2026-01-01", group, more));
        var result = ArchiveSchemas.Load([first, second], ClauseCatalogue.Embedded);

        Assert.False(result.Succeeded);
        Assert.Equal(20 + 1, result.Diagnostics.Count(diagnostic => diagnostic.Code == "CR3628"));
        GoldenFile.Expect("tests/CustomerRules.Archives.Tests/Evolution/Malformed/undecided.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics.Where(diagnostic => diagnostic.Code == "CR3628").Take(1)));
    }

    [Theory]
    [InlineData("into-itself", "\"field\": \"tel\", \"to\": \"contact.phone\"", "\"field\": \"tel\", \"to\": \"tel\"")]
    [InlineData("not-reserved", "\"fields\": [\"tel\", \"age\"]", "\"fields\": [\"tel\"]")]
    [InlineData("code-not-reserved", ", \"codes\": [\"party=company\"]", "")]
    [InlineData("reused", "\"tel\", \"age\"", "\"tel\", \"age\", \"verified\"")]
    [InlineData("code-reused", "\"party=company\"", "\"party=company\", \"party=resident\"")]
    [InlineData("not-from-before", "\"from\": \"1.0.0\"", "\"from\": \"0.9.0\"")]
    [InlineData("no-version", "\"from\": \"1.0.0\"", "\"from\": \"one\"")]
    [InlineData("no-such-field", "\"step\": \"remove\", \"field\": \"age\"", "\"step\": \"remove\", \"field\": \"agee\"")]
    [InlineData("no-such-target", "contact.phone", "contact.fone")]
    [InlineData("no-such-step", "\"step\": \"move\"", "\"step\": \"mvoe\"")]
    [InlineData("no-value", "\"value\": false", "\"value\": []")]
    [InlineData("left-behind", "\"value\": false", "\"value\": 3")]
    public void A_history_that_does_not_hold_is_told_in_full(string name, string old, string replacement)
    {
        var result = TryLoad((Reserved + Steps).Replace(old, replacement, StringComparison.Ordinal));

        Assert.Equal(name == "left-behind", result.Succeeded);
        GoldenFile.Expect($"tests/CustomerRules.Archives.Tests/Evolution/Malformed/{name}.expected.txt", ExpectDiagnostic.InBothLanguages(result.Diagnostics));
    }

    [Fact]
    public void A_reservation_is_for_ever()
    {
        var third = File("3.0.0", "2027-01-01", Fields2, "\"reserved\": { \"fields\": [\"tel\"], \"codes\": [\"party=company\"] },");
        var result = ArchiveSchemas.Load([File("1.0.0", "2025-01-01", Fields1, ""), File("2.0.0", "2026-01-01", Fields2, Reserved + Steps), third], ClauseCatalogue.Embedded);

        Assert.Equal(["CR3622"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
    }

    private static SchemaChange Between(PolicyTimeline<ArchiveSchema> timeline) => SchemaChange.Between(timeline.Versions[0], timeline.Versions[1], Day.Today);

    private static PolicyTimeline<ArchiveSchema> Load(string more)
    {
        Assert.True(TryLoad(more).GetValueOrThrow().TryGet("sheet", out var timeline));
        return timeline;
    }

    private static PolicyReadResult<ArchiveSchemas> TryLoad(string more) =>
        ArchiveSchemas.Load([File("1.0.0", "2025-01-01", Fields1, ""), File("2.0.0", "2026-01-01", Fields2, more)], ClauseCatalogue.Embedded);

    private static PolicyFile File(string version, string from, string fields, string more) => PolicyFile.FromText(
        $"archives/schemas/sheet/{from}.json",
        $$"""
        {
          "$schema": "x", "policy": "archives/schemas/sheet", "version": "{{version}}", "effectiveFrom": "{{from}}", "title": {"zh":"表","en":"Sheet"}, "cites": ["archives/2.1"], "kind": "form",
          {{more}}
          "fields": [ {{fields}} ]
        }
        """);
}
