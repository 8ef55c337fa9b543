using System.Text;
using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary><c>duties</c>: the calendar of recurring obligations, for people, for programs and for calendars.</summary>
public sealed class DutiesTests
{
    private const string Obligations = "service-levels/obligations/2025-01-01.json";

    [Theory]
    [InlineData("en", "text")]
    [InlineData("zh", "text")]
    [InlineData("en", "json")]
    [InlineData("zh", "json")]
    [InlineData("en", "ics")]
    [InlineData("zh", "ics")]
    public void The_last_two_days_of_a_quarter_are_told(string language, string format)
    {
        var run = Cli.Run("", "duties", "--from", "2026-12-30", "--to", "2026-12-31", "--as-of", "2026-03-02", "--format", format, "--lang", language);

        Assert.Equal((0, ""), (run.Exit, run.Error));
        GoldenFile.Expect($"tests/CustomerRules.Cli.Tests/golden/duties.{format}.{language}.txt", run.Output);
    }

    [Fact]
    public void Text_is_the_default() => Assert.Equal(
        Cli.Run("", "duties", "--from", "2026-03-02", "--to", "2026-03-08", "--as-of", "2026-03-02", "--format", "text"),
        Cli.Run("", "duties", "--from", "2026-03-02", "--to", "2026-03-08", "--as-of", "2026-03-02"));

    [Fact]
    public void A_year_is_the_sum_of_its_months()
    {
        string[] months = [.. Enumerable.Range(1, 12).SelectMany(month => Ids($"2026-{month:00}-01", $"2026-{month:00}-{DateTime.DaysInMonth(2026, month)}"))];

        Assert.Equal(Ids("2026-01-01", "2026-12-31"), months);
        Assert.Equal(months.Length, months.Distinct().Count());
        Assert.Equal(365 + 53 + 12 * 2 + 4 * 5 + 2 + 5, months.Length);
    }

    [Fact]
    public void A_calendar_has_bare_line_ends_of_CRLF_and_short_lines()
    {
        var text = Cli.Run("", "duties", "--from", "2026-01-01", "--to", "2026-12-31", "--as-of", "2026-03-02", "--format", "ics", "--lang", "zh").Output;

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\r\nEND:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.All(text.Split("\r\n"), line => Assert.False(line.Contains('\n', StringComparison.Ordinal) || Encoding.UTF8.GetByteCount(line) > 75));
        Assert.Contains("\r\nDTSTAMP:20260301T160000Z\r\n", text, StringComparison.Ordinal); // The day begins in Shanghai.
    }

    [Theory]
    [InlineData("--from takes a date such as 2026-03-02.\n", "--from", "2026-02-30", "--to", "2026-03-01")]
    [InlineData("--to takes a date such as 2026-03-02.\n", "--from", "2026-02-28", "--to", "soon")]
    [InlineData("--to 应为日期，如 2026-03-02。\n", "--from", "2026-02-28", "--to", "", "--lang", "zh")]
    [InlineData("--to is before --from.\n", "--from", "2026-03-02", "--to", "2026-03-01")]
    [InlineData("--to 早于 --from。\n", "--from", "2026-03-02", "--to", "2026-03-01", "--lang", "zh")]
    [InlineData("Calendars go from 1970-01-01 to 2149-12-31.\n", "--from", "1969-12-31", "--to", "1970-01-01")]
    [InlineData("日历只到 1970-01-01 至 2149-12-31。\n", "--from", "2149-12-31", "--to", "9999-12-31", "--lang", "zh")]
    [InlineData("On 2024-12-31 no policy of recurring obligations is in force.\n", "--from", "2026-03-01", "--to", "2026-03-02", "--as-of", "2024-12-31")]
    [InlineData("2024-12-31 没有周期性职责的政策有效。\n", "--from", "2026-03-01", "--to", "2026-03-02", "--as-of", "2024-12-31", "--lang", "zh")]
    [InlineData("Option '--to' is required.\n", "--from", "2026-03-01")]
    [InlineData("Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'json'\n\t'ics'\n", "--from", "2026-03-01", "--to", "2026-03-02", "--format", "xml")]
    public void Wrong_arguments_are_told_in_a_sentence(string expected, params string[] args)
    {
        var run = Cli.Run("", ["duties", .. args]);

        Assert.Equal(new CliRun(64, "", expected), run with { Error = run.Error.ReplaceLineEndings("\n") });
    }

    [Fact]
    public void A_folder_of_policies_takes_the_place_of_the_embedded_book()
    {
        using var draft = DraftFolder.Of(Obligations).Edit(
            Obligations,
            "\"period\": \"month\", \"least\": 1, \"who\": \"property-management-centre\"",
            "\"period\": \"month\", \"least\": 2, \"who\": \"property-management-centre\"");

        var run = Cli.Run("", "duties", "--from", "2026-03-31", "--to", "2026-03-31", "--as-of", "2026-03-02", "--policies", draft.Root, "--format", "json");

        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(
            ["complaint-summary/2026-03/1", "complaint-summary/2026-03/2"],
            run.Lines.Select(line => Cli.Member(line, "id")).Where(id => id.StartsWith("complaint-summary", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_folder_without_obligations_has_no_duties()
    {
        using var draft = DraftFolder.Of(DraftFolder.Urgency);

        Assert.Equal(
            new CliRun(64, "", "On 2026-03-02 no policy of recurring obligations is in force.\n"),
            Cli.Run("", "duties", "--from", "2026-03-01", "--to", "2026-03-02", "--as-of", "2026-03-02", "--policies", draft.Root));
    }

    [Fact]
    public void A_faulty_file_of_obligations_exits_2_and_is_told_by_check()
    {
        using var draft = DraftFolder.Of(Obligations).Edit(Obligations, "\"period\": \"half-year\"", "\"period\": \"halfyear\"");
        var expected = $"""
            {draft.PathOf(Obligations)}(93,17) $.obligations[9].period: error CR1012: There is no code `halfyear`.
              help: Did you mean `half-year`?

            """;

        Assert.Equal(new CliRun(2, "", expected), Cli.Run("", "duties", "--from", "2026-03-01", "--to", "2026-03-02", "--policies", draft.Root));
        Assert.Equal(new CliRun(2, expected + "1 file: the policies do not load; 1 error, 0 warnings.\n", ""), Cli.Run("", "check", draft.Root));
    }

    [Fact]
    public void A_name_with_line_breaks_stays_on_its_line()
    {
        using var draft = DraftFolder.Of(Obligations).Edit(Obligations, "\"en\": \"Service meeting\"", "\"en\": \"Service\\r\\nEND:VEVENT\\u2028meeting\"");
        CliRun Run(string format) =>
            Cli.Run("", "duties", "--from", "2026-03-06", "--to", "2026-03-06", "--as-of", "2026-03-02", "--policies", draft.Root, "--format", format);

        Assert.Equal("2026-03-06  service-meeting/2026-W10          Service  END:VEVENT meeting; Project office [measures/6.02c]", Run("text").Lines[1]);
        Assert.Contains("\r\nSUMMARY:Service\\nEND:VEVENT\\nmeeting\r\n", Run("ics").Output, StringComparison.Ordinal);
        Assert.Equal("Service\r\nEND:VEVENT\u2028meeting", Cli.Member(Run("json").Lines[1], "name"));
    }

    [Fact]
    public void Every_line_of_JSON_is_an_object_of_its_own()
    {
        var lines = Cli.Run("", "duties", "--from", "2026-12-31", "--to", "2026-12-31", "--as-of", "2026-03-02", "--format", "json").Lines;

        Assert.All(lines, line => Assert.Equal("2026-12-31", Cli.Member(line, "planned")));
        using var director = JsonDocument.Parse(Assert.Single(lines, line => Cli.Member(line, "obligation") == "revisit-by-director"));
        Assert.Equal((1, 2), (director.RootElement.GetProperty("least").GetInt32(), director.RootElement.GetProperty("recommended").GetInt32()));
    }

    private static IEnumerable<string> Ids(string from, string to) =>
        Cli.Run("", "duties", "--from", from, "--to", to, "--as-of", "2026-03-02", "--format", "json").Lines.Select(line => Cli.Member(line, "id"));
}
