namespace CustomerRules.Cli.Tests.Deadlines;

/// <summary>Section 4 of the contract: <c>deadline</c>.</summary>
public sealed class DeadlineContractTests
{
    private const string General = """{"target":"complaint-answer","severity":"general","start":"2026-09-30T16:00:00+08:00"}""";

    [Fact]
    public void The_deadline_of_the_contract_is_answered_as_printed() => Assert.Equal(
        """{"due":"2026-10-09T18:00:00+08:00","coverage":"confirmed","trace":["""
        + """{"at":"2026-09-30T16:00:00","step":"start","text":"The clock starts."},"""
        + """{"at":"2026-09-30","step":"not-counted","kind":"workday","text":"The day of the start is not counted.","article":"civil-code/201"},"""
        + string.Concat(Enumerable.Range(1, 7).Select(day => $$"""{"at":"2026-10-0{{day}}","step":"not-counted","kind":"holiday","text":"National Day: not counted."},"""))
        + """{"at":"2026-10-08","step":"counted","kind":"workday","number":1,"text":"Workday 1 (workday)."},"""
        + """{"at":"2026-10-09","step":"counted","kind":"workday","number":2,"text":"Workday 2 (workday)."},"""
        + """{"at":"2026-10-09T18:00:00","step":"due","text":"The term ends; this very moment is still in time.","article":"civil-code/203"}"""
        + """],"because":[{"rule":"clock","cites":["measures/4.02c"],"policy":"service-levels/targets/complaint-answer@1.0.0"},{"rule":"two-workdays","cites":["measures/4.02c"],"policy":"service-levels/targets/complaint-answer@1.0.0"},"""
        + """{"rule":"promises-within-the-limit","cites":["service/2.01f","service/2.01g","property/1.2.1.03"],"policy":"service-levels/targets/complaint-answer@1.0.0"}"""
        + """],"policies":["service-levels/targets/complaint-answer@1.0.0","service-levels/service-hours@1.0.0"],"calendar":"cn@2025-11-04"}""",
        Cli.Answer("deadline", General));

    [Theory]
    [InlineData("deadline-general", General)]
    [InlineData("deadline-complex", """{"target":"complaint-answer","severity":"complex","start":"2026-09-30T16:00:00+08:00","notified":false}""")]
    [InlineData("deadline-assumed", """{"target":"complaint-answer","severity":"complex","start":"2026-09-30T16:00:00+08:00"}""")]
    [InlineData("deadline-major", """{"target":"complaint-answer","severity":"major","start":"2026-09-30T16:00:00+08:00"}""")]
    [InlineData("deadline-promised", """{"target":"complaint-answer","severity":"general","start":"2026-09-30T16:00:00+08:00","promised":"2026-10-20T10:00:00+08:00"}""")]
    [InlineData("deadline-repair", """{"target":"repair-complete","urgency":"general","start":"2026-09-30T16:00:00+08:00","pauses":[{"from":"2026-09-30T17:00:00+08:00","to":"2026-09-30T18:30:00+08:00"}]}""")]
    [InlineData("deadline-no-figure", """{"target":"repair-complete","urgency":"emergency","start":"2026-09-30T16:00:00+08:00"}""")]
    [InlineData("deadline-investigate", """{"target":"complaint-investigate","severity":"minor","start":"2026-09-30T18:00:01+08:00"}""")]
    public void A_deadline_is_explained_in_both_languages(string name, string facts)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(facts, "explain", "deadline", "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((0, ""), (run.Exit, run.Error));
            GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/explain-{name}.{language}.txt", run.Output);
        }
    }

    [Theory]
    [InlineData("complaint-answer", "\"severity\":\"minor\"", "2026-10-09T18:00:00+08:00")] // answered like a general one
    [InlineData("complaint-answer", "\"severity\":\"complex\"", "2026-10-15T18:00:00+08:00")]
    [InlineData("complaint-investigate", "\"severity\":\"general\"", "2026-10-01T00:00:00+08:00")] // 24:00 as 00:00 of the next day
    [InlineData("repair-on-site", "\"urgency\":\"emergency\"", "2026-09-30T16:10:00+08:00")]
    [InlineData("repair-complete", "\"urgency\":\"general\"", "2026-10-01T16:00:00+08:00")]
    [InlineData("repair-revisit", "\"urgency\":\"emergency\"", "2026-10-01T16:00:00+08:00")]
    [InlineData("repair-complete", "\"urgency\":\"emergency\"", "")]
    [InlineData("repair-on-site", "\"urgency\":\"general\"", "")]
    public void Every_target_has_its_due_time(string target, string fact, string due) =>
        Assert.Equal(due, Cli.Member(Ask($$"""{"target":"{{target}}",{{fact}},"start":"2026-09-30T16:00:00+08:00"}"""), "due"));

    [Fact]
    public void A_major_complaint_is_due_when_promised_and_cannot_be_decided_without()
    {
        Assert.Equal("""["promised"]""", Cli.Member(Ask("""{"target":"complaint-answer","severity":"major","start":"2026-09-30T16:00:00+08:00"}"""), "cannotDecide"));
        var answer = Ask("""{"target":"complaint-answer","severity":"major","start":"2026-09-30T16:00:00+08:00","promised":"2026-10-03T12:00:00+08:00"}""");
        Assert.Equal("2026-10-03T12:00:00+08:00", Cli.Member(answer, "due"));
        Assert.False(Cli.Has(answer, "cannotDecide"));
    }

    [Fact]
    public void A_workday_that_is_paused_throughout_does_not_count()
    {
        Assert.Equal("2026-10-10T18:00:00+08:00", Due("""{"from":"2026-10-08T08:00:00+08:00","to":"2026-10-08T18:00:00+08:00"}"""));
        Assert.Equal("2026-10-09T18:00:00+08:00", Due("""{"from":"2026-10-08T08:00:00+08:00","to":"2026-10-08T17:59:59+08:00"}"""));
        Assert.Equal("2026-10-10T18:00:00+08:00", Due("""{"from":"2026-10-08T12:00:00+08:00","to":"2026-10-08T18:00:00+08:00"},{"from":"2026-10-08T07:00:00+08:00","to":"2026-10-08T12:00:00+08:00"}"""));
        Assert.Equal("2026-10-09T18:00:00+08:00", Due("""{"from":"2026-10-01T00:00:00+08:00","to":"2026-10-08T00:00:00+08:00"}"""));
    }

    [Theory]
    [InlineData("2026-12-30T16:00:00+08:00", "2027-01-04T18:00:00+08:00", "provisional", "cn@2025-11-04")]
    [InlineData("2028-01-03T16:00:00+08:00", "2028-01-05T18:00:00+08:00", "unknown", "cn@2025-11-04")]
    public void Years_without_a_notice_say_so(string start, string due, string coverage, string calendar)
    {
        var answer = Ask($$"""{"target":"complaint-answer","severity":"general","start":"{{start}}"}""");
        Assert.Equal((due, coverage, calendar), (Cli.Member(answer, "due"), Cli.Member(answer, "coverage"), Cli.Member(answer, "calendar")));
    }

    [Fact]
    public void What_was_known_before_a_notice_gives_the_deadline_of_then()
    {
        const string Line = """{"target":"complaint-answer","severity":"general","start":"2020-01-23T10:00:00+08:00","asOf":"2025-06-01"KNOWN}""";
        var (before, after) = (Ask(Line.Replace("KNOWN", ",\"knownOn\":\"2020-01-26\"", StringComparison.Ordinal)), Ask(Line.Replace("KNOWN", "", StringComparison.Ordinal)));
        Assert.Equal(("2020-02-01T18:00:00+08:00", "cn@2019-11-21"), (Cli.Member(before, "due"), Cli.Member(before, "calendar")));
        Assert.Equal(("2020-02-04T18:00:00+08:00", "cn@2025-11-04"), (Cli.Member(after, "due"), Cli.Member(after, "calendar")));
    }

    [Fact]
    public void A_day_in_the_line_goes_before_the_day_of_the_command()
    {
        Assert.Equal("CR4001 $: On 2024-12-31 no policy that answers this is in force.", Cli.Refusal("deadline", General.Replace("{", """{"asOf":"2024-12-31",""", StringComparison.Ordinal)));
        Assert.Equal(0, Cli.Run(General.Replace("{", """{"asOf":"2025-01-01",""", StringComparison.Ordinal), "eval", "deadline", "--as-of", "2024-12-31").Exit);
    }

    [Theory]
    [InlineData("\"promised\":\"2026-10-09T18:00:00+08:00\"", "2026-10-09T18:00:00+08:00", "")]
    [InlineData("\"promised\":\"2026-10-08T09:00:00+08:00\"", "2026-10-08T09:00:00+08:00", "")]
    [InlineData("\"promised\":\"2026-10-09T18:00:01+08:00\"", "2026-10-09T18:00:00+08:00", """[{"code":"promise-beyond-limit","message":"The promise lies beyond the limit, which stays."}]""")]
    [InlineData("\"promised\":\"2026-09-30T16:00:00+08:00\"", "2026-10-09T18:00:00+08:00", """[{"code":"not-in-the-future","message":"The time that was promised or notified is not in the future."}]""")]
    [InlineData("\"expected\":\"2026-10-08T09:00:00+08:00\"", "2026-10-09T18:00:00+08:00", """[{"code":"not-used","message":"No promise and no notice changes this term."}]""")]
    public void Promises_count_only_within_the_limit(string member, string due, string findings)
    {
        var answer = Ask(General.Replace("{", "{" + member + ",", StringComparison.Ordinal));
        Assert.Equal((due, findings), (Cli.Member(answer, "due"), Cli.Has(answer, "findings") ? Cli.Member(answer, "findings") : ""));
    }

    [Fact]
    public void An_expected_time_takes_the_place_of_the_day_and_night_of_a_repair() => Assert.Equal(
        "2026-10-05T10:00:00+08:00",
        Cli.Member(Ask("""{"target":"repair-complete","urgency":"general","start":"2026-09-30T16:00:00+08:00","expected":"2026-10-05T10:00:00+08:00"}"""), "due"));

    [Fact]
    public void It_is_told_that_a_notice_was_assumed_and_without_it_the_term_is_the_ordinary_one()
    {
        const string Complex = """{"target":"complaint-answer","severity":"complex","start":"2026-09-30T16:00:00+08:00"NOTE}""";
        Assert.Equal("""{"notified":true}""", Cli.Member(Ask(Complex.Replace("NOTE", "", StringComparison.Ordinal)), "assumed"));
        var told = Ask(Complex.Replace("NOTE", ",\"notified\":true", StringComparison.Ordinal));
        Assert.False(Cli.Has(told, "assumed"));
        Assert.Equal(("2026-10-15T18:00:00+08:00", "2026-10-09T18:00:00+08:00"), (Cli.Member(told, "due"), Cli.Member(told, "noticeDue")));
        var untold = Ask(Complex.Replace("NOTE", ",\"notified\":false", StringComparison.Ordinal));
        Assert.Equal("2026-10-09T18:00:00+08:00", Cli.Member(untold, "due"));
    }

    [Fact]
    public void Lines_keep_their_order_their_ids_and_the_others_when_one_is_refused()
    {
        var run = Cli.Eval("deadline", General.Replace("{", "{\"id\":1,", StringComparison.Ordinal), "", "{\"id\":2}", General.Replace("{", "{\"id\":3,", StringComparison.Ordinal));
        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal(["1 False", "2 True", "3 False"], run.Lines.Select(line => $"{Cli.Member(line, "id")} {Cli.Has(line, "error")}"));
        Assert.Equal("CR1009 $: The member `target` is missing.", Cli.RefusalIn(run.Lines[1]));
    }

    private static string Ask(string line) => Cli.Answer("deadline", line);

    private static string Due(string pauses) => Cli.Member(Ask(General.Replace("{", $$"""{"pauses":[{{pauses}}],""", StringComparison.Ordinal)), "due");
}
