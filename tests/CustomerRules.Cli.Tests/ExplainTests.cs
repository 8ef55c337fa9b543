namespace CustomerRules.Cli.Tests;

/// <summary>One case in, the whole reasoning in words out. The long texts are golden files.</summary>
public sealed class ExplainTests
{
    private const string GroupOfThree = """{"incident":"greenery","households":3,"departments":2,"written":true,"needsExtension":true,"selfResolvable":false}""";

    [Theory]
    [InlineData("complaint-group", "complaint", GroupOfThree)]
    [InlineData("complaint-defaults", "complaint", """{"incident":"lift-entrapment"}""")]
    [InlineData("complaint-minor", "complaint", """{"id":"FD-1","asOf":"2025-06-01","incident":"greenery","selfResolvable":true}""")]
    [InlineData("repair-emergency", "repair", """{"incident":"flooding"}""")]
    [InlineData("repair-general", "repair", """{"incident":"greenery"}""")]
    [InlineData("table-severity", "complaints/severity", """{"incident":"greenery","households":3,"needsExtension":true,"selfResolvable":true}""")]
    [InlineData("table-conditions", "complaints/conditions", """{"households":2}""")]
    [InlineData("table-duties", "complaints/duties", GroupOfThree)]
    public void A_case_is_explained_in_both_languages(string name, string decision, string facts)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(facts, "explain", decision, "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((0, ""), (run.Exit, run.Error));
            GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/explain-{name}.{language}.txt", run.Output);
        }
    }

    [Fact]
    public void Without_any_fact_every_severity_is_possible_and_what_settles_most_is_asked_for()
    {
        Assert.Equal("Severities still possible: Minor, General, Complex, Major\nAsk next: households\n", Explain("{}"));
        Assert.Equal("可能的严重程度：较小、一般、复杂、重大\n接下来请问：共同投诉的户数\n", Explain("{}", "zh"));
    }

    [Theory]
    [InlineData("""{"households":3}""", "Severities still possible: Major\nNothing more needs asking.\n")]
    [InlineData("""{"incident":"fire","households":null}""", "Severities still possible: Major\nNothing more needs asking.\n")]
    [InlineData("""{"incident":null,"households":2,"needsExtension":true}""", "Severities still possible: Complex, Major\nAsk next: incident\n")]
    [InlineData("""{"incident":"greenery","households":null,"needsExtension":false,"selfResolvable":true}""", "Severities still possible: Minor, Major\nAsk next: households\n")]
    [InlineData("""{"incident":"greenery","households":1,"needsExtension":false,"selfResolvable":null}""", "Severities still possible: Minor, General\nAsk next: the receiver can settle it alone\n")]
    [InlineData("""{"incident":"greenery","households":1,"needsExtension":null,"selfResolvable":false}""", "Severities still possible: General, Complex\nAsk next: needs an extension\n")]
    [InlineData("""{"incident":"fire","departments":null,"written":null}""", "Severities still possible: Major\nNothing more needs asking.\n")]
    public void Unknown_facts_leave_the_severities_that_are_still_possible(string facts, string expected) => Assert.Equal(expected, Explain(facts));

    [Fact]
    public void Nothing_more_needs_asking_in_chinese_either() =>
        Assert.Equal("可能的严重程度：重大\n不必再问。\n", Explain("""{"households":10000}""", "zh"));

    [Fact]
    public void Unknown_facts_that_leave_only_the_impossible_are_an_error()
    {
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Severity,
            "\"hitPolicy\": \"priority\",",
            "\"hitPolicy\": \"priority\", \"impossible\": [{ \"when\": { \"incident\": \"fire\", \"selfResolvable\": true } }],");

        foreach (var facts in new[] { """{"incident":"fire","selfResolvable":true,"households":null}""", """{"incident":"fire","selfResolvable":true}""" })
        {
            Assert.Equal(
                new CliRun(1, "", "-(1,1) $: error CR4002: complaints/severity@1.0.0 declares this combination of facts impossible.\n"),
                Cli.Run(facts, "explain", "complaint", "--as-of", "2026-03-02", "--policies", draft.Root));
        }
    }

    [Fact]
    public void Every_fault_of_a_case_is_told_on_the_error_stream()
    {
        var run = Cli.Run("{\n  \"incident\": \"fyre\",\n  \"households\": 0,\n  \"zebra\": 1\n}\n", "explain", "complaint", "--as-of", "2026-03-02");

        Assert.Equal(
            new CliRun(
                1,
                "",
                """
                -(2,15) $.incident: error CR1012: There is no code `fyre`.
                  help: Did you mean `fire`?
                -(3,17) $.households: error CR1014: Expected a whole number from 1 to 10000.
                -(4,3) $.zebra: error CR1008: There is no member `zebra`.
                  help: Known members: id, asOf, incident, households, departments, written, needsExtension, selfResolvable.

                """),
            run);
    }

    [Theory]
    [InlineData("""{"incident":null,"households":0}""", "-(1,31) $.households: 错误 CR1014: 此处应为 1 至 10000 的整数。\n")]
    [InlineData("", "-(1,1) $: 错误 CR1001: 文件在此处意外结束。\n  建议：检查此处及其前面是否缺少或多出逗号、引号或括号。\n")]
    [InlineData("""{"incident":"fire","asOf":"2024-12-31"}""", "-(1,1) $: 错误 CR4001: 2024-12-31 没有回答此问题的政策有效。\n")]
    public void A_refused_case_is_told_in_chinese(string input, string expected) =>
        Assert.Equal(new CliRun(1, "", expected), Cli.Run(input, "explain", "complaint", "--as-of", "2026-03-02", "--lang", "zh"));

    [Fact]
    public void A_case_of_more_than_one_mebibyte_is_refused() => Assert.Equal(
        new CliRun(1, "", "-: error CR1003: The document is larger than 1048576 bytes.\n  help: Split it into smaller files.\n"),
        Cli.Run(new string(' ', 1024 * 1024) + "{}", "explain", "complaint"));

    [Theory]
    [InlineData("repair")]
    [InlineData("complaints/urgency")]
    public void A_repair_and_a_table_want_their_facts(string decision) => Assert.Equal(
        new CliRun(1, "", "-(1,1) $: error CR1009: The member `incident` is missing.\n"),
        Cli.Run("{}", "explain", decision, "--as-of", "2026-03-02"));

    private static string Explain(string facts, string language = "en")
    {
        var run = Cli.Run(facts, "explain", "complaint", "--as-of", "2026-03-02", "--lang", language);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Output;
    }
}
