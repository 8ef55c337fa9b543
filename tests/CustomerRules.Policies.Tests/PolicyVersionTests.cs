using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyVersionTests
{
    [Fact]
    public void Versions_are_ordered_as_numbers_and_not_as_text() => ValueContract.Order(
        () => default(PolicyVersion),
        () => new PolicyVersion(0, 0, 1),
        () => new PolicyVersion(0, 2, 0),
        () => new PolicyVersion(0, 10, 0),
        () => new PolicyVersion(1, 0, 0),
        () => new PolicyVersion(2, 0, 0),
        () => new PolicyVersion(10, 0, 0));

    [Theory]
    [InlineData("0.0.0", 0, 0, 0)]
    [InlineData("1.0.0", 1, 0, 0)]
    [InlineData("12.34.56", 12, 34, 56)]
    [InlineData("2147483647.0.1", 2147483647, 0, 1)]
    public void Three_whole_numbers_joined_by_dots_are_a_version(string text, int major, int minor, int patch) =>
        Assert.Equal(new PolicyVersion(major, minor, patch), PolicyVersion.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("1.2")]
    [InlineData("1.2.3.4")]
    [InlineData("1..3")]
    [InlineData(".1.2")]
    [InlineData("1.2.")]
    [InlineData("01.0.0")]
    [InlineData("1.0.00")]
    [InlineData("-1.0.0")]
    [InlineData("+1.0.0")]
    [InlineData("1.0.0-beta")]
    [InlineData("v1.0.0")]
    [InlineData(" 1.0.0")]
    [InlineData("1.0.0\n")]
    [InlineData("1.0.0\0")]
    [InlineData("1.0.2147483648")]
    [InlineData("1.0.１")]
    [InlineData("1,0,0")]
    public void Anything_else_is_refused_and_leaves_no_half_read_version(string? text)
    {
        Assert.False(PolicyVersion.TryParse(text, out var version));
        Assert.Equal(default, version);
        Assert.Equal(
            "A version is three whole numbers joined by dots, such as 1.0.0.",
            Assert.Throws<FormatException>(() => PolicyVersion.Parse(text!)).Message);
    }

    [Property]
    public bool What_is_printed_parses_back(NonNegativeInt major, NonNegativeInt minor, NonNegativeInt patch)
    {
        var version = new PolicyVersion(major.Get, minor.Get, patch.Get);

        return PolicyVersion.Parse(version.ToString()) == version;
    }
}
