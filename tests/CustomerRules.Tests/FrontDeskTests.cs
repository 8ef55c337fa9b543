using System.Globalization;
using System.Text.RegularExpressions;

namespace CustomerRules.Tests;

/// <summary>The sample, run as a program whose output goes to a file.</summary>
public sealed class FrontDeskTests
{
    [Fact]
    public async Task The_month_is_decided_alike_in_both_languages_with_a_clause_on_every_line_and_a_summary_that_adds_up()
    {
        var zh = await Month("zh", "合计");
        var en = await Month("en", "Total");

        Assert.Equal(zh.Select(Decided), en.Select(Decided));
        Assert.NotEqual(zh, en);

        static string Decided(string record)
        {
            var cells = record.Split('\t');
            return $"{cells[0]} {cells[3]} {cells[7]}";
        }
    }

    /// <summary>The records of one run, after everything that must hold in any language.</summary>
    private static async Task<string[]> Month(string language, string total)
    {
        var (exit, output, error) = await Run("--lang", language);

        Assert.Equal((0, ""), (exit, error));
        Assert.DoesNotContain('\e', output);
        var lines = output.TrimEnd('\n').Split('\n');
        var blank = Array.IndexOf(lines, "");
        var records = lines[..blank];
        Assert.True(records.Length >= 60, $"There are {records.Length} records.");
        Assert.All(records, record => Assert.Matches(new Regex("^FD-[0-9-]+\t2026-[0-9]{2}-[0-9]{2} [0-9:]{5}\t"), record));
        Assert.All(records, record => Assert.Matches(new Regex("\t(property|measures|service|community|archives)/[0-9]+\\.[^\t]+\t[^\t]*$"), record));
        Assert.All(records, record => Assert.Matches(new Regex("[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}|以承诺为准|as promised"), record.Split('\t')[5]));
        var summary = lines[(blank + 1)..].Select(line => line.Split('\t')).ToList();
        Assert.Equal(total, summary[^1][0]);
        Assert.Equal(records.Length, Number(summary[^1][1]));
        Assert.Equal(records.Length, summary.SkipLast(1).Sum(line => Number(line[1])));
        return records;
    }

    [Fact]
    public async Task Bad_lines_are_told_by_their_numbers_without_their_words_and_the_others_go_on()
    {
        const string Good = """{"id":"G","received":"2026-03-01T08:12:00+08:00","unit":"1","channel":"","account":"","kind":"repair","incident":"water-leak"}""";
        string[] lines =
        [
            Good,
            "",
            """{"id":"张三 13800138000"}""",
            "null",
            "{",
            """{"id":"1","received":"2026-03-01T08:12:00+08:00","unit":"张三","channel":"","account":"","kind":"complaint","incident":"fyre"}""",
            """{"id":"1","received":"2024-03-01T08:12:00+08:00","unit":"张三","channel":"","account":"","kind":"repair","incident":"fire"}""",
            """{"id":"1","received":"yesterday","unit":"张三","channel":"","account":"","kind":"repair","incident":"fire"}""",
            Good,
        ];
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(file, lines);
            var (exit, output, error) = await Run(file, "--lang", "en");

            Assert.Equal(1, exit);
            Assert.Equal(
                string.Concat(Enumerable.Range(3, 6).Select(line => line is 6 or 7
                    ? $"Line {line} has an incident, a number or a date that no rule knows; it was left out.\n"
                    : $"Line {line} is no intake record; it was left out.\n")),
                error);
            Assert.Equal(2, output.Split('\n').Count(line => line.StartsWith("G\t", StringComparison.Ordinal)));
            Assert.EndsWith("\nEmergency repair\t2\nTotal\t2\n", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Numbers_that_the_desk_left_out_are_one_and_a_limit_says_its_year_and_whether_holidays_are_known()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{"id":"G","received":"2027-12-30T17:40:00+08:00","unit":"1","channel":"","account":"","kind":"complaint","incident":"greenery"}""");
            var (exit, output, error) = await Run(file, "--lang", "en");

            Assert.Equal((0, ""), (exit, error));
            Assert.Equal("general", output.Split('\t')[3]);
            Assert.Contains("answer by 2028-01-0", output, StringComparison.Ordinal);
            Assert.Contains(" (holidays not announced yet)", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task What_a_record_says_reaches_the_terminal_without_control_characters()
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, """{"id":"G\u001b[2J","received":"2026-03-01T08:12:00+08:00","unit":"1\u202e\t\n2","channel":"","account":"","kind":"repair","incident":"water-leak"}""");
            var (exit, output, error) = await Run(file, "--lang", "en");

            Assert.Equal((0, ""), (exit, error));
            Assert.StartsWith("G\\u001B[2J\t2026-03-01 08:12\t1\\u202E\\u0009\\u000A2\trepair-emergency\t", output, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData("没有这个登记文件。\n", "nowhere.jsonl")]
    [InlineData("FrontDesk [FILE] [--lang zh|en]\n", "--lang", "fr")]
    public async Task Wrong_arguments_are_a_sentence_and_64(string expected, params string[] arguments) =>
        Assert.Equal((64, "", expected), await Run(arguments));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static Task<(int Exit, string Output, string Error)> Run(params string[] arguments) => SampleProgram.Run("FrontDesk", arguments);
}
