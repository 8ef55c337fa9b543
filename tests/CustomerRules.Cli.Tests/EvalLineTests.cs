using System.Text;

namespace CustomerRules.Cli.Tests;

/// <summary>How lines go in and come out: order, ids, blank lines, line ends, byte order marks.</summary>
public sealed class EvalLineTests
{
    [Theory]
    [InlineData("\"FD-1\"")]
    [InlineData("\"张三的电梯\"")]
    [InlineData("\"\"")]
    [InlineData("\"a\\\"b\"")]
    [InlineData("7")]
    [InlineData("-0")]
    [InlineData("1.50")]
    [InlineData("1E400")]
    [InlineData("123456789012345678901234567890")]
    public void An_id_is_echoed_as_it_was_written(string id)
    {
        Assert.StartsWith($"{{\"id\":{id},\"urgency\":\"general\",", Cli.Answer("repair", $"{{\"id\":{id},\"incident\":\"fire\"}}"), StringComparison.Ordinal);
        Assert.StartsWith($"{{\"id\":{id},\"error\":{{\"code\":\"CR1012\",", Cli.Eval("repair", $"{{\"id\":{id},\"incident\":\"fyre\"}}").Lines[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_is_absent_is_not_invented()
    {
        Assert.False(Cli.Has(Cli.Answer("repair", """{"incident":"fire"}"""), "id"));
        Assert.False(Cli.Has(Cli.Eval("repair", """{"incident":"fyre"}""").Lines[0], "id"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("true")]
    [InlineData("[1]")]
    [InlineData("{}")]
    public void An_id_of_another_kind_is_refused_and_not_echoed(string id) => Assert.Equal(
        """{"error":{"code":"CR4003","message":"An id is a text or a number.","path":"$.id"}}""",
        Assert.Single(Cli.Eval("repair", $"{{\"id\":{id},\"incident\":\"fire\"}}").Lines));

    [Fact]
    public void The_answers_come_in_the_order_of_the_lines()
    {
        var lines = Enumerable.Range(0, 5_000).Select(i => i % 3 == 0 ? $"{{\"id\":{i}}}" : $"{{\"id\":{i},\"incident\":\"fire\"}}").ToArray();

        var run = Cli.Eval("repair", lines);

        Assert.Equal(1, run.Exit);
        Assert.Equal(Enumerable.Range(0, 5_000).Select(i => $"{i} {i % 3 == 0}"), run.Lines.Select(line => $"{Cli.Member(line, "id")} {Cli.Has(line, "error")}"));
    }

    [Fact]
    public void A_refused_line_does_not_stop_the_others_and_the_exit_code_is_1()
    {
        var run = Cli.Eval("repair", """{"id":1,"incident":"fire"}""", """{"id":2,"incident":"fyre"}""", "{", """{"id":4,"incident":"flooding"}""");

        Assert.Equal((1, ""), (run.Exit, run.Error));
        Assert.Equal(
            [
                """{"id":1,"urgency":"general","because":[{"rule":"not-urgent","cites":["measures/3.03a","measures/3.03c"],"policy":"complaints/urgency@1.0.0"}],"policies":["complaints/urgency@1.0.0"]}""",
                """{"id":2,"error":{"code":"CR1012","message":"There is no code `fyre`. Did you mean `fire`?","path":"$.incident"}}""",
                """{"error":{"code":"CR1001","message":"The document ends too early. Look here and just before for a missing or extra comma, quote or bracket.","path":"$"}}""",
                """{"id":4,"urgency":"emergency","because":[{"rule":"water","cites":["measures/3.03a","measures/3.03b"],"policy":"complaints/urgency@1.0.0"}],"policies":["complaints/urgency@1.0.0"]}""",
            ],
            run.Lines);
    }

    [Fact]
    public void Blank_lines_are_skipped_and_carriage_returns_do_not_count()
    {
        var run = Cli.Run("\n\r\n  \t \n{\"id\":1,\"incident\":\"fire\"}\r\n\r\n{\"id\":2,\"incident\":\"fire\"}\n\n", "eval", "repair", "--as-of", "2026-03-02");

        Assert.Equal(0, run.Exit);
        Assert.Equal(["1", "2"], run.Lines.Select(line => Cli.Member(line, "id")));
        Assert.DoesNotContain('\r', run.Output);
    }

    [Theory]
    [InlineData("{\"id\":1,\"incident\":\"fire\"}")]
    [InlineData("{\"id\":1,\"incident\":\"fire\"}\r")]
    public void The_last_line_may_lack_its_line_feed(string input) =>
        Assert.Equal("1", Cli.Member(Assert.Single(Cli.Run(input, "eval", "repair", "--as-of", "2026-03-02").Lines), "id"));

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData(" \t\r\n\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\r\n")]
    public void Empty_input_gives_no_output_and_exit_0(string input) =>
        Assert.Equal(new CliRun(0, "", ""), Cli.Run(input, "eval", "complaint"));

    [Fact]
    public void A_byte_order_mark_before_the_first_line_is_no_fault() =>
        Assert.Equal(0, Cli.Run("\uFEFF{\"incident\":\"fire\"}\n", "eval", "repair", "--as-of", "2026-03-02").Exit);

    [Fact]
    public void White_space_inside_a_line_is_free() =>
        Assert.Equal(Cli.Answer("repair", """{"incident":"fire"}"""), Cli.Answer("repair", " \t{ \"incident\" :\t\"fire\" } "));

    [Theory]
    [InlineData("\u202E", "\\u202E")]
    [InlineData("\u2066", "\\u2066")]
    [InlineData("\u009B", "\\u009B")]
    [InlineData("\u007F", "\\u007F")]
    public void A_character_that_would_turn_the_text_of_a_terminal_round_is_echoed_as_json_escapes_it(string character, string escaped)
    {
        var run = Cli.Run($"{{\"id\":\"投诉{character}1\",\"incident\":\"fire\"}}\n", "eval", "repair", "--as-of", "2026-03-02");

        Assert.StartsWith($"{{\"id\":\"投诉{escaped}1\",", run.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal($"投诉{character}1", Cli.Member(Assert.Single(run.Lines), "id"));
    }

    [Fact]
    public void An_escaped_member_is_the_member() =>
        Assert.Equal(Cli.Answer("repair", """{"incident":"fire"}"""), Cli.Answer("repair", """{"\u0069ncident":"f\u0069re"}"""));

    [Fact]
    public void Every_answer_has_reasons_with_clauses_and_policies()
    {
        foreach (var incident in RuleBook.Embedded.AsOf(new NodaTime.LocalDate(2026, 3, 2)).Complaints.Incidents)
        {
            foreach (var decision in new[] { "complaint", "repair" })
            {
                var answer = Cli.Answer(decision, $"{{\"incident\":\"{incident.Code}\"}}");
                Assert.Matches(@"""because"":\[\{""rule"":""[a-z-]+"",""cites"":\[""[a-z]+/[0-9]", answer);
                Assert.DoesNotContain("\"cites\":[]", answer, StringComparison.Ordinal);
                Assert.Matches(@"""policies"":\[""complaints/[a-z]+@1\.0\.0""", answer);
            }
        }
    }

    [Fact]
    public void A_line_is_answered_before_the_next_one_is_waited_for()
    {
        using var output = new MemoryStream();
        var seen = new List<int>();
        var input = new SlowLines(["{\"id\":1,\"incident\":\"fire\"}\n", "{\"id\":2,\"inci", "dent\":\"fire\"}\n"], () => seen.Add(Encoding.UTF8.GetString(output.ToArray()).Count(c => c == '\n')));

        new CommandLine(input, output, TextWriter.Null, colour: false).Run(["eval", "repair", "--as-of", "2026-03-02"]);

        Assert.Equal([0, 1, 1, 2], seen);
    }

    /// <summary>Hands out one part a read, as a person at a keyboard does.</summary>
    private sealed class SlowLines(string[] parts, Action beforeRead) : MemoryStream
    {
        private int next;

        public override int Read(byte[] buffer, int offset, int count)
        {
            beforeRead();
            return next < parts.Length ? Encoding.UTF8.GetBytes(parts[next++], 0, parts[next - 1].Length, buffer, offset) : 0;
        }
    }
}
