using System.Text;

namespace CustomerRules.Cli.Tests;

/// <summary>Every way in which a line can be wrong, with the whole of what is said about it.</summary>
public sealed class RefusedLineTests
{
    private const string Look = " Look here and just before for a missing or extra comma, quote or bracket.";

    private static readonly string TwentyFourThenSome = string.Join(
        ", ",
        RuleBook.Embedded.AsOf(new NodaTime.LocalDate(2026, 3, 2)).Complaints.Incidents.Take(24).Select(incident => incident.Code));

    [Theory]
    [InlineData("""{"incident":"fire","houshold":2}""", "CR1008 $.houshold: There is no member `houshold`. Did you mean `households`?")]
    [InlineData("""{"incident":"fire","zebra":2}""", "CR1008 $.zebra: There is no member `zebra`. Known members: id, asOf, incident, households, departments, written, needsExtension, selfResolvable.")]
    [InlineData("""{"incident":"fire","Households":2}""", "CR1008 $.Households: There is no member `Households`. Did you mean `households`?")]
    [InlineData("""{"incident":"lift-entrapmant"}""", "CR1012 $.incident: There is no code `lift-entrapmant`. Did you mean `lift-entrapment`?")]
    [InlineData("""{"incident":"FIRE"}""", "CR1012 $.incident: There is no code `FIRE`. Did you mean `fire`?")]
    [InlineData("{}", "CR1009 $: The member `incident` is missing.")]
    [InlineData("""{"incidnt":"fire"}""", "CR1008 $.incidnt: There is no member `incidnt`. Did you mean `incident`?")]
    [InlineData("""{"households":2,"Incident":"fire","zebra":1}""", "CR1008 $.Incident: There is no member `Incident`. Did you mean `incident`?")]
    [InlineData("""{"houshold":2}""", "CR1009 $: The member `incident` is missing.")]
    [InlineData("""{"incident":""}""", "CR1011 $.incident: The text is empty.")]
    [InlineData("""{"incident":" "}""", "CR1011 $.incident: The text is empty.")]
    [InlineData("""{"incident":12}""", "CR1010 $.incident: Expected a text, found a number.")]
    [InlineData("""{"incident":null}""", "CR1010 $.incident: Expected a text, found null.")]
    [InlineData("""{"incident":["fire"]}""", "CR1010 $.incident: Expected a text, found a list.")]
    [InlineData("""{"incident":{"code":"fire"}}""", "CR1010 $.incident: Expected a text, found an object.")]
    [InlineData("""{"incident":"fire","households":"2"}""", "CR1010 $.households: Expected a number, found a text.")]
    [InlineData("""{"incident":"fire","households":null}""", "CR1010 $.households: Expected a number, found null.")]
    [InlineData("""{"incident":"fire","written":"true"}""", "CR1010 $.written: Expected true or false, found a text.")]
    [InlineData("""{"incident":"fire","written":1}""", "CR1010 $.written: Expected true or false, found a number.")]
    [InlineData("""{"incident":"fire","written":null}""", "CR1010 $.written: Expected true or false, found null.")]
    [InlineData("""{"incident":"fire","households":0}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":10001}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":-3}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":2.5}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":3.0}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":3e0}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":1e999}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","households":4294967297}""", "CR1014 $.households: Expected a whole number from 1 to 10000.")]
    [InlineData("""{"incident":"fire","departments":101}""", "CR1014 $.departments: Expected a whole number from 1 to 100.")]
    [InlineData("""{"incident":"fire","asOf":"2026-02-30"}""", "CR1011 $.asOf: Expected a date such as 2025-01-01.")]
    [InlineData("""{"incident":"fire","asOf":"2026-3-2"}""", "CR1011 $.asOf: Expected a date such as 2025-01-01.")]
    [InlineData("""{"incident":"fire","asOf":"2026-03-02T00:00:00"}""", "CR1011 $.asOf: Expected a date such as 2025-01-01.")]
    [InlineData("""{"incident":"fire","asOf":20260302}""", "CR1010 $.asOf: Expected a text, found a number.")]
    [InlineData("""{"incident":"fire","asOf":null}""", "CR1010 $.asOf: Expected a text, found null.")]
    [InlineData("""{"incident":"fire","incident":"fire"}""", "CR1007 $.incident: The member `incident` is given twice. Keep one of them.")]
    [InlineData("""{"incident":"fire","\u0069ncident":"flooding"}""", "CR1007 $.incident: The member `incident` is given twice. Keep one of them.")]
    [InlineData("""{"incident":"fire"/* really */}""", "CR1006 $: Comments are not allowed. Leave it out.")]
    [InlineData("""{"incident":"fire"} // really""", "CR1006 $: Comments are not allowed. Leave it out.")]
    [InlineData("""{"incident":"fire"} {"incident":"fire"}""", "CR1005 $: There is text after the end of the document. A case is one JSON object.")]
    [InlineData("""{"incident":"fire"}x""", "CR1005 $: There is text after the end of the document. A case is one JSON object.")]
    [InlineData("""{"incident":"\ud800"}""", "CR1002 $.incident: A \\u escape in this text is half of a character (an incomplete surrogate pair). Write the character itself, or both halves of its escape.")]
    [InlineData("[]", "CR1010 $: Expected an object, found a list.")]
    [InlineData("null", "CR1010 $: Expected an object, found null.")]
    [InlineData("\"fire\"", "CR1010 $: Expected an object, found a text.")]
    [InlineData("12", "CR1010 $: Expected an object, found a number.")]
    [InlineData("{", "CR1001 $: The document ends too early." + Look)]
    [InlineData("""{"incident":"fire",}""", "CR1001 $: This is not valid JSON: unexpected `}`." + Look)]
    [InlineData("""{'incident':'fire'}""", "CR1001 $: This is not valid JSON: unexpected `'`." + Look)]
    [InlineData("""{"incident":fire}""", "CR1001 $: This is not valid JSON: unexpected `i`." + Look)]
    public void A_line_that_is_wrong_is_told_why(string line, string expected) => Assert.Equal(expected, Cli.Refusal("complaint", line));

    [Theory]
    [InlineData("""{"incident":"fire","houshold":2}""", "CR1008 $.houshold: 没有名为 `houshold` 的成员。是否想写 `households`？")]
    [InlineData("""{"incident":"fyre"}""", "CR1012 $.incident: 没有代码 `fyre`。是否想写 `fire`？")]
    [InlineData("""{"incident":"fire","households":0}""", "CR1014 $.households: 此处应为 1 至 10000 的整数。")]
    [InlineData("""{"incident":"fire","written":1}""", "CR1010 $.written: 此处应为 true 或 false，实际是数字。")]
    [InlineData("""{"id":[],"incident":"fire"}""", "CR4003 $.id: id 应为文本或数字。")]
    public void A_line_that_is_wrong_is_told_why_in_chinese(string line, string expected) =>
        Assert.Equal(expected, Cli.Refusal("complaint", line, "--lang", "zh"));

    [Theory]
    [InlineData("""{"incident":"fire","households":３}""", "CR1001 $: This is not valid JSON: unexpected non-ASCII character (a full-width comma, quote or bracket?)." + Look)]
    [InlineData("""{"incident":"fire","households":٣}""", "CR1001 $: This is not valid JSON: unexpected non-ASCII character (a full-width comma, quote or bracket?)." + Look)]
    [InlineData("""{"incident":"fire","asOf":"２０２６-03-02"}""", "CR1011 $.asOf: Expected a date such as 2025-01-01.")]
    [InlineData("""{"incident":"fire","asOf":"٢٠٢٦-٠٣-٠٢"}""", "CR1011 $.asOf: Expected a date such as 2025-01-01.")]
    public void Digits_of_other_scripts_are_no_numbers(string line, string expected) => Assert.Equal(expected, Cli.Refusal("complaint", line));

    [Fact]
    public void A_code_that_is_like_none_is_answered_with_the_codes_that_exist() => Assert.Equal(
        $"CR1012 $.incident: There is no such code. Known codes: {TwentyFourThenSome}.",
        Cli.Refusal("complaint", """{"incident":"unicorn-in-the-lobby"}"""));

    [Fact]
    public void A_number_of_a_hundred_thousand_digits_is_out_of_range() => Assert.Equal(
        "CR1014 $.households: Expected a whole number from 1 to 10000.",
        Cli.Refusal("complaint", $"{{\"incident\":\"fire\",\"households\":{new string('9', 100_000)}}}"));

    [Fact]
    public void Nesting_is_refused_beyond_32_levels()
    {
        Assert.Equal("CR1004 $: The nesting is deeper than 32 levels.", Cli.Refusal("complaint", $"{{\"incident\":{new string('[', 32)}{new string(']', 32)}}}"));
        Assert.Equal("CR1010 $.incident: Expected a text, found a list.", Cli.Refusal("complaint", $"{{\"incident\":{new string('[', 31)}{new string(']', 31)}}}"));
        Assert.Equal("CR1004 $: The nesting is deeper than 32 levels.", Cli.Refusal("complaint", new string('[', 500_000)));
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_and_the_next_line_is_answered()
    {
        byte[] input = [.. Encoding.UTF8.GetBytes("{\"incident\":\""), 0xFF, 0xC0, .. Encoding.UTF8.GetBytes("\"}\n{\"id\":2,\"incident\":\"fire\"}\n")];

        var run = Cli.Run(input, "eval", "repair", "--as-of", "2026-03-02");

        Assert.Equal(1, run.Exit);
        Assert.Equal("CR1002 $: This is not valid UTF-8 text. Send it in UTF-8.", Cli.RefusalIn(run.Lines[0]));
        Assert.Equal("2", Cli.Member(run.Lines[1], "id"));
        Assert.Equal(2, run.Lines.Length);
    }

    [Fact]
    public void A_line_that_is_cut_within_a_character_ends_too_early() =>
        Assert.Equal(
            "CR1001 $: The document ends too early. Look here and just before for a missing or extra comma, quote or bracket.",
            Cli.RefusalIn(Assert.Single(Cli.Run([.. "{\"incident\":\""u8, 0xE7, 0x81], "eval", "repair").Lines)));

    [Fact]
    public void A_comment_between_a_name_and_its_colon_is_told_as_a_comment() => Assert.Equal(
        "CR1006 $: Comments are not allowed. Leave it out.",
        Cli.Refusal("repair", """{"incident"/* what */:"fire"}"""));

    [Fact]
    public void Help_for_a_line_is_for_whoever_sends_it_in_chinese_too() => Assert.Equal(
        "CR1005 $: 文档结束之后还有内容。一个案件是一个 JSON 对象。",
        Cli.RefusalIn(Assert.Single(Cli.Run("""{"incident":"fire"}x""", "eval", "repair", "--lang", "zh").Lines)));

    [Fact]
    public void A_line_of_gb18030_is_refused() =>
        Assert.Equal(
            "CR1002 $: This is not valid UTF-8 text. Send it in UTF-8.",
            Cli.RefusalIn(Assert.Single(Cli.Run([.. "{\"incident\":\""u8, 0xBB, 0xF0, .. "\"}"u8], "eval", "repair").Lines)));

    [Fact]
    public void The_first_of_several_faults_is_told() => Assert.Equal(
        "CR1014 $.households: Expected a whole number from 1 to 10000.",
        Cli.Refusal("complaint", """{"zebra":1,"written":7,"households":0,"incident":"fire"}"""));
}
