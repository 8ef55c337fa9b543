
namespace CustomerRules.Policies.Tests;

public sealed class BilingualTextTests
{
    [Fact]
    public void Two_texts_are_equal_when_both_wordings_are() => ValueContract.Equality(
        () => new BilingualText("投诉", "complaint"),
        () => new BilingualText("投诉", "grievance"),
        () => new BilingualText("报修", "complaint"));

    [Fact]
    public void Each_language_gives_its_own_wording()
    {
        var text = new BilingualText("投诉", "complaint");

        Assert.Equal("投诉", text.In(Language.Chinese));
        Assert.Equal("complaint", text.In(Language.English));
        Assert.Equal("投诉 / complaint", text.ToString());
    }

    [Theory]
    [InlineData(null, "complaint", "zh")]
    [InlineData("", "complaint", "zh")]
    [InlineData(" \u3000", "complaint", "zh")]
    [InlineData("投诉", null, "en")]
    [InlineData("投诉", "\t", "en")]
    public void A_wording_may_not_be_missing_or_blank(string? zh, string? en, string parameter) =>
        Assert.Equal(parameter, Assert.ThrowsAny<ArgumentException>(() => new BilingualText(zh!, en!)).ParamName);
}
