using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.Policies;

namespace CustomerRules.Complaints.Tests.Loading;

/// <summary>Tables that are sound in themselves and do not fit complaints: CR31xx.</summary>
public sealed class FitTests
{
    private const string Severity = "complaints/severity/2025-01-01.json(1,1) $: ";
    private const string Duties = "complaints/duties/2025-01-01.json(1,1) $: ";
    private const string Urgency = "complaints/urgency/2025-01-01.json(1,1) $: ";

    [Fact]
    public void CR3101_a_fact_that_a_complaint_does_not_have()
    {
        var duties = Book.Text("duties").Replace("\"departments\"", "\"teams\"", StringComparison.Ordinal);
        Refuses(
            [("duties", duties)],
            [
                Duties + "错误 CR3101: complaints/duties@1.0.0 询问 `teams`，而投诉没有这项事实，或类型不符。",
                "  建议：可用的事实：incident、households、departments、written、needsExtension、selfResolvable。",
            ],
            [
                Duties + "error CR3101: complaints/duties@1.0.0 asks for `teams`, which a complaint does not have, or has as another kind.",
                "  help: Known facts: incident, households, departments, written, needsExtension, selfResolvable.",
            ]);
    }

    [Fact]
    public void CR3101_a_fact_that_a_complaint_has_as_another_kind()
    {
        var duties = Book.Edited(
            "duties",
            """ "written", "name": { "zh": "书面投诉", "en": "written" }, "flag": true """,
            """ "written", "name": { "zh": "书面投诉", "en": "written" }, "range": { "min": 0, "max": 1 } """)
            .Replace("\"written\": true", "\"written\": 1", StringComparison.Ordinal);
        Refuses(
            [("duties", duties)],
            [
                Duties + "错误 CR3101: complaints/duties@1.0.0 询问 `written`，而投诉没有这项事实，或类型不符。",
                "  建议：可用的事实：incident、households、departments、written、needsExtension、selfResolvable。",
            ],
            [
                Duties + "error CR3101: complaints/duties@1.0.0 asks for `written`, which a complaint does not have, or has as another kind.",
                "  help: Known facts: incident, households, departments, written, needsExtension, selfResolvable.",
            ]);
    }

    [Fact]
    public void CR3101_a_fact_of_the_severity_is_named_where_it_is_asked_for_and_where_it_arrives()
    {
        var severity = Book.Text("severity").Replace("\"selfResolvable\"", "\"trivial\"", StringComparison.Ordinal);
        Refuses(
            [("severity", severity), ("duties", SmallTables.DutiesOfAnySeverity)],
            [
                Severity + "错误 CR3101: complaints/severity@1.0.0 询问 `trivial`，而投诉没有这项事实，或类型不符。",
                "  建议：可用的事实：incident、households、departments、written、needsExtension、selfResolvable。",
                Duties + "错误 CR3101: complaints/duties@1.0.0 询问 `trivial`，而投诉没有这项事实，或类型不符。",
                "  建议：可用的事实：incident、households、departments、written、needsExtension、selfResolvable。",
            ],
            [
                Severity + "error CR3101: complaints/severity@1.0.0 asks for `trivial`, which a complaint does not have, or has as another kind.",
                "  help: Known facts: incident, households, departments, written, needsExtension, selfResolvable.",
                Duties + "error CR3101: complaints/duties@1.0.0 asks for `trivial`, which a complaint does not have, or has as another kind.",
                "  help: Known facts: incident, households, departments, written, needsExtension, selfResolvable.",
            ]);
    }

    [Fact]
    public void Conditions_that_answer_more_than_the_group_fit()
    {
        var conditions = Book.Text("conditions")
            .Replace("{ \"group\": { \"flag\": true } }", "{ \"crowd\": { \"flag\": true }, \"group\": { \"flag\": true } }", StringComparison.Ordinal)
            .Replace("\"then\": { \"group\": true }", "\"then\": { \"crowd\": true, \"group\": true }", StringComparison.Ordinal)
            .Replace("\"then\": { \"group\": false }", "\"then\": { \"crowd\": false, \"group\": false }", StringComparison.Ordinal);
        var policy = Book.Load(Book.FilesWith(("conditions", conditions))).AsOf(Book.Day);
        var complaint = new Complaint("greenery", Households: 3);
        Assert.Equal(Answers.Of(complaint.Assess()), Answers.Of(policy.Assess(complaint.Facts)));
    }

    [Fact]
    public void CR3101_a_repair_has_only_an_incident()
    {
        var urgency = Book.Edited(
            "urgency",
            "\"inputs\": [\n",
            "\"inputs\": [\n    { \"input\": \"households\", \"range\": { \"min\": 1, \"max\": 10000 } },\n");
        Refuses(
            [("urgency", urgency)],
            [
                Urgency + "错误 CR3101: complaints/urgency@1.0.0 询问 `households`，而投诉没有这项事实，或类型不符。",
                "  建议：可用的事实：incident。",
            ],
            [
                Urgency + "error CR3101: complaints/urgency@1.0.0 asks for `households`, which a complaint does not have, or has as another kind.",
                "  help: Known facts: incident.",
            ]);
    }

    [Fact]
    public void CR3102_a_severity_that_does_not_ask_what_happened() => Refuses(
        [("severity", SmallTables.SeverityWithoutIncident), ("duties", SmallTables.DutiesOfAnySeverity)],
        [Severity + "错误 CR3102: complaints/severity@1.0.0 没有询问 `incident`。"],
        [Severity + "error CR3102: complaints/severity@1.0.0 does not ask for `incident`."]);

    [Fact]
    public void CR3103_duties_that_no_severity_feeds() => Refuses(
        [("duties", SmallTables.DutiesWithoutSeverity)],
        [Duties + "错误 CR3103: complaints/duties@1.0.0 没有以另一张表的 `severity` 作为输入。"],
        [Duties + "error CR3103: complaints/duties@1.0.0 does not take `severity` from another table."]);

    [Fact]
    public void CR3103_a_severity_that_counts_households_itself() => Refuses(
        [("severity", SmallTables.SeverityWithoutGroup), ("duties", SmallTables.DutiesOfAnySeverity)],
        [Severity + "错误 CR3103: complaints/severity@1.0.0 没有以另一张表的 `group` 作为输入。"],
        [Severity + "error CR3103: complaints/severity@1.0.0 does not take `group` from another table."]);

    [Fact]
    public void CR3104_duties_without_a_moment()
    {
        var duties = Book.Text("duties").Replace("\"when\": [", "\"moment\": [", StringComparison.Ordinal);
        foreach (var code in new[] { "at-once", "on-receipt", "while-handling", "at-closing" })
            duties = duties.Replace($"\"when\": \"{code}\"", $"\"moment\": \"{code}\"", StringComparison.Ordinal);
        Refuses(
            [("duties", duties)],
            [Duties + "错误 CR3104: complaints/duties@1.0.0 没有给出所需形式的 `duties`。"],
            [Duties + "error CR3104: complaints/duties@1.0.0 does not answer `duties` in the form that is needed."]);
    }

    [Fact]
    public void CR3104_an_urgency_under_another_name()
    {
        var urgency = Book.Text("urgency").Replace("\"urgency\":", "\"level\":", StringComparison.Ordinal);
        Refuses(
            [("urgency", urgency)],
            [Urgency + "错误 CR3104: complaints/urgency@1.0.0 没有给出所需形式的 `urgency`。"],
            [Urgency + "error CR3104: complaints/urgency@1.0.0 does not answer `urgency` in the form that is needed."]);
    }

    [Fact]
    public void CR3105_a_severity_that_nobody_knows()
    {
        var severity = Book.Edited("severity", "\"severity\": [\n", "\"severity\": [\n      { \"code\": \"disaster\", \"name\": { \"zh\": \"灾难\", \"en\": \"Disaster\" } },\n")
            .Replace("""{ "incident": "fire" },""" + "\n      \"then\": { \"severity\": \"major\"", """{ "incident": "fire" },""" + "\n      \"then\": { \"severity\": \"disaster\"", StringComparison.Ordinal);
        Refuses(
            [("severity", severity)],
            [
                Severity + "错误 CR3105: complaints/severity@1.0.0 的 `severity` 含有未知的代码 `disaster`。",
                "  建议：可用的代码：major、complex、general、minor。",
            ],
            [
                Severity + "error CR3105: complaints/severity@1.0.0 has an unknown code `disaster` in `severity`.",
                "  help: Known codes: major, complex, general, minor.",
            ]);
    }

    [Fact]
    public void CR3105_an_urgency_that_nobody_knows()
    {
        var urgency = Book.Edited("urgency", "\"urgency\": [", "\"urgency\": [{ \"code\": \"red\", \"name\": { \"zh\": \"红\", \"en\": \"Red\" } }, ");
        Refuses(
            [("urgency", urgency)],
            [
                Urgency + "错误 CR3105: complaints/urgency@1.0.0 的 `urgency` 含有未知的代码 `red`。",
                "  建议：可用的代码：emergency、general。",
            ],
            [
                Urgency + "error CR3105: complaints/urgency@1.0.0 has an unknown code `red` in `urgency`.",
                "  help: Known codes: emergency, general.",
            ]);
    }

    [Fact]
    public void CR3106_urgencies_that_are_not_listed_from_the_highest_rank_on()
    {
        var urgency = Book.Text("urgency").Replace("\"emergency\"", "\"x\"", StringComparison.Ordinal).Replace("\"general\"", "\"emergency\"", StringComparison.Ordinal).Replace("\"x\"", "\"general\"", StringComparison.Ordinal);
        Refuses(
            [("urgency", urgency)],
            [
                Urgency + "错误 CR3106: complaints/urgency@1.0.0 的 `urgency` 没有按等级从高到低排列。",
                "  建议：次序：emergency、general。",
            ],
            [
                Urgency + "error CR3106: complaints/urgency@1.0.0 does not list `urgency` from the highest rank to the lowest.",
                "  help: The order: emergency, general.",
            ]);
    }

    [Fact]
    public void Everything_that_does_not_fit_is_said_in_one_go()
    {
        var result = Book.Read(Book.FilesWith(
            ("duties", Book.Text("duties").Replace("\"departments\"", "\"teams\"", StringComparison.Ordinal)),
            ("urgency", Book.Text("urgency").Replace("\"urgency\":", "\"level\":", StringComparison.Ordinal))));
        Assert.Equal(["CR3101", "CR3104"], result.Diagnostics.Select(diagnostic => diagnostic.Code));
        Assert.Equal(
            string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Render(Language.English))),
            Assert.Throws<PolicyDataException>(() => result.GetValueOrThrow()).Message);
    }

    private static void Refuses((string Table, string Text)[] changed, string[] zh, string[] en)
    {
        var result = Book.Read(Book.FilesWith(changed));
        Assert.False(result.Succeeded);
        Assert.Equal(string.Join('\n', zh), string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Render(Language.Chinese))));
        Assert.Equal(string.Join('\n', en), string.Join('\n', result.Diagnostics.Select(diagnostic => diagnostic.Render(Language.English))));
    }
}
