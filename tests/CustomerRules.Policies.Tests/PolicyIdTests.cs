using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyIdTests
{
    [Fact]
    public void Ids_are_ordered_by_their_characters() => ValueContract.Order(
        () => PolicyId.Parse("archives/fields"),
        () => PolicyId.Parse("complaints/0"),
        () => PolicyId.Parse("complaints/severity"),
        () => PolicyId.Parse("complaints/severity-1"),
        () => PolicyId.Parse("complaints/severity/group"));

    [Theory]
    [InlineData("complaints/severity")]
    [InlineData("a/b")]
    [InlineData("service-levels/calendars/cn")]
    [InlineData("2025/1")]
    public void Two_or_more_codes_joined_by_a_slash_are_an_id(string text) => Assert.Equal(text, PolicyId.Parse(text).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("severity")]
    [InlineData("/severity")]
    [InlineData("complaints/")]
    [InlineData("complaints//severity")]
    [InlineData("Complaints/severity")]
    [InlineData("complaints/seve rity")]
    [InlineData("complaints/-severity")]
    [InlineData("complaints/severity-")]
    [InlineData("complaints/se--verity")]
    [InlineData("complaints\\severity")]
    [InlineData("complaints/severity\n")]
    [InlineData("投诉/等级")]
    [InlineData("complaints/ｓeverity")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(PolicyId.TryParse(text, out var id));
        Assert.Null(id);
        Assert.Equal(
            "A policy id is two or more kebab-case codes joined by '/', such as complaints/severity.",
            Assert.Throws<FormatException>(() => PolicyId.Parse(text!)).Message);
    }

    [Property]
    public bool What_was_parsed_prints_as_it_was_written(NonEmptyArray<byte> first, NonEmptyArray<byte>[] others, NonEmptyArray<byte> last)
    {
        var text = string.Join('/', [Texts.Code(first), .. others.Select(Texts.Code), Texts.Code(last)]);

        return PolicyId.Parse(text).ToString() == text;
    }

    [Property]
    public bool Order_is_ordinal_order_of_the_text(PositiveInt left, PositiveInt right)
    {
        var (one, other) = ($"p/{left.Get}", $"p/{right.Get}");

        return Math.Sign(PolicyId.Parse(one).CompareTo(PolicyId.Parse(other))) == Math.Sign(string.CompareOrdinal(one, other));
    }
}
