using CustomerRules.Policies.Reading;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class PolicyNodeTests
{
    [Theory]
    [InlineData("1", 1)]
    [InlineData("9", 9)]
    [InlineData("-0", null)]
    [InlineData("0", null)]
    [InlineData("10", null)]
    [InlineData("-1", null)]
    [InlineData("1.0", null)]
    [InlineData("1e0", null)]
    [InlineData("4294967297", null)]
    public void A_whole_number_lies_within_both_bounds(string json, int? expected)
    {
        var found = new DiagnosticList();

        Assert.Equal(expected, Node(json).AsWholeNumber(1, 9, found));
        ExpectDiagnostic.Codes(found, expected is null ? ["CR1014"] : []);
    }

    [Property]
    public bool Any_whole_number_of_32_bits_is_read_back(int number) => Node($"{number}").AsWholeNumber(int.MinValue, int.MaxValue, new DiagnosticList()) == number;

    [Theory]
    [InlineData("{}", "Expected a text, found an object.", "此处应为文本，实际是对象。")]
    [InlineData("[]", "Expected a text, found a list.", "此处应为文本，实际是列表。")]
    [InlineData("1", "Expected a text, found a number.", "此处应为文本，实际是数字。")]
    [InlineData("true", "Expected a text, found true or false.", "此处应为文本，实际是 true 或 false。")]
    [InlineData("null", "Expected a text, found null.", "此处应为文本，实际是 null。")]
    [InlineData("\" \\t\"", "The text is empty.", "文本为空。")]
    public void Anything_but_a_text_with_something_in_it_is_refused_as_text(string json, string en, string zh)
    {
        var found = new DiagnosticList();

        Assert.Null(Node(json).AsText(found));
        Assert.Equal(new BilingualText(zh, en), Assert.Single(found).Message);
    }

    [Fact]
    public void A_value_of_the_right_kind_is_read_without_a_finding()
    {
        var found = new DiagnosticList();

        Assert.Equal(" a ", Node("\" a \"").AsText(found));
        Assert.True(Node("true").AsFlag(found));
        Assert.False(Node("false").AsFlag(found));
        Assert.Equal(2, Node("[1,2]").AsItems(found).Length);
        Assert.NotNull(Node("{}").AsObject(found));
        ExpectDiagnostic.None(found);
    }

    [Fact]
    public void A_value_of_another_kind_is_refused_and_gives_nothing()
    {
        var found = new DiagnosticList();

        Assert.Null(Node("\"true\"").AsFlag(found));
        Assert.Null(Node("\"1\"").AsWholeNumber(0, 9, found));
        Assert.Empty(Node("{}").AsItems(found));
        Assert.Null(Node("[]").AsObject(found));
        Assert.Equal(
            [
                "f(1,1) $: error CR1010: Expected true or false, found a text.",
                "f(1,1) $: error CR1010: Expected a number, found a text.",
                "f(1,1) $: error CR1010: Expected a list, found an object.",
                "f(1,1) $: error CR1010: Expected an object, found a list.",
            ],
            found.Select(item => item.ToString()));
    }

    [Fact]
    public void Every_reading_needs_a_list_for_its_findings()
    {
        Assert.Equal("diagnostics", Refused(() => Node("\"a\"").AsText(null!)));
        Assert.Equal("diagnostics", Refused(() => Node("true").AsFlag(null!)));
        Assert.Equal("diagnostics", Refused(() => Node("1").AsWholeNumber(0, 1, null!)));
        Assert.Equal("diagnostics", Refused(() => Node("[]").AsItems(null!)));
        Assert.Equal("diagnostics", Refused(() => Node("{}").AsObject(null!)));
        Assert.Equal("diagnostics", Refused(() => PolicyValues.Cites(Node("[]"), ClauseCatalogue.Embedded, null!)));
    }

    private static string? Refused(Action read) => Assert.Throws<ArgumentNullException>(read).ParamName;

    private static PolicyNode Node(string json) => StrictReader.Read(PolicyFile.FromText("f", json), new DiagnosticList())!;
}
