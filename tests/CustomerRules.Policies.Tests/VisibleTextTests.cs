namespace CustomerRules.Policies.Tests;

/// <summary>What others wrote reaches a terminal as text: nothing in it can move a cursor, colour a line or turn the direction of writing.</summary>
public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("plain 文字 é 😀", "plain 文字 é 😀")]
    [InlineData("", "")]
    [InlineData("\u001b[31mred", "\\u001B[31mred")]
    [InlineData("a\tb\rc\nd", "a\\u0009b\\u000Dc\\u000Ad")]
    [InlineData("\u007f\u0080\u009b\u009f\u00a0", "\\u007F\\u0080\\u009B\\u009F\u00a0")]
    [InlineData("\u2027\u2028\u2029\u202a\u202e\u202f", "\u2027\\u2028\\u2029\\u202A\\u202E\u202f")]
    [InlineData("\u2065\u2066\u2069\u206a", "\u2065\\u2066\\u2069\u206a")]
    public void Control_and_bidirectional_characters_are_written_out(string text, string expected) => Assert.Equal(expected, VisibleText.Of(text));

    [Fact]
    public void Of_several_lines_the_line_feeds_stay_and_nothing_else() =>
        Assert.Equal("a\nb\\u000D\n\\u0009c\\u2028", VisibleText.OfLines("a\nb\r\n\tc\u2028"));

    [Fact]
    public void A_text_without_any_is_handed_back_as_it_is()
    {
        const string Text = "两行\nof text";

        Assert.Same(Text, VisibleText.OfLines(Text));
        Assert.Throws<ArgumentNullException>(() => VisibleText.Of(null!));
    }

    [Fact]
    public void A_rendered_finding_is_fit_for_a_terminal()
    {
        var finding = new Diagnostic("CR1011", DiagnosticLevel.Error, SourcePlace.WholeFile("a\u001b[2J.json"), new BilingualText("乱\u202e", "odd\u202e"), new BilingualText("\u0007好", "\u0007well"));

        Assert.Equal("a\\u001B[2J.json: error CR1011: odd\\u202E\n  help: \\u0007well", finding.Render(Language.English));
        Assert.Equal("a\\u001B[2J.json: 错误 CR1011: 乱\\u202E\n  建议：\\u0007好", finding.Render(Language.Chinese));
    }
}
