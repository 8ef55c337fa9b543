
namespace CustomerRules.Policies.Tests;

public sealed class SourcePlaceTests
{
    [Fact]
    public void Two_places_are_equal_when_all_their_parts_are() => ValueContract.Equality(
        () => new SourcePlace("a.json", 1, 2, "$.x"),
        () => new SourcePlace("b.json", 1, 2, "$.x"),
        () => new SourcePlace("a.json", 2, 2, "$.x"),
        () => new SourcePlace("a.json", 1, 1, "$.x"),
        () => new SourcePlace("a.json", 1, 2, "$.y"));

    [Fact]
    public void A_place_prints_as_compilers_print_it() =>
        Assert.Equal("a/b.json(12,345) $.rules[2].cites", new SourcePlace("a/b.json", 12, 345, "$.rules[2].cites").ToString());

    [Fact]
    public void The_place_of_a_whole_file_has_no_line()
    {
        var place = SourcePlace.WholeFile("a/b.json");

        Assert.Equal(new SourcePlace("a/b.json", 0, 0, "$"), place);
        Assert.Equal("a/b.json", place.ToString());
    }
}
