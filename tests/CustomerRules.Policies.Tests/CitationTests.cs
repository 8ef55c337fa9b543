using FsCheck;
using FsCheck.Xunit;

namespace CustomerRules.Policies.Tests;

public sealed class CitationTests
{
    private static readonly ClauseId A = ClauseId.Parse("measures/1.01a");
    private static readonly ClauseId B = ClauseId.Parse("measures/1.01b");
    private static readonly ClauseId C = ClauseId.Parse("archives/1.01");

    [Fact]
    public void Two_citations_are_equal_when_they_name_the_same_clauses_in_the_same_order() => ValueContract.Equality(
        () => new Citation([A]),
        () => new Citation([B]),
        () => new Citation([A, B]),
        () => new Citation([B, A]),
        () => new Citation([A, C]));

    [Fact]
    public void Clauses_keep_their_order_and_repetitions_are_dropped()
    {
        var citation = new Citation([B, A, ClauseId.Parse("measures/1.01b"), C]);

        Assert.Equal([B, A, C], citation);
        Assert.Equal(3, citation.Count);
        Assert.Equal(C, citation[2]);
        Assert.Equal("measures/1.01b, measures/1.01a, archives/1.01", citation.ToString());
    }

    [Fact]
    public void The_caller_cannot_change_a_citation_afterwards()
    {
        ClauseId[] clauses = [A, B];
        var citation = new Citation(clauses);

        clauses[0] = C;

        Assert.Equal([A, B], citation);
    }

    [Fact]
    public void A_citation_names_at_least_one_clause()
    {
        Assert.Throws<ArgumentException>(() => new Citation([]));
        Assert.Throws<ArgumentNullException>(() => new Citation(null!));
        Assert.Throws<ArgumentNullException>(() => new Citation([A, null!]));
        Assert.Throws<ArgumentException>(() => Citation.Union([]));
        Assert.Throws<ArgumentNullException>(() => Citation.Union(null!));
    }

    [Property]
    public bool A_union_lists_every_clause_once_in_order_of_first_mention(NonEmptyArray<byte> first, NonEmptyArray<byte> second)
    {
        var expected = new List<ClauseId>();
        foreach (var clause in Cited(first).Concat(Cited(second)))
        {
            if (!expected.Contains(clause))
                expected.Add(clause);
        }

        return Citation.Union([Cited(first), Cited(second)]).SequenceEqual(expected);
    }

    private static Citation Cited(NonEmptyArray<byte> numbers) => new(numbers.Get.Select(number => ClauseId.Parse($"x/1.{number % 16}")));
}
