using System.Text;
using System.Text.Json;
using CustomerRules.Cli.Eval;

namespace CustomerRules.Cli.Tests;

/// <summary>A line that cannot be read to its end is answered with its id all the same, as far as there is one that is sure.</summary>
public sealed class LostIdTests
{
    private const string Look = " Look here and just before for a missing or extra comma, quote or bracket.";
    private const string Early = "CR1001 The document ends too early." + Look;
    private const string Deep = "CR1004 The nesting is deeper than 32 levels.";
    private const string Half = "CR1002 A \\\\u escape in this text is half of a character (an incomplete surrogate pair). Write the character itself, or both halves of its escape.";
    private const string After = "CR1005 There is text after the end of the document. A case is one JSON object.";
    private const string Twice = "CR1007 The member `id` is given twice. Keep one of them.";

    [Theory]
    [InlineData("""{"id":1,"incident":DEEP}""", "1", Deep)]
    [InlineData("""{"incident":DEEP,"id":"乙"}""", "\"乙\"", Deep)]
    [InlineData("""{"incident":DEEP,"written":true,"id":-1.50E3 }""", "-1.50E3", Deep)]
    [InlineData("""{"incident":{"id":9,"x":DEEP},"id":2}""", "2", Deep)]
    [InlineData("""{"incident":{"id":9,"x":DEEP}}""", null, Deep)]
    [InlineData("""[{"id":9,"x":DEEP}]""", null, Deep)]
    [InlineData("""{"incident":DEEP""", null, Deep)]
    [InlineData("""{"incident":DEEP,"id":7""", null, Deep)]
    [InlineData("""{"incident":DEEP,"id":7,""", "7", Deep)]
    [InlineData("""{"incident":DEEP,"id":null}""", null, Deep)]
    [InlineData("""{"incident":DEEP,"id":[7]}""", null, Deep)]
    [InlineData("""{"id":7,"incident":DEEP,"id":8}""", null, Deep)]
    [InlineData("""{"id":3,"incident":fire}""", "3", "CR1001 This is not valid JSON: unexpected `i`." + Look)]
    [InlineData("""{"incident":fire,"id":3}""", null, "CR1001 This is not valid JSON: unexpected `i`." + Look)]
    [InlineData("""{"id":"a\"b","incident":"fire",}""", "\"a\\\"b\"", "CR1001 This is not valid JSON: unexpected `}`." + Look)]
    [InlineData("""{"\u0069d":"\u0061","incident":}""", "\"a\"", "CR1001 This is not valid JSON: unexpected `}`." + Look)]
    [InlineData("\uFEFF{\"id\":4,\"incident\":}", "4", "CR1001 This is not valid JSON: unexpected `}`." + Look)]
    [InlineData("""{"id":"5","incident":"fi""", "\"5\"", Early)]
    [InlineData("""{"id":"5""", null, Early)]
    [InlineData("""{"id":5""", null, Early)]
    [InlineData("""{"id":5,""", "5", Early)]
    [InlineData("""{"id":""", null, Early)]
    [InlineData("""{"incident":"\ud800","id":6}""", "6", Half)]
    [InlineData("""{"\ud800":1,"id":6}""", "6", Half)]
    [InlineData("""{"id":"\ud800"}""", null, Half)]
    [InlineData("""{"id":6} {"id":7}""", "6", After)]
    [InlineData("""{"id":7,"incident":"fire"/**/}""", "7", "CR1006 Comments are not allowed. Leave it out.")]
    [InlineData("""{"id":8,"incident":"fire","id":8}""", "8", Twice)]
    [InlineData("""{"id":8,"incident":"fire","id":9}""", null, Twice)]
    [InlineData("""{"id":8,"incident":"fire","id":"8"}""", null, Twice)]
    [InlineData("""{"id":8,"incident":"fire","id":{}}""", null, Twice)]
    public void The_id_is_echoed_where_the_text_is_still_json(string line, string? id, string error)
    {
        var run = Cli.Eval("repair", line.Replace("DEEP", new string('[', 40) + new string(']', 40), StringComparison.Ordinal), """{"id":"next","incident":"fire"}""");

        Assert.Equal((1, "", 2), (run.Exit, run.Error, run.Lines.Length));
        var path = error == Twice ? "$.id" : line.Contains("\"incident\":\"\\ud800", StringComparison.Ordinal) ? "$.incident" : line.Contains("\"id\":\"\\ud800", StringComparison.Ordinal) ? "$.id" : "$";
        Assert.Equal(
            Refused(id is null ? "" : $"\"id\":{id},", error, path),
            run.Lines[0]);
        Assert.StartsWith("""{"id":"next","urgency":""", run.Lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"id\":1,\"incident\":\"?\"}", "\"id\":1,")]
    [InlineData("{\"incident\":\"?\",\"id\":1}", "\"id\":1,")]
    [InlineData("{\"?\":2,\"id\":1}", "\"id\":1,")]
    [InlineData("{\"id\":\"?\",\"incident\":\"fire\"}", "")]
    public void Bytes_that_are_no_utf8_hide_only_the_id_that_they_are_in(string line, string id)
    {
        foreach (byte[] wrong in new byte[][] { [0xFF], [0xE4, 0xB8], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98] })
        {
            var parts = line.Split('?');
            var run = Cli.Run([.. Encoding.UTF8.GetBytes(parts[0]), .. wrong, .. Encoding.UTF8.GetBytes(parts[1]), (byte)'\n'], "eval", "repair", "--as-of", "2026-03-02");

            Assert.Equal(Refused(id, "CR1002 This is not valid UTF-8 text. Send it in UTF-8."), Assert.Single(run.Lines));
        }
    }

    [Theory]
    [InlineData("{\"id\":1,\"x\":\"", "\"}", "\"id\":1,")]
    [InlineData("{\"x\":\"", "\",\"id\":1}", "")]
    [InlineData("", "{\"id\":1}", "\"id\":1,")]
    public void A_line_that_is_too_long_has_the_id_of_its_first_mebibyte(string before, string after, string id)
    {
        foreach (var more in new[] { 0, 2_000_000 })
        {
            var padding = before.Length == 0 ? new string(' ', 500_000) : new string('x', 1024 * 1024 - before.Length + 1 + more);
            var end = before.Length == 0 ? new string(' ', 600_000 + more) : "";

            var run = Cli.Eval("repair", before + padding + after + end);

            Assert.Equal(Refused(id, "CR1003 The document is larger than 1048576 bytes. Give one case at a time, with the facts that are asked for."), Assert.Single(run.Lines));
        }
    }

    [Theory]
    [InlineData(1024 * 1024)]
    [InlineData(1024 * 1024 + 1)]
    [InlineData(5_000_000)]
    public void A_blank_line_of_any_length_is_skipped_and_one_that_ends_in_something_is_not(int length)
    {
        var blank = new string(' ', length);

        Assert.Equal("{\"id\":2,", Assert.Single(Cli.Eval("repair", blank, """{"id":2,"incident":"fire"}""", blank + "\r").Lines)[..8]);
        Assert.StartsWith("""{"error":{"code":"CR1003",""", Cli.Eval("repair", blank + "{\"id\":1}", """{"id":2,"incident":"fire"}""").Lines[0], StringComparison.Ordinal);
        Assert.StartsWith("""{"error":{"code":"CR1003",""", Assert.Single(Cli.Run(blank + "x", "eval", "repair").Lines), StringComparison.Ordinal);
    }

    [Fact]
    public void The_nesting_may_be_as_deep_as_the_line_is_long()
    {
        var run = Cli.Eval("repair", "{\"id\":1,\"x\":" + string.Concat(Enumerable.Repeat("{\"id\":", 150_000)), "{\"x\":" + new string('[', 500_000) + new string(']', 500_000) + ",\"id\":2}");

        Assert.Equal(
            [
                """{"id":1,"error":{"code":"CR1004","message":"The nesting is deeper than 32 levels.","path":"$"}}""",
                """{"id":2,"error":{"code":"CR1004","message":"The nesting is deeper than 32 levels.","path":"$"}}""",
            ],
            run.Lines);
    }

    [Fact]
    public void What_is_found_in_a_line_cut_anywhere_is_the_id_or_nothing()
    {
        var line = Encoding.UTF8.GetBytes("""{"a":{"id":1,"b":["id",{"id":2}]},"id":"\u7532\"乙","c":[[{"id":3}]],"d":"id\":4"}""");
        var whole = new CaseId("甲\"乙", IsNumber: false);
        var first = line.AsSpan().IndexOf("乙\","u8) + 4;

        for (var length = 0; length <= line.Length; length++)
            Assert.Equal(length < first ? null : whole, CaseId.Seek(line.AsSpan(0, length)));
    }

    [Fact]
    public void It_is_the_id_that_a_whole_reader_sees()
    {
        var random = new Random(14);
        for (var i = 0; i < 20_000; i++)
        {
            var line = Value(random, 4);
            var expected = Whole(line);
            Assert.True(Equals(expected, CaseId.Seek(Encoding.UTF8.GetBytes(line))), line);
            if (expected is not null)
                Assert.Equal(expected, CaseId.Seek(Encoding.UTF8.GetBytes(line + " x")));
        }
    }

    private static string Refused(string id, string error, string path = "$") =>
        $"{{{id}\"error\":{{\"code\":\"{error[..6]}\",\"message\":\"{error[7..]}\",\"path\":\"{path}\"}}}}";

    /// <summary>The naive way: the whole document, and all members of that name.</summary>
    private static CaseId? Whole(string line)
    {
        using var document = JsonDocument.Parse(line);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            return null;
        var ids = document.RootElement.EnumerateObject().Where(member => member.Name == "id").Select(member => member.Value).ToList();
        if (ids.Count == 0 || ids.Any(id => id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)))
            return null;
        var all = ids.Select(id => new CaseId(id.ValueKind == JsonValueKind.String ? id.GetString()! : id.GetRawText(), id.ValueKind == JsonValueKind.Number)).Distinct().ToList();
        return all.Count == 1 ? all[0] : null;
    }

    private static string Value(Random random, int depth) => (depth == 4 ? 0 : random.Next(depth == 0 ? 2 : 0, 6)) switch
    {
        0 => "{" + string.Join(" ,", Enumerable.Range(0, random.Next(4)).Select(_ => $"{Name(random)}: {Value(random, depth - 1)}")) + "}",
        1 => "[" + string.Join(",", Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, depth - 1))) + "]",
        2 => "null",
        3 => random.Next(2) == 0 ? "\"id\"" : "\"\\u0069d\"",
        _ => random.Next(3).ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static string Name(Random random) => random.Next(4) switch { 0 => "\"x\"", 1 => "\"\\u0069d\"", 2 => "\"Id\"", _ => "\"id\"" };
}
