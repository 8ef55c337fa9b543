using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CustomerRules.Policies.Tests;

public sealed partial class ClauseCatalogueTests
{
    private static readonly ClauseCatalogue Embedded = ClauseCatalogue.Embedded;

    private static IEnumerable<Clause> Clauses => Embedded.Regulations.SelectMany(regulation => regulation.Clauses);

    [Fact]
    public void The_five_regulations_have_546_clauses()
    {
        Assert.Equal(546, Embedded.Count);
        Assert.Equal(546, Embedded.Ids.Distinct().Count());
        Assert.Equal(
            [("archives", 103), ("community", 62), ("measures", 89), ("property", 141), ("service", 151)],
            Embedded.Regulations.Select(regulation => (regulation.Code, regulation.Clauses.Length)));
    }

    [Theory]
    [InlineData("archives")]
    [InlineData("community")]
    [InlineData("measures")]
    [InlineData("property")]
    [InlineData("service")]
    public void Every_clause_of_a_document_is_there_in_its_order_and_with_its_words(string code)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf($"seeds/regulations/{code}.json")));
        var expected = document.RootElement.GetProperty("clauses").EnumerateArray().ToList();
        var clauses = Embedded.Regulations.Single(regulation => regulation.Code == code).Clauses;

        Assert.Equal(expected.Select(clause => clause.GetProperty("clause").GetString()), clauses.Select(clause => clause.Id.ToString()));
        Assert.All(expected.Zip(clauses), pair =>
        {
            Assert.True(Embedded.TryGet(pair.Second.Id, out var found));
            Assert.Same(pair.Second, found);
            Assert.Equal(pair.First.GetProperty("locator").GetString(), found.Locator);
            Assert.Equal(pair.First.GetProperty("decidable").GetString(), found.Decidable);
            Assert.Equal(Text(pair.First, "mirrors"), found.Mirrors?.ToString());
            if (found.Mirrors is null)
                Assert.Equal(Wording(pair.First.GetProperty("requires")), found.Requires);
        });
        Assert.Equal(Wording(document.RootElement.GetProperty("title")), Embedded.Regulations.Single(regulation => regulation.Code == code).Title);
    }

    [Fact]
    public void Seventy_five_mirrors_carry_the_wording_of_their_twins()
    {
        var mirrors = Clauses.Where(clause => clause.Mirrors is not null).ToList();

        Assert.Equal(75, mirrors.Count);
        Assert.All(mirrors, mirror => Assert.Equal(Embedded.Requirement(mirror.Mirrors!), mirror.Requires));
        Assert.All(mirrors, mirror => Assert.NotEqual(mirror.Id.Document, mirror.Mirrors!.Document));
    }

    [Fact]
    public void Chinese_wording_is_Chinese_and_English_wording_is_English_but_for_what_it_quotes() => Assert.All(
        Clauses.Select(clause => clause.Requires).Concat(Embedded.Regulations.Select(regulation => regulation.Title)),
        text =>
        {
            Assert.Contains(text.Zh, c => IsHan(c));
            Assert.DoesNotContain(Quoted().Replace(text.En, ""), c => IsHan(c));
            Assert.Contains(text.En, c => char.IsAsciiLetter(c));
        });

    [Fact]
    public void An_unknown_clause_is_not_found()
    {
        var unknown = ClauseId.Parse("measures/99.99");

        Assert.False(Embedded.Contains(unknown));
        Assert.False(Embedded.TryGet(unknown, out var clause));
        Assert.Null(clause);
        Assert.Throws<KeyNotFoundException>(() => Embedded.Requirement(unknown));
        Assert.True(Embedded.Contains(ClauseId.Parse("measures/4.02c")));
    }

    [Fact]
    public void The_embedded_catalogue_is_read_once() => Assert.Same(Embedded, ClauseCatalogue.Embedded);

    [Fact]
    public void Regulations_stand_in_ordinal_order_however_they_were_given()
    {
        var catalogue = new ClauseCatalogue([One("b", "b/1.1"), One("a", "a/1.1"), One("B", "b/1.2")]);

        Assert.Equal(["B", "a", "b"], catalogue.Regulations.Select(regulation => regulation.Code));
        Assert.Equal(3, catalogue.Count);
    }

    [Fact]
    public void No_clause_may_stand_in_two_regulations()
    {
        Assert.Throws<ArgumentException>(() => new ClauseCatalogue([One("a", "a/1.1"), One("b", "a/1.1")]));
        Assert.Throws<ArgumentNullException>(() => new ClauseCatalogue(null!));
    }

    private static Regulation One(string code, string clause) =>
        new(code, Words, ImmutableArray.Create(new Clause(ClauseId.Parse(clause), "1", Words, "yes", null)));

    private static BilingualText Words => new("条文", "words");

    [GeneratedRegex(@"\([^()]*\)|""[^""]*""")]
    private static partial Regex Quoted();

    private static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF' or >= '\u3400' and <= '\u4DBF';

    private static string? Text(JsonElement clause, string name) => clause.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static BilingualText Wording(JsonElement text) => new(text.GetProperty("zh").GetString()!, text.GetProperty("en").GetString()!);
}
