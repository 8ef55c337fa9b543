using System.Text.Json;

namespace CustomerRules.Cli.Tests.Deadlines;

/// <summary>Whatever is asked of deadlines and the calendar, every line gives one answer or one refusal.</summary>
public sealed class RandomDeadlineTests
{
    private static readonly string[] Values =
    [
        "\"2026-09-30T16:00:00+08:00\"", "\"2026-10-08T18:00:00+08:00\"", "\"1970-01-01T00:00:00Z\"", "\"2149-12-31T23:59:59.999999999-18:00\"", "\"9999-12-31T23:59:59Z\"", "\"-9998-01-01T00:00:00+18:00\"",
        "\"2026-10-10\"", "\"9999-12-31\"", "\"-9998-01-01\"", "\"1970-01-01\"", "\"2149-12-31\"", "\"PT90M\"", "\"-PT1999999H\"", "\"PT9223372036854775807H\"", "\"P1Y\"",
        "0", "-1", "2", "40000", "1e9", "null", "true", "\"\"", "{}", "[]", "\"monday\"", "\"general\"", "\"emergency\"", "\"complex\"", "\"major\"",
        "{\"restDays\":[],\"holidays\":[\"2026-10-08\"]}", "{\"restDays\":[\"monday\"],\"workdays\":[\"9999-01-01\"]}", "{\"monday\":[\"22:00-06:00\"]}", "{\"monday\":[\"22:00-23:00\",\"22:30-23:30\"]}",
        "[{\"from\":\"2026-10-08T00:00:00+08:00\",\"to\":\"2026-10-09T00:00:00+08:00\"}]", "[{\"from\":\"1970-01-01T00:00:00Z\",\"to\":\"2149-12-31T23:59:59Z\"}]", "[{}]", "[1]",
    ];

    private static readonly string[] Deadline = ["severity", "urgency", "promised", "expected", "notified", "pauses", "knownOn", "asOf", "nonsense"];

    [Fact]
    public void Questions_for_deadlines_never_end_in_an_internal_error() => Survives("deadline", 20_000, random =>
    {
        string[] targets = ["complaint-answer", "complaint-investigate", "repair-on-site", "repair-complete", "repair-revisit", "appeal-file", "other"];
        string[] likely = ["\"severity\":\"complex\"", "\"severity\":\"major\"", "\"urgency\":\"general\"", "\"urgency\":\"emergency\""];
        return $"{{\"target\":\"{targets[random.Next(targets.Length)]}\",\"start\":{Values[random.Next(random.Next(2) == 0 ? 4 : Values.Length)]},{likely[random.Next(likely.Length)]}{Members(random, Deadline, random.Next(3))}}}";
    });

    [Fact]
    public void Questions_to_the_calendar_never_end_in_an_internal_error() => Survives("workdays", 2_000, random =>
    {
        (string Name, string[] Needs)[] operations =
            [("kind", ["date"]), ("add", ["from", "workdays"]), ("count", ["from", "to"]), ("period", ["from", "days"]), ("add-time", ["from", "time"]), ("time-between", ["from", "to"])];
        var (name, needs) = operations[random.Next(operations.Length)];
        var members = needs.Select(need => $",\"{need}\":{Values[random.Next(20)]}");
        return $"{{\"op\":\"{name}\"{string.Concat(members)}{Members(random, ["calendar", "hours", "months", "knownOn"], random.Next(5) == 0 ? 1 : 0)}}}";
    });

    private static string Members(Random random, string[] names, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => $",\"{names[random.Next(names.Length)]}\":{Values[random.Next(Values.Length)]}"));

    private static void Survives(string decision, int count, Func<Random, string> next)
    {
        var random = new Random(20260302);
        var lines = Enumerable.Range(0, count).Select(_ => next(random)).ToArray();

        var run = Cli.Eval(decision, lines);

        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal(count, run.Lines.Length);
        var answered = 0;
        foreach (var line in run.Lines)
        {
            using var document = JsonDocument.Parse(line);
            if (document.RootElement.TryGetProperty("error", out var error))
                Assert.Matches("^CR(10[0-9]{2}|324[0-9]|40[0-9]{2})$", error.GetProperty("code").GetString());
            else
                answered++;
        }

        Assert.InRange(answered, count / 50, count);
    }
}
