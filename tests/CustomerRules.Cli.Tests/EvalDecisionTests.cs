namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: complaint, repair and single tables.</summary>
public sealed class EvalDecisionTests
{
    private const string ContractLine =
        """{"incident":"lift-entrapment","households":1,"departments":1,"written":false,"needsExtension":false,"selfResolvable":false}""";

    [Fact]
    public void The_complaint_of_the_contract_is_answered_as_printed()
    {
        var answer = Cli.Answer("complaint", ContractLine);

        Assert.StartsWith(
            """{"severity":"major","group":false,"duties":[{"duty":"report-immediately","to":["department-manager","service-centre-head","project-head","company-customer-service"],"when":"at-once","cites":["property/2.1.06","property/2.2.06a","measures/4.03d","measures/2.01f"]},""",
            answer,
            StringComparison.Ordinal);
        Assert.EndsWith(
            """],"because":[{"rule":"lift-entrapment","cites":["property/2.2.06.02","measures/4.03d"],"policy":"complaints/severity@1.0.0"},{"rule":"fewer-households","cites":["property/2.2.06.08"],"policy":"complaints/conditions@1.0.0"}],"policies":["complaints/conditions@1.0.0","complaints/severity@1.0.0","complaints/duties@1.0.0"]}""",
            answer,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_assumed_where_everything_is_given() => Assert.False(Cli.Has(Cli.Answer("complaint", ContractLine), "assumed"));

    [Fact]
    public void The_repair_of_the_contract_is_answered_as_printed() => Assert.Equal(
        """{"urgency":"emergency","because":[{"rule":"water","cites":["measures/3.03a","measures/3.03b"],"policy":"complaints/urgency@1.0.0"}],"policies":["complaints/urgency@1.0.0"]}""",
        Cli.Answer("repair", """{"incident":"water-leak"}"""));

    [Fact]
    public void Members_left_out_get_the_defaults_of_the_contract_and_are_told()
    {
        var answer = Cli.Answer("complaint", """{"incident":"greenery"}""");

        Assert.Equal("general", Cli.Member(answer, "severity"));
        Assert.EndsWith(""","assumed":{"households":1,"departments":1,"written":false,"needsExtension":false,"selfResolvable":false}}""", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Only_what_was_left_out_is_told_as_assumed() =>
        Assert.EndsWith(
            ""","assumed":{"departments":1,"needsExtension":false}}""",
            Cli.Answer("complaint", """{"selfResolvable":true,"incident":"greenery","written":true,"households":2}"""),
            StringComparison.Ordinal);

    [Fact]
    public void What_is_assumed_gives_the_answer_that_stating_it_gives()
    {
        var assumed = Cli.Answer("complaint", """{"incident":"greenery"}""");
        var stated = Cli.Answer("complaint", """{"incident":"greenery","households":1,"departments":1,"written":false,"needsExtension":false,"selfResolvable":false}""");

        Assert.Equal(stated[..^1], assumed[..assumed.IndexOf(",\"assumed\"", StringComparison.Ordinal)]);
    }

    [Theory]
    [InlineData("""{"incident":"greenery","selfResolvable":true}""", "minor", "False")]
    [InlineData("""{"incident":"greenery","needsExtension":true,"selfResolvable":true}""", "complex", "False")]
    [InlineData("""{"incident":"greenery","households":2}""", "general", "False")]
    [InlineData("""{"incident":"greenery","households":3}""", "major", "True")]
    [InlineData("""{"incident":"fire","households":10000,"selfResolvable":true}""", "major", "True")]
    [InlineData("""{"incident":"planned-power-outage"}""", "general", "False")]
    public void Severities_at_their_bounds(string line, string severity, string group)
    {
        var answer = Cli.Answer("complaint", line);

        Assert.Equal((severity, group), (Cli.Member(answer, "severity"), Cli.Member(answer, "group")));
    }

    [Fact]
    public void Eval_of_the_conditions_asks_for_the_base_fact_alone() => Assert.Equal(
        """{"group":true,"because":[{"rule":"three-households-or-more","cites":["property/2.2.06.08","measures/4.03d"],"policy":"complaints/conditions@1.0.0"}],"policies":["complaints/conditions@1.0.0"]}""",
        Cli.Answer("complaints/conditions", """{"households":3}"""));

    [Fact]
    public void Eval_of_severity_takes_households_and_names_the_rules_of_both_tables() => Assert.Equal(
        """{"id":1,"severity":"minor","because":[{"rule":"self-resolvable","cites":["service/2.01e"],"policy":"complaints/severity@1.0.0"},{"rule":"fewer-households","cites":["property/2.2.06.08"],"policy":"complaints/conditions@1.0.0"}],"policies":["complaints/conditions@1.0.0","complaints/severity@1.0.0"]}""",
        Cli.Answer("complaints/severity", """{"id":1,"incident":"greenery","households":2,"needsExtension":false,"selfResolvable":true}"""));

    [Fact]
    public void Eval_of_urgency_answers_as_repair_does() =>
        Assert.Equal(Cli.Answer("repair", """{"incident":"fire"}"""), Cli.Answer("complaints/urgency", """{"incident":"fire"}"""));

    [Fact]
    public void Eval_of_the_duties_lists_the_duties_of_the_complaint()
    {
        const string Facts = """{"incident":"flooding","households":4,"departments":2,"written":true,"needsExtension":true,"selfResolvable":false}""";
        var table = Cli.Answer("complaints/duties", Facts);

        Assert.Equal(Cli.Member(Cli.Answer("complaint", Facts), "duties"), Cli.Member(table, "duties"));
        Assert.Contains("""{"rule":"several-departments","cites":["measures/4.03b","measures/4.03c"],"policy":"complaints/duties@1.0.0"}""", table, StringComparison.Ordinal);
        Assert.Contains("""{"rule":"flooding","cites":["property/2.2.06.05","measures/4.03d"],"policy":"complaints/severity@1.0.0"}""", table, StringComparison.Ordinal);
        Assert.Contains("""{"rule":"three-households-or-more","cites":["property/2.2.06.08","measures/4.03d"],"policy":"complaints/conditions@1.0.0"}""", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("repair", """{"incidnt":"fire"}""", "CR1008 $.incidnt: There is no member `incidnt`. Did you mean `incident`?")]
    [InlineData("complaints/conditions", """{"housholds":2}""", "CR1008 $.housholds: There is no member `housholds`. Did you mean `households`?")]
    [InlineData("access", """{"role":"guard","acton":"consult","section":"basic","purpose":"job-duty"}""", "CR1008 $.acton: There is no member `acton`. Did you mean `action`?")]
    [InlineData("deadline", """{"targt":"complaint-answer","severity":"general","start":"2026-09-30T16:00:00+08:00"}""", "CR1008 $.targt: There is no member `targt`. Did you mean `target`?")]
    [InlineData("deadline", """{"target":"complaint-answer","severty":"general","start":"2026-09-30T16:00:00+08:00"}""", "CR1008 $.severty: There is no member `severty`. Did you mean `severity`?")]
    [InlineData("workdays", """{"op":"kind","dat":"2026-10-10"}""", "CR1008 $.dat: There is no member `dat`. Did you mean `date`?")]
    [InlineData("identifier", """{"kind":"passport","valu":"E12345678"}""", "CR1008 $.valu: There is no member `valu`. Did you mean `value`?")]
    [InlineData("number", """{"op":"parse","template":"archive","numbr":"XX小区A12023001"}""", "CR1008 $.numbr: There is no member `numbr`. Did you mean `number`?")]
    [InlineData("archive", """{"shema":"owner","document":{}}""", "CR1008 $.shema: There is no member `shema`. Did you mean `schema`?")]
    [InlineData("lifecycle", """{"stat":"active"}""", "CR1008 $.stat: There is no member `stat`. Did you mean `state`?")]
    public void A_misspelt_member_is_told_rather_than_that_it_is_missing(string decision, string line, string refusal) =>
        Assert.Equal(refusal, Cli.Refusal(decision, line));

    [Fact]
    public void A_misspelt_member_is_told_in_chinese() =>
        Assert.Equal("CR1008 $.incidnt: 没有名为 `incidnt` 的成员。是否想写 `incident`？", Cli.Refusal("complaint", """{"incidnt":"fire"}""", "--lang", "zh"));

    [Fact]
    public void A_single_table_assumes_nothing() =>
        Assert.Equal("CR1009 $: The member `households` is missing.", Cli.Refusal("complaints/conditions", "{}"));

    [Fact]
    public void The_output_of_a_supplier_is_no_base_fact() => Assert.Equal(
        "CR1008 $.group: There is no member `group`. Known members: id, asOf, incident, households, needsExtension, selfResolvable.",
        Cli.Refusal("complaints/severity", """{"incident":"fire","households":1,"group":true,"needsExtension":false,"selfResolvable":false}"""));

    [Fact]
    public void The_day_of_a_line_goes_before_the_day_of_the_command()
    {
        var run = Cli.Run(
            "{\"id\":1,\"incident\":\"fire\"}\n{\"id\":2,\"incident\":\"fire\",\"asOf\":\"2025-01-01\"}\n{\"id\":3,\"incident\":\"fire\",\"asOf\":\"2024-12-31\"}\n",
            "eval",
            "repair",
            "--as-of",
            "2024-06-01");

        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal("""{"id":1,"error":{"code":"CR4001","message":"On 2024-06-01 no policy that answers this is in force.","path":"$"}}""", run.Lines[0]);
        Assert.Equal("general", Cli.Member(run.Lines[1], "urgency"));
        Assert.Equal("""{"id":3,"error":{"code":"CR4001","message":"On 2024-12-31 no policy that answers this is in force.","path":"$"}}""", run.Lines[2]);
    }

    [Fact]
    public void A_refusal_speaks_chinese_when_asked() =>
        Assert.Equal("CR4001 $: 2024-12-31 没有回答此问题的政策有效。", Cli.Refusal("complaint", """{"incident":"fire","asOf":"2024-12-31"}""", "--lang", "zh"));

    [Fact]
    public void Without_a_day_the_command_answers_by_the_policies_of_today()
    {
        var run = Cli.Run("""{"incident":"water-leak"}""", "eval", "repair");

        Assert.Equal((0, "emergency"), (run.Exit, Cli.Member(run.Lines[0], "urgency")));
    }

    [Fact]
    public void A_combination_that_a_table_declares_impossible_is_an_error_and_no_answer()
    {
        using var draft = DraftFolder.OfComplaints().Edit(
            DraftFolder.Severity,
            "\"hitPolicy\": \"priority\",",
            "\"hitPolicy\": \"priority\", \"impossible\": [{ \"when\": { \"incident\": \"fire\", \"selfResolvable\": true } }],");

        Assert.Equal(
            "CR4002 $: complaints/severity@1.0.0 declares this combination of facts impossible.",
            Cli.Refusal("complaints/severity", """{"incident":"fire","households":1,"needsExtension":false,"selfResolvable":true}""", "--policies", draft.Root));
        Assert.StartsWith("CR4002 $: ", Cli.Refusal("complaint", """{"incident":"fire","selfResolvable":true}""", "--policies", draft.Root), StringComparison.Ordinal);
    }
}
