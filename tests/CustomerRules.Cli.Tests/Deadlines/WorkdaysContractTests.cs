namespace CustomerRules.Cli.Tests.Deadlines;

/// <summary>Section 4 of the contract: <c>workdays</c>.</summary>
public sealed class WorkdaysContractTests
{
    private const string Own = "\"calendar\":{\"restDays\":[\"saturday\",\"sunday\"],\"holidays\":[\"2011-10-10\"],\"workdays\":[\"2014-06-28\"]}";
    private const string Week = "\"hours\":{\"monday\":[\"09:00-12:00\",\"13:00-17:00\"],\"tuesday\":[\"09:00-12:00\",\"13:00-17:00\"],\"friday\":[\"20:00-24:00\"]}";

    [Theory]
    [InlineData("""{"op":"kind","date":"2026-10-10"}""", """{"kind":"make-up-workday","workday":true,"coverage":"confirmed"}""")]
    [InlineData("""{"op":"kind","date":"2026-10-01"}""", """{"kind":"holiday","workday":false,"coverage":"confirmed","holiday":{"zh":"国庆节","en":"National Day"}}""")]
    [InlineData("""{"op":"kind","date":"2028-10-01"}""", """{"kind":"weekend","workday":false,"coverage":"unknown"}""")]
    [InlineData("""{"op":"kind","date":"2027-10-01"}""", """{"kind":"holiday","workday":false,"coverage":"provisional","holiday":{"zh":"国庆节","en":"National Day"}}""")]
    [InlineData("""{"op":"add","from":"2026-02-13","workdays":2}""", """{"date":"2026-02-24","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add","from":"2026-02-24","workdays":-2}""", """{"date":"2026-02-13","coverage":"confirmed"}""")]
    [InlineData("""{"op":"count","from":"2026-10-01","to":"2026-10-10"}""", """{"workdays":3,"coverage":"confirmed"}""")]
    [InlineData("""{"op":"period","from":"2026-09-24","days":10}""", """{"lastDay":"2026-10-08","coverage":"confirmed"}""")]
    [InlineData("""{"op":"period","from":"2026-01-31","months":1}""", """{"lastDay":"2026-02-28","coverage":"confirmed"}""")]
    [InlineData("""{"op":"period","from":"2024-02-29","years":1}""", """{"lastDay":"2025-02-28","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT90M"}""", """{"at":"2026-01-05T17:00:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T07:30:00Z","time":"PT3H"}""", """{"at":"2026-01-06T08:30:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T08:30:00+08:00","time":"-PT45M"}""", """{"at":"2026-01-04T17:45:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT2H30M"}""", """{"at":"2026-01-05T18:00:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"time-between","from":"2026-01-05T15:30:00+08:00","to":"2026-01-05T23:00:00+08:00"}""", """{"time":"PT2H30M","coverage":"confirmed"}""")]
    [InlineData("""{"op":"time-between","from":"2026-01-05T15:30:00+08:00","to":"2026-01-05T15:30:00+08:00"}""", """{"time":"PT0S","coverage":"confirmed"}""")]
    [InlineData("""{"op":"time-between","from":"2026-01-05T15:30:00+08:00","to":"2026-01-05T15:30:00.000000001+08:00"}""", """{"time":"PT0.000000001S","coverage":"confirmed"}""")]
    [InlineData("""{"op":"time-between","from":"1986-05-03T12:00:00+08:00","to":"1986-05-05T12:00:00+09:00"}""", """{"time":"PT20H","coverage":"unknown"}""")] // summer time began on 4 May 1986
    public void A_question_to_the_official_calendar_is_answered(string line, string answer) => Assert.Equal(answer, Cli.Answer("workdays", line));

    [Theory]
    [InlineData("""{"op":"add","from":"2011-10-07","workdays":1,CAL}""", """{"date":"2011-10-11","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add","from":"2014-06-27","workdays":1,CAL}""", """{"date":"2014-06-28","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T11:30:00+08:00","time":"PT1H",CAL,HOURS}""", """{"at":"2026-01-05T13:30:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T11:30:00-05:00","time":"PT1H",CAL,HOURS}""", """{"at":"2026-01-05T13:30:00-05:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-09T23:00:00+08:00","time":"PT1H",CAL,HOURS}""", """{"at":"2026-01-10T00:00:00+08:00","coverage":"confirmed"}""")] // 24:00 as 00:00 of the next day
    [InlineData("""{"op":"add-time","from":"2026-01-09T23:00:00+08:00","time":"PT61M",CAL,HOURS}""", """{"at":"2026-01-12T09:01:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2026-01-05T12:00:00+08:00","time":"PT0S",CAL,HOURS}""", """{"at":"2026-01-05T12:00:00+08:00","coverage":"confirmed"}""")] // closing is within hours
    [InlineData("""{"op":"add-time","from":"2026-01-05T12:00:01+08:00","time":"PT0S",CAL,HOURS}""", """{"at":"2026-01-05T13:00:00+08:00","coverage":"confirmed"}""")]
    [InlineData("""{"op":"add-time","from":"2014-06-28T08:00:00+08:00","time":"PT1H",CAL,HOURS}""", """{"at":"2014-06-28T10:00:00+08:00","coverage":"confirmed"}""")] // a make-up Saturday has Monday's hours
    [InlineData("""{"op":"add-time","from":"2011-10-10T08:00:00+08:00","time":"PT1H",CAL,HOURS}""", """{"at":"2011-10-11T10:00:00+08:00","coverage":"confirmed"}""")] // a holiday is closed
    [InlineData("""{"op":"time-between","from":"2026-01-05T00:00:00+08:00","to":"2026-01-12T00:00:00+08:00",CAL,HOURS}""", """{"time":"PT18H","coverage":"confirmed"}""")]
    public void A_question_to_a_calendar_of_ones_own_is_answered(string line, string answer) => Assert.Equal(
        answer,
        Cli.Answer("workdays", line
            .Replace("CAL", Own, StringComparison.Ordinal)
            .Replace("HOURS", Week, StringComparison.Ordinal)));

    [Fact]
    public void Friday_may_have_a_night_before_it_and_a_night_after_it() => Assert.Equal(
        """{"time":"PT10H","coverage":"confirmed"}""",
        Cli.Answer("workdays", """{"op":"time-between","from":"2026-01-05T00:00:00+08:00","to":"2026-01-12T00:00:00+08:00","hours":{"friday":["00:00-02:00","22:00-06:00"]}}"""));

    [Fact]
    public void What_was_known_on_a_day_is_answered() => Assert.Equal(
        ["""{"kind":"holiday","workday":false,"coverage":"confirmed","holiday":{"zh":"春节","en":"Spring Festival"}}""", """{"kind":"workday","workday":true,"coverage":"confirmed"}"""],
        new[] { "2020-01-27", "2020-01-26" }.Select(known => Cli.Answer("workdays", $$"""{"op":"kind","date":"2020-01-31","knownOn":"{{known}}"}""")));
}
