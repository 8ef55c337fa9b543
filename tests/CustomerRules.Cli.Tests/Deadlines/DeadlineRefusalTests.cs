namespace CustomerRules.Cli.Tests.Deadlines;

/// <summary>Questions for a deadline and to the calendar that have no answer, with the whole of what is said.</summary>
public sealed class DeadlineRefusalTests
{
    private const string Start = "\"start\":\"2026-09-30T16:00:00+08:00\"";
    private const string NoMoment = "A moment has a date, a time and an offset, such as 2026-09-30T16:00:00+08:00.";
    private const string NoReach = "A day is out of the calendar's reach (1970 to 2149), or the service never opens.";
    private const string NoLength = "A length is given in hours, minutes and seconds, such as PT90M or PT2H30M, not in days.";

    [Theory]
    [InlineData("{" + Start + "}", "CR1009 $: The member `target` is missing.")]
    [InlineData("""{"target":"complaint-anser",""" + Start + "}", "CR1012 $.target: There is no code `complaint-anser`. Did you mean `complaint-answer`?")]
    [InlineData("""{"target":"complaint-answer",""" + Start + "}", "CR1009 $: The member `severity` is missing.")]
    [InlineData("""{"target":"complaint-answer","severity":"grave",""" + Start + "}", "CR1012 $.severity: There is no such code. Known codes: minor, general, complex, major.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","urgency":"general",""" + Start + "}", "CR1008 $.urgency: There is no member `urgency`. Known members: id, asOf, knownOn, target, severity, start, promised, expected, notified, pauses.")]
    [InlineData("""{"target":"complaint-answer","severity":"general"}""", "CR1009 $: The member `start` is missing.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":"2026-09-30"}""", "CR4004 $.start: " + NoMoment)]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":"2026-09-30T16:00:00"}""", "CR4004 $.start: " + NoMoment)]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":"2026-02-30T16:00:00+08:00"}""", "CR4004 $.start: " + NoMoment)]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":1}""", "CR1010 $.start: Expected a text, found a number.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":"1969-12-31T16:00:00+08:00"}""", "CR4008 $.start: " + NoReach)]
    [InlineData("""{"target":"repair-complete","urgency":"general","start":"9999-12-31T23:59:59Z"}""", "CR4008 $.start: " + NoReach)]
    [InlineData("""{"target":"complaint-answer","severity":"general","start":"2149-12-31T16:00:00+08:00"}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"target":"complaint-answer","severity":"major","promised":"9999-12-31T23:59:59Z",""" + Start + "}", "CR4008 $.promised: " + NoReach)]
    [InlineData("""{"target":"complaint-answer","severity":"major","promised":true,""" + Start + "}", "CR1010 $.promised: Expected a text, found true or false.")]
    [InlineData("""{"target":"repair-complete","urgency":"general","expected":"soon",""" + Start + "}", "CR4004 $.expected: " + NoMoment)]
    [InlineData("""{"target":"complaint-answer","severity":"complex","notified":"yes",""" + Start + "}", "CR1010 $.notified: Expected true or false, found a text.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","knownOn":"2020",""" + Start + "}", "CR1011 $.knownOn: Expected a date such as 2025-01-01.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":{},""" + Start + "}", "CR1010 $.pauses: Expected a list, found an object.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z"}],""" + Start + "}", "CR1009 $.pauses[0]: The member `to` is missing.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T08:00:00Z"}],""" + Start + "}", "CR4006 $.pauses[0].to: The end is before the beginning.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T07:00:00Z"}],""" + Start + "}", "CR4006 $.pauses[0].to: The end is before the beginning.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T10:00:00Z"},{"from":"2026-10-08T09:59:59Z","to":"2026-10-08T12:00:00Z"}],""" + Start + "}", "CR4007 $.pauses[1]: The pauses overlap.")]
    [InlineData("""{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T10:00:00Z","why":""}],""" + Start + "}", "CR1008 $.pauses[0].why: There is no member `why`. Known members: from, to.")]
    [InlineData("""{"target":"appeal-file",""" + Start + "}", "CR4011 $.target: service-levels/appeals@1.0.0 switches this target off.")]
    [InlineData("""{"target":"appeal-retest-result",""" + Start + "}", "CR4011 $.target: service-levels/appeals@1.0.0 switches this target off.")]
    [InlineData("""{"target":"appeal-urgent-answer",""" + Start + "}", "CR4011 $.target: service-levels/appeals@1.0.0 switches this target off.")]
    public void A_deadline_that_cannot_be_told_is_refused_with_the_reason(string line, string expected) => Assert.Equal(expected, Cli.Refusal("deadline", line));

    [Theory]
    [InlineData("""{"op":"kind"}""", "CR1009 $: The member `date` is missing.")]
    [InlineData("""{"op":"kinds","date":"2026-10-10"}""", "CR1012 $.op: There is no code `kinds`. Did you mean `kind`?")]
    [InlineData("""{"op":"kind","date":"2150-01-01"}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"kind","date":"2026-10-10","to":"2026-10-10"}""", "CR1008 $.to: There is no member `to`. Known members: id, asOf, op, knownOn, calendar, date.")]
    [InlineData("""{"op":"add","from":"2026-10-10","workdays":40001}""", "CR1014 $.workdays: Expected a whole number from -40000 to 40000.")]
    [InlineData("""{"op":"add","from":"2149-12-31","workdays":1}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"count","from":"2026-10-10","to":"2026-10-09"}""", "CR4006 $.to: The end is before the beginning.")]
    [InlineData("""{"op":"period","from":"2026-10-10"}""", "CR4010 $: Give exactly one of days, months and years.")]
    [InlineData("""{"op":"period","from":"2026-10-10","days":1,"years":1}""", "CR4010 $: Give exactly one of days, months and years.")]
    [InlineData("""{"op":"period","from":"2026-10-10","days":0}""", "CR1014 $.days: Expected a whole number from 1 to 60000.")]
    [InlineData("""{"op":"period","from":"9999-12-31","days":10}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"period","from":"2149-12-31","years":170}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"add-time","from":"2026-01-05","time":"PT1H"}""", "CR4004 $.from: " + NoMoment)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"P1D"}""", "CR4005 $.time: " + NoLength)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"90"}""", "CR4005 $.time: " + NoLength)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT2000000H120000000M"}""", "CR4005 $.time: " + NoLength)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT9223372036854775807n5H"}""", "CR4005 $.time: " + NoLength)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT-9223372036854775808H"}""", "CR4005 $.time: " + NoLength)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT2000000H"}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT0S","hours":{}}""", "CR4008 $: " + NoReach)]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT1H","hours":{"monday":["9-12"]}}""", "CR3241 $.hours.monday[0]: This is no window; it is written like 08:00-18:00, 13:00-24:00 or 22:00-06:00.")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT1H","hours":{"monday":["09:00-12:00","11:00-13:00"]}}""", "CR3242 $.hours.monday: The windows overlap.")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT1H","hours":{"mondays":[]}}""", "CR1008 $.hours.mondays: There is no member `mondays`. Did you mean `monday`?")]
    [InlineData("""{"op":"time-between","from":"2026-01-05T15:30:00+08:00","to":"2026-01-05T07:29:59Z"}""", "CR4006 $.to: The end is before the beginning.")]
    [InlineData("""{"op":"time-between","from":"-9998-01-01T00:00:00Z","to":"2026-01-05T07:29:59Z"}""", "CR4008 $.from: " + NoReach)]
    [InlineData("""{"op":"kind","date":"2026-10-10","hours":{}}""", "CR1008 $.hours: There is no member `hours`. Known members: id, asOf, op, knownOn, calendar, date.")]
    [InlineData("""{"op":"kind","date":"2026-10-10","calendar":{"restDays":["monday","tuesday","wednesday","thursday","friday","saturday","sunday"]}}""", "CR4009 $.calendar: A calendar has at least one workday a week, and lists no day twice.")]
    [InlineData("""{"op":"kind","date":"2026-10-10","calendar":{"restDays":["someday"]}}""", "CR1012 $.calendar.restDays[0]: There is no such code. Known codes: monday, tuesday, wednesday, thursday, friday, saturday, sunday.")]
    [InlineData("""{"op":"kind","date":"2026-10-10","calendar":{"holidays":["2026-10-01","2026-10-01"]}}""", "CR1016 $.calendar.holidays[1]: The same value is given twice. Keep one of them.")]
    [InlineData("""{"op":"kind","date":"2026-10-10","calendar":{"holidays":["1969-10-01"]}}""", "CR4008 $.calendar: " + NoReach)]
    [InlineData("""{"op":"kind","date":"2026-10-10","calendar":{"weekend":[]}}""", "CR1008 $.calendar.weekend: There is no member `weekend`. Known members: restDays, holidays, workdays.")]
    public void A_question_to_the_calendar_that_has_no_answer_is_refused_with_the_reason(string line, string expected) => Assert.Equal(expected, Cli.Refusal("workdays", line));

    [Theory]
    [InlineData("deadline", """{"target":"complaint-answer","severity":"general","start":"soon"}""", "CR4004 $.start: 应为带时差的时刻（如 2026-09-30T16:00:00+08:00）。")]
    [InlineData("workdays", """{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"P1D"}""", "CR4005 $.time: 应为时分秒的时长（如 PT90M 或 PT2H30M），不用天。")]
    [InlineData("workdays", """{"op":"count","from":"2026-10-10","to":"2026-10-09"}""", "CR4006 $.to: 结束早于开始。")]
    [InlineData("deadline", """{"target":"complaint-answer","severity":"general","pauses":[{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T10:00:00Z"},{"from":"2026-10-08T08:00:00Z","to":"2026-10-08T10:00:00Z"}],""" + Start + "}", "CR4007 $.pauses[1]: 暂停互相重叠。")]
    [InlineData("workdays", """{"op":"kind","date":"2150-01-01"}""", "CR4008 $: 日期超出日历范围（1970至2149年），或服务从不开放。")]
    [InlineData("workdays", """{"op":"period","from":"2026-10-10"}""", "CR4010 $: days、months、years 中须且只能给出一项。")]
    [InlineData("deadline", """{"target":"appeal-file",""" + Start + "}", "CR4011 $.target: service-levels/appeals@1.0.0 已停用此期限。")]
    public void The_reason_is_told_in_chinese(string decision, string line, string expected) => Assert.Equal(expected, Cli.Refusal(decision, line, "--lang", "zh"));

    [Fact]
    public void Explaining_a_deadline_that_cannot_be_told_exits_1_and_workdays_are_not_explained()
    {
        Assert.Equal(
            new CliRun(1, "", "-(1,11) $.target: error CR4011: service-levels/appeals@1.0.0 switches this target off.\n"),
            Cli.Run("{\"target\":\"appeal-file\"," + Start + "}", "explain", "deadline", "--as-of", "2026-03-02"));
        var run = Cli.Run("{}", "explain", "workdays", "--as-of", "2026-03-02");
        Assert.Equal((64, ""), (run.Exit, run.Output));
        Assert.StartsWith("explain has nothing to say about workdays; use eval workdays, or explain deadline.", run.Error, StringComparison.Ordinal);
    }
}
