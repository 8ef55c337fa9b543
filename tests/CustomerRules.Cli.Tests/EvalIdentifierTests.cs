using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: <c>eval identifier</c>.</summary>
public sealed class EvalIdentifierTests
{
    [Fact]
    public void The_identifier_of_the_contract_is_answered_as_printed() => Assert.StartsWith(
        """{"grade":"valid","normalized":"11010519491231002X","findings":[]""",
        Cli.Answer("identifier", """{"kind":"resident-id","value":"11010519491231002X","asOf":"2026-01-01"}"""),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("resident-id", "610104620927690", "valid", "610104196209276908", "")]
    [InlineData("resident-id", "１１０１０５ 19491231-002x", "valid", "11010519491231002X", "")]
    [InlineData("resident-id", "110105194912310021", "invalid", null, "check-digit invalid 17 1")]
    [InlineData("resident-id", "000105194902300020", "invalid", null, "region invalid 0 6, birth-date invalid 6 8, check-digit invalid 17 1")]
    [InlineData("resident-id", "１１０１０５ 19491331-002x", "invalid", null, "birth-date invalid 7 8, check-digit invalid 19 1")]
    [InlineData("resident-id", "11010a19491231002X", "invalid", null, "character invalid 5 1")]
    [InlineData("resident-id", "11010😀19491231002", "invalid", null, "character invalid 5 2")]
    [InlineData("resident-id", "", "invalid", null, "length invalid")]
    [InlineData("resident-id", "  ", "invalid", null, "length invalid")]
    [InlineData("foreign-permanent-resident-id", "KAZ110090123105", "valid", "KAZ110090123105", "")]
    [InlineData("unified-social-credit-code", "91350100M000100Y43", "valid", "91350100M000100Y43", "")]
    [InlineData("unified-social-credit-code", "91350100M000100Y44", "warning", "91350100M000100Y44", "legacy-check-digit warning 17 1")]
    [InlineData("organisation-code", "D2143569-X", "valid", "D2143569X", "")]
    [InlineData("business-registration-number", "110108000000016", "valid", "110108000000016", "")]
    [InlineData("mobile-number", "+86 138 0013 8000", "valid", "13800138000", "")]
    [InlineData("mobile-number", "+86 149-0013 8000", "warning", "14900138000", "number-plan-disputed warning 4 6")]
    [InlineData("landline-number", "(010) 8765 4321", "valid", "01087654321", "")]
    [InlineData("landline-number", "+86 (010) 1765 4321", "warning", "01017654321", "subscriber-number warning 10 1")]
    [InlineData("landline-number", "(0999) 8765 4321", "invalid", null, "length invalid")]
    [InlineData("landline-number", "(010) 8765 4321 ext 1b", "invalid", null, "character invalid 21 1")]
    [InlineData("landline-number", "8765 4321", "invalid", null, "area-code invalid 0 0")]
    [InlineData("passport", "e12345678", "valid", "E12345678", "")]
    [InlineData("hong-kong-macao-permit", "H12345678", "valid", "H12345678", "")]
    [InlineData("taiwan-permit", "12345678", "valid", "12345678", "")]
    [InlineData("ethnicity", "汉族", "valid", "01", "")]
    [InlineData("sex", "9", "valid", "9", "")]
    [InlineData("sex", "3", "invalid", null, "unknown-code invalid")]
    public void Every_kind_is_answered(string kind, string value, string grade, string? normalized, string findings)
    {
        var answer = Cli.Answer("identifier", $$"""{"kind":"{{kind}}","value":"{{value}}"}""");

        Assert.Equal((grade, kind), (Cli.Member(answer, "grade"), Cli.Member(answer, "kind")));
        Assert.Equal(normalized is not null, Cli.Has(answer, "normalized"));
        if (normalized is not null)
            Assert.Equal(normalized, Cli.Member(answer, "normalized"));
        using var document = JsonDocument.Parse(answer);
        var told = document.RootElement.GetProperty("findings").EnumerateArray().ToList();
        Assert.Equal(findings, string.Join(", ", told.Select(finding => string.Join(' ', finding.EnumerateObject().SkipLast(1).Select(member => member.Value.ToString())))));
        Assert.All(told, finding => Assert.Equal(Places(finding) ? ["code", "grade", "position", "length", "message"] : ["code", "grade", "message"], finding.EnumerateObject().Select(member => member.Name)));
        Assert.All(told, finding => Assert.EndsWith(".", finding.GetProperty("message").GetString(), StringComparison.Ordinal));
    }

    private static bool Places(JsonElement finding) => finding.TryGetProperty("position", out _);

    [Theory]
    [InlineData("en", "The check character is wrong: at least one character is not as issued.")]
    [InlineData("zh", "校验码不对，号码中至少有一位写错。")]
    public void A_finding_speaks_the_language_that_is_asked_for(string language, string message)
    {
        var run = Cli.Run("""{"kind":"resident-id","value":"110105194912310021"}""", "eval", "identifier", "--as-of", "2026-03-02", "--lang", language);

        Assert.Equal($$"""[{"code":"check-digit","grade":"invalid","position":17,"length":1,"message":"{{message}}"}]""", Cli.Member(Assert.Single(run.Lines), "findings"));
    }

    [Theory]
    [InlineData("resident-id", "11010519491231002X", "[\"110105\"]", "valid", "")]
    [InlineData("resident-id", "11010519491231002X", "[\"110101\",\"310101\"]", "invalid", "region")]
    [InlineData("unified-social-credit-code", "91350100M000100Y43", "[\"350100\"]", "valid", "")]
    [InlineData("unified-social-credit-code", "91350100M000100Y43", "[\"110105\"]", "invalid", "region")]
    [InlineData("business-registration-number", "110108000000016", "[\"110108\"]", "valid", "")]
    [InlineData("business-registration-number", "110108000000016", "[\"110105\"]", "invalid", "region")]
    [InlineData("mobile-number", "13800138000", "[\"110105\"]", "valid", "")]
    public void A_catalogue_of_regions_goes_before_the_province(string kind, string value, string regions, string grade, string finding)
    {
        var answer = Cli.Answer("identifier", $$"""{"kind":"{{kind}}","value":"{{value}}","regions":{{regions}}}""");

        Assert.Equal(grade, Cli.Member(answer, "grade"));
        using var document = JsonDocument.Parse(answer);
        Assert.Equal(finding, string.Join(", ", document.RootElement.GetProperty("findings").EnumerateArray().Select(item => item.GetProperty("code").GetString())));
        Assert.Equal(finding.Length > 0, Explain($$"""{"kind":"{{kind}}","value":"{{value}}","regions":{{regions}}}""").Contains("[region]", StringComparison.Ordinal));
    }

    [Fact]
    public void The_id_comes_first_and_no_policy_is_named()
    {
        Assert.Equal(
            """{"id":"甲","grade":"invalid","findings":[{"code":"length","grade":"invalid","message":"The length is wrong."}],"kind":"passport"}""",
            Cli.Answer("identifier", """{"kind":"passport","value":"1","id":"甲"}"""));
        Assert.False(Cli.Has(Cli.Answer("identifier", """{"kind":"sex","value":"1"}"""), "because"));
    }

    [Fact]
    public void The_day_of_the_line_goes_before_the_day_of_the_command()
    {
        const string Case = """{"kind":"resident-id","value":"110105202506010029"}""";
        Assert.Equal("valid", Cli.Member(Cli.Answer("identifier", Case), "grade"));
        Assert.Equal("invalid", Cli.Member(Cli.Answer("identifier", Case.Replace("}", ""","asOf":"2025-05-31"}""", StringComparison.Ordinal)), "grade"));
        Assert.Equal("valid", Cli.Member(Cli.Answer("identifier", Case.Replace("}", ""","asOf":"2025-06-01"}""", StringComparison.Ordinal)), "grade"));
    }

    [Theory]
    [InlineData("""{"kind":"resident-id"}""", "CR1009 $: The member `value` is missing.")]
    [InlineData("""{"value":"1"}""", "CR1009 $: The member `kind` is missing.")]
    [InlineData("""{"kind":"resident-ids","value":"1"}""", "CR1012 $.kind: There is no code `resident-ids`. Did you mean `resident-id`?")]
    [InlineData("""{"kind":"resident-id","value":"1","regions":["11010"]}""", "CR4048 $.regions[0]: A region code is six digits.")]
    [InlineData("""{"kind":"resident-id","value":"1","regions":["110105","１１０１０１"]}""", "CR4048 $.regions[1]: A region code is six digits.")]
    [InlineData("""{"kind":"resident-id","value":"1","regions":["110105","110105"]}""", "CR1016 $.regions[1]: The same value is given twice. Keep one of them.")]
    [InlineData("""{"kind":"resident-id","value":"1","regions":[]}""", "CR1017 $.regions: The list is empty.")]
    [InlineData("""{"kind":"resident-id","value":"1","regions":"110105"}""", "CR1010 $.regions: Expected a list, found a text.")]
    [InlineData("""{"kind":"passport","value":"1","valeu":"2"}""", "CR1008 $.valeu: There is no member `valeu`. Did you mean `value`?")]
    public void A_faulty_case_is_refused(string line, string expected) => Assert.Equal(expected, Cli.Refusal("identifier", line));

    [Theory]
    [InlineData("""{"kind":"resident-id","value":110105194912310021}""")]
    [InlineData("""{"kind":"110105194912310021","value":"110105194912310021"}""")]
    [InlineData("""{"kind":"resident-id","value":["110105194912310021"]}""")]
    [InlineData("""{"kind":"resident-id","value":{"110105194912310021":1}}""")]
    [InlineData("""{"kind":"resident-id","value":"1","110105194912310021":1}""")]
    [InlineData("""{"kind":"resident-id","value":"1","asOf":"110105194912310021"}""")]
    [InlineData("""{"kind":"resident-id","value":"110105194912310021}""")]
    public void A_refusal_does_not_repeat_the_value(string line)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            Assert.DoesNotContain("110105194912310021", Cli.Refusal("identifier", line, "--lang", language), StringComparison.Ordinal);
            var explain = Cli.Run(line, "explain", "identifier", "--as-of", "2026-03-02", "--lang", language);
            Assert.Equal((1, ""), (explain.Exit, explain.Output));
            Assert.DoesNotContain("110105194912310021", explain.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void An_invalid_value_is_not_repeated_in_the_answer()
    {
        Assert.DoesNotContain("1949", Cli.Answer("identifier", """{"kind":"resident-id","value":"110105194912310021"}"""), StringComparison.Ordinal);
        Assert.DoesNotContain("1949", Explain("""{"kind":"resident-id","value":"110105194912310021"}"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Explaining_says_what_is_wrong_where_and_what_else_it_could_be()
    {
        Assert.Equal(
            "Resident ID: invalid\n  character 18: The check character is wrong: at least one character is not as issued. [check-digit]\n",
            Explain("""{"kind":"resident-id","value":"110105194912310021"}"""));
        Assert.Equal(
            "居民身份证号码：无效\n  长度不对。 [length]\n它可能是：手机号码\n",
            Explain("""{"kind":"resident-id","value":"13800138000"}""", "zh"));
        Assert.Equal("Mobile number: valid\nMasked: 138****8000\n", Explain("""{"kind":"mobile-number","value":"13800138000"}"""));
        Assert.Equal("Organisation code: valid\nNot masked for staff, shown in full: D2143569X\n", Explain("""{"kind":"organisation-code","value":"D2143569-X"}"""));
        Assert.Equal("组织机构代码：有效\n对工作人员不遮蔽，完整显示：D2143569X\n", Explain("""{"kind":"organisation-code","value":"D2143569-X"}""", "zh"));
        Assert.Equal("手机号码：存疑\n  第 1 位：各来源对这个号段的说法不一，请核对。 [number-plan-disputed]\n遮蔽后：149****8000\n", Explain("""{"kind":"mobile-number","value":"14900138000"}""", "zh"));
    }

    [Fact]
    public void A_long_value_is_cheap_and_invalid() => Assert.Equal(
        """{"grade":"invalid","findings":[{"code":"length","grade":"invalid","message":"The length is wrong."}],"kind":"resident-id"}""",
        Cli.Answer("identifier", $$"""{"kind":"resident-id","value":"{{new string('1', 1_000_000)}}"}"""));

    private static string Explain(string line, string language = "en")
    {
        var run = Cli.Run(line, "explain", "identifier", "--as-of", "2026-03-02", "--lang", language);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return run.Output;
    }
}
