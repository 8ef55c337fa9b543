using CustomerRules.Policies.Reading;
using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a", true)]
    [InlineData("0", true)]
    [InlineData("lift-entrapment", true)]
    [InlineData("a-1-b", true)]
    [InlineData("", false)]
    [InlineData("-", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("Lift", false)]
    [InlineData("a_b", false)]
    [InlineData("a b", false)]
    [InlineData("a/b", false)]
    [InlineData("é", false)]
    [InlineData("电梯", false)]
    public void A_code_is_lower_case_words_joined_by_single_hyphens(string text, bool expected) => Assert.Equal(expected, CodeText.IsCode(text));

    [Fact]
    public void A_code_has_at_most_64_characters()
    {
        Assert.True(CodeText.IsCode(new string('a', 64)));
        Assert.False(CodeText.IsCode(new string('a', 65)));
    }

    [Theory]
    [InlineData("a/b", true)]
    [InlineData("a/b/c", true)]
    [InlineData("a", false)]
    [InlineData("", false)]
    [InlineData("a/", false)]
    [InlineData("/a", false)]
    [InlineData("a//b", false)]
    [InlineData("a/B", false)]
    public void A_code_path_is_two_or_more_codes(string text, bool expected) => Assert.Equal(expected, CodeText.IsCodePath(text));

    [Theory]
    [InlineData("$schema", true)]
    [InlineData("effectiveFrom", true)]
    [InlineData("measures/4.02c", true)]
    [InlineData("a_b-C", true)]
    [InlineData("year-2025", true)]
    [InlineData("1.1.01-2.2", true)]
    [InlineData("", false)]
    [InlineData("20250", false)]
    [InlineData("2025-01-01", false)]
    [InlineData("123-4567", false)]
    [InlineData("a b", false)]
    [InlineData("a\n", false)]
    [InlineData("`", false)]
    [InlineData("张三", false)]
    public void Short_ascii_words_with_few_digits_are_printable(string text, bool expected) => Assert.Equal(expected, CodeText.IsPrintable(text));

    [Fact]
    public void A_printable_text_has_at_most_64_characters()
    {
        Assert.True(CodeText.IsPrintable(new string('a', 64)));
        Assert.False(CodeText.IsPrintable(new string('a', 65)));
    }

    [Property]
    public bool Every_code_made_of_words_is_a_code(NonEmptyArray<byte> seed) => CodeText.IsCode(Texts.Code(seed));

    [Property(MaxTest = 2000)]
    public bool A_code_is_what_the_words_between_its_hyphens_say(string? text)
    {
        var expected = text is { Length: > 0 and <= 64 }
            && text.Split('-').All(word => word.Length > 0 && word.All(c => "abcdefghijklmnopqrstuvwxyz0123456789".Contains(c)));

        return CodeText.IsCode(text) == expected;
    }
}
