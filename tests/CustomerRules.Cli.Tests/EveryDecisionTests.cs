using System.Text;
using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary>Whatever comes in, to every decision and to every table of the book: one object a line, in order, with its id, and an error of one shape.</summary>
public sealed class EveryDecisionTests
{
    private const string Personal = "110105194912310021";

    private static readonly Dictionary<string, string> Cases = new()
    {
        ["complaint"] = """{"incident":"lift-entrapment","households":1,"departments":1,"written":false,"needsExtension":false,"selfResolvable":false,"asOf":"2026-03-02"}""",
        ["repair"] = """{"incident":"water-leak","asOf":"2026-03-02"}""",
        ["access"] = """{"role":"executive","action":"consult","section":"payments","purpose":"decision","evidence":["service-centre-head-approval"],"sealed":true,"supported":["return-file"]}""",
        ["deadline"] = """{"target":"complaint-answer","severity":"major","start":"2026-09-30T16:00:00+08:00","promised":"2026-10-08T09:00:00+08:00","pauses":[{"from":"2026-09-30T17:00:00+08:00","to":"2026-10-01T09:00:00+08:00"}]}""",
        ["workdays"] = """{"op":"add-time","from":"2026-01-05T15:30:00+08:00","time":"PT90M","calendar":{"restDays":["sunday"],"holidays":["2026-10-10"],"workdays":["2026-06-28"]},"hours":{"monday":["09:00-12:00"]}}""",
        ["identifier"] = """{"kind":"resident-id","value":"11010519491231002X","regions":["110105"],"asOf":"2026-01-01"}""",
        ["number"] = """{"op":"format","template":"archive","fields":{"community":"XX小区","unit":"A1","year":2023,"sequence":1}}""",
        ["archive"] = """{"schema":"owner","document":{"basic":{"party":"resident","name":"甲","contact":{"phone":"13800138000"},"move-in-date":"2023-05-01"},"repairs":[{"date":"2026-02-01"}]}}""",
        ["lifecycle"] = """{"state":"disposal-approved","movedOutOn":"2025-03-01","sealedOn":"2026-03-01","held":true,"stillOwns":false,"ground":"long-unused","requestedBy":{"role":"archive-manager","number":"S-1"},"approvedBy":{"role":"service-centre-head","number":"S-2"},"asOf":"2026-02-28"}""",
    };

    private static readonly string[] Hostile =
    [
        "null", "true", "[]", "{}", "[null]", "[[1]]", "{\"a\":{\"b\":1}}", "-1", "0", "3.5", "1e999", "-1E-999", "2147483648", "-9223372036854775809", new string('9', 400),
        "\"\"", "\" \"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00x\"", $"\"{Personal}\"", $"\"张三{Personal}\"", $"\"{new string('x', 5000)}\"",
        "\"0001-01-01\"", "\"1969-12-31\"", "\"2024-12-31\"", "\"2150-01-01\"", "\"9999-12-31\"", "\"2026-02-29\"", "\"9999-12-31T23:59:59+18:00\"", "\"0001-01-01T00:00:00-18:00\"", "\"PT99999999999H\"",
        new string('[', 40) + new string(']', 40),
    ];

    public static TheoryData<string> Decisions() => [.. Cases.Keys, .. RuleBook.Embedded.Tables.Ids.Select(id => id.ToString())];

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Every_hostile_value_in_every_place_of_a_case_gives_one_line(string decision)
    {
        var sound = Cases.GetValueOrDefault(decision, """{"incident":"fire","households":3,"written":true,"severity":"major"}""");
        var lines = Places(sound).SelectMany(place => Hostile.Select(value => $"{{\"id\":ID,{sound[1..place.Start]}{value}{sound[place.End..]}")).ToList();
        lines.Add("{\"id\":ID," + sound[1..^1] + "," + sound[1..]);
        lines.Add("{" + sound[1..^1] + ",\"id\":ID,\"zebra\":1}");

        Check(decision, [.. lines.Select((line, i) => (Encoding.UTF8.GetBytes(line.Replace("ID", $"{i}", StringComparison.Ordinal)), (int?)i))]);
    }

    [Theory]
    [MemberData(nameof(Decisions))]
    public void Random_bytes_cut_lines_and_lines_around_one_mebibyte_give_one_line_each(string decision)
    {
        var sound = Encoding.UTF8.GetBytes("{\"id\":1," + Cases.GetValueOrDefault(decision, """{"incident":"火"}""")[1..]);
        var random = new Random(decision.Length);
        var lines = new List<(byte[] Line, int? Id)>();
        for (var cut = 8; cut < sound.Length; cut++)
        {
            lines.Add((sound[..cut], 1));
            byte[] struck = [.. sound];
            struck[cut] = (byte)random.Next(14, 256);
            lines.Add((struck, null));
            byte[] noise = new byte[random.Next(1, 40)];
            random.NextBytes(noise);
            lines.Add(([.. noise.Select(b => b is (byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t' ? (byte)'x' : b)], null));
        }

        foreach (var length in new[] { 1_048_575, 1_048_576, 1_048_577, 1_048_578 })
            lines.Add((Encoding.ASCII.GetBytes("{\"id\":7,\"zebra\":\"" + new string('y', length - 18) + "\"}"), 7));
        lines.Add((Encoding.ASCII.GetBytes("{\"id\":8,\"zebra\":" + new string('[', 100_000)), 8));

        Check(decision, lines);
    }

    /// <summary>Every line has a blank one behind it, which is skipped. An id of null may be there or not.</summary>
    private static void Check(string decision, List<(byte[] Line, int? Id)> lines)
    {
        byte[] input = [.. lines.SelectMany(line => (byte[])[.. line.Line, (byte)'\n', (byte)' ', (byte)'\n'])];
        foreach (var language in new[] { "zh", "en" })
        {
            var run = Cli.Run(input, "eval", decision, "--as-of", "2026-03-02", "--lang", language);

            Assert.Equal((1, "", lines.Count), (run.Exit, run.Error, run.Lines.Length));
            foreach (var (output, (line, id)) in run.Lines.Zip(lines))
            {
                using var document = JsonDocument.Parse(output);
                var answer = document.RootElement;
                if (id is { } number)
                    Assert.True(answer.TryGetProperty("id", out var echoed) && echoed.GetInt32() == number, Encoding.UTF8.GetString(line));
                if (!answer.TryGetProperty("error", out var error))
                    continue;
                Assert.True(answer.EnumerateObject().All(member => member.Name is "id" or "error"), output);
                Assert.Equal(["code", "message", "path"], error.EnumerateObject().Select(member => member.Name));
                Assert.Matches("^CR[0-9]{4}$", error.GetProperty("code").GetString());
                Assert.StartsWith("$", error.GetProperty("path").GetString(), StringComparison.Ordinal);
                Assert.NotEqual("", error.GetProperty("message").GetString());
                Assert.DoesNotContain(Personal, error.ToString(), StringComparison.Ordinal);
                Assert.DoesNotContain("xxxxxxxxxx", error.ToString(), StringComparison.Ordinal);
            }
        }
    }

    /// <summary>Where the values of a document stand in its text.</summary>
    private static List<(int Start, int End)> Places(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes);
        var places = new List<(int Start, int End)>();
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.PropertyName or JsonTokenType.EndObject or JsonTokenType.EndArray || reader.CurrentDepth == 0)
                continue;
            var start = (int)reader.TokenStartIndex;
            var inner = reader;
            inner.TrySkip();
            places.Add((Encoding.UTF8.GetCharCount(bytes, 0, start), Encoding.UTF8.GetCharCount(bytes, 0, (int)inner.BytesConsumed)));
        }

        return places;
    }
}
