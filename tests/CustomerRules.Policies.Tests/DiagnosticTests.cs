namespace CustomerRules.Policies.Tests;

public sealed class DiagnosticTests
{
    private static readonly SourcePlace Place = new("a.json", 3, 7, "$.x");
    private static readonly BilingualText Message = new("不对。", "It is wrong.");
    private static readonly BilingualText Help = new("改正。", "Correct it.");

    [Theory]
    [InlineData(DiagnosticLevel.Error, "错误", "error")]
    [InlineData(DiagnosticLevel.Warning, "警告", "warning")]
    [InlineData(DiagnosticLevel.Information, "提示", "information")]
    public void A_finding_renders_in_both_languages(DiagnosticLevel level, string zh, string en)
    {
        var diagnostic = new Diagnostic("CR9999", level, Place, Message, Help);

        Assert.Equal($"a.json(3,7) $.x: {zh} CR9999: 不对。\n  建议：改正。", diagnostic.Render(Language.Chinese));
        Assert.Equal($"a.json(3,7) $.x: {en} CR9999: It is wrong.\n  help: Correct it.", diagnostic.Render(Language.English));
        Assert.Equal(diagnostic.Render(Language.English), diagnostic.ToString());
    }

    [Fact]
    public void Without_help_a_finding_is_one_line() =>
        Assert.Equal("a.json(3,7) $.x: error CR9999: It is wrong.", new Diagnostic("CR9999", DiagnosticLevel.Error, Place, Message, null).ToString());

    [Fact]
    public void Code_place_and_message_are_needed()
    {
        Assert.Throws<ArgumentException>(() => new Diagnostic(" ", DiagnosticLevel.Error, Place, Message, Help));
        Assert.Throws<ArgumentNullException>(() => new Diagnostic("CR9999", DiagnosticLevel.Error, null!, Message, Help));
        Assert.Throws<ArgumentNullException>(() => new Diagnostic("CR9999", DiagnosticLevel.Error, Place, null!, Help));
    }
}
