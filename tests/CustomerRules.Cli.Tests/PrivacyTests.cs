namespace CustomerRules.Cli.Tests;

/// <summary>What may be somebody's name or number is never repeated in a message.</summary>
public sealed class PrivacyTests
{
    private static readonly string[] Personal = ["张三", "110105194912310021", "13800138000", "zhang.san@example.com", "京A12345", "+86 138 0013 8000", "欧阳娜娜女士"];

    public static TheoryData<string, string> Lines()
    {
        var data = new TheoryData<string, string>();
        foreach (var value in Personal)
        {
            data.Add(value, $"{{\"incident\":\"{value}\"}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"{value}\":1}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"{value}\":1,\"{value}\":2}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"households\":\"{value}\"}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"written\":\"{value}\"}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"asOf\":\"{value}\"}}");
            data.Add(value, $"{{\"incident\":[\"{value}\"]}}");
            data.Add(value, $"{{\"incident\":\"fire\",\"id\":{{\"{value}\":\"{value}\"}}}}");
            data.Add(value, $"{{\"incident\":\"fire\"}} {value}");
            data.Add(value, $"{{\"incident\":{value}}}");
            data.Add(value, $"{{\"incident\":\"fire\" /* {value} */}}");
            data.Add(value, value);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_refusal_does_not_repeat_it(string value, string line)
    {
        foreach (var language in new[] { "zh", "en" })
        {
            var eval = Cli.Run(line, "eval", "complaint", "--as-of", "2026-03-02", "--lang", language);
            Assert.Equal((1, ""), (eval.Exit, eval.Error));
            Assert.True(Cli.Has(Assert.Single(eval.Lines), "error"));
            Assert.DoesNotContain(value, eval.Output, StringComparison.Ordinal);

            var explain = Cli.Run(line, "explain", "complaint", "--as-of", "2026-03-02", "--lang", language);
            Assert.Equal((1, ""), (explain.Exit, explain.Output));
            Assert.NotEqual("", explain.Error);
            Assert.DoesNotContain(value, explain.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_huge_number_is_not_repeated() =>
        Assert.DoesNotContain("13800138000", Cli.Refusal("complaint", """{"incident":"fire","households":13800138000}"""), StringComparison.Ordinal);
}
