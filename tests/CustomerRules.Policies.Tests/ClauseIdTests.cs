using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests;

public sealed class ClauseIdTests
{
    [Fact]
    public void Ids_are_ordered_by_their_characters() => ValueContract.Order(
        () => ClauseId.Parse("archives/1.01"),
        () => ClauseId.Parse("measures/1.01"),
        () => ClauseId.Parse("measures/1.01a"),
        () => ClauseId.Parse("measures/1.01b"),
        () => ClauseId.Parse("measures/10.01"),
        () => ClauseId.Parse("measures/2.01"));

    [Theory]
    [InlineData("measures/4.02c", "measures", "4.02c")]
    [InlineData("service/1.1.01", "service", "1.1.01")]
    [InlineData("service/2.05A", "service", "2.05A")]
    [InlineData("a-b/0.0", "a-b", "0.0")]
    [InlineData("x/1.2.3.4.5.6.7.8.9.10.111", "x", "1.2.3.4.5.6.7.8.9.10.111")]
    public void A_document_and_a_number_joined_by_a_slash_are_an_id(string text, string document, string number)
    {
        var id = ClauseId.Parse(text);

        Assert.Equal((document, number, text), (id.Document, id.Number, id.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("measures")]
    [InlineData("measures/")]
    [InlineData("/4.02")]
    [InlineData("measures/4")]
    [InlineData("measures/4c")]
    [InlineData("measures/4.")]
    [InlineData("measures/.02")]
    [InlineData("measures/4..02")]
    [InlineData("measures/4.02cd")]
    [InlineData("measures/4.02ａ")]
    [InlineData("measures/4.c")]
    [InlineData("measures/c")]
    [InlineData("measures/4c.02")]
    [InlineData("measures/4.02 ")]
    [InlineData("measures/4.０2")]
    [InlineData("Measures/4.02")]
    [InlineData("measures/4/02")]
    [InlineData("办法/4.02")]
    [InlineData("x/1.2.3.4.5.6.7.8.9.10.1112")]
    public void Anything_else_is_refused(string? text)
    {
        Assert.False(ClauseId.TryParse(text, out var id));
        Assert.Null(id);
        Assert.Equal(
            "A clause id is a document and a number joined by '/', such as measures/4.02c.",
            Assert.Throws<FormatException>(() => ClauseId.Parse(text!)).Message);
    }

    [Property]
    public bool Document_and_number_put_together_are_the_id(NonEmptyArray<byte> document, byte first, NonEmptyArray<byte> others, bool letter)
    {
        var text = Texts.ClauseId(document, first, others, letter);
        var id = ClauseId.Parse(text);

        return $"{id.Document}/{id.Number}" == text && id.ToString() == text;
    }
}
