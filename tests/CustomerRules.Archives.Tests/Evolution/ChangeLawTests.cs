using System.Text;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Tests.Specs;
using CustomerRules.Identifiers;
using FsCheck.Xunit;

namespace CustomerRules.Archives.Tests.Evolution;

/// <summary>Accepting is what it says, for random schemas and edits: refusals replay, and no document that anybody finds contradicts an acceptance.</summary>
[Properties(Arbitrary = [typeof(Generators)], MaxTest = 250)]
public sealed class ChangeLawTests
{
    [Property]
    public void Every_witness_replays(SchemaPair pair)
    {
        var (before, after) = (pair.Before.TryLoad()!, pair.After.TryLoad("2.0.0")!);
        foreach (var refusal in SchemaChange.Between(before, after, Day.Today).Refusals)
        {
            var utf8 = Encoding.UTF8.GetBytes(refusal.Witness);
            Assert.True(before.Validate(utf8, Day.Today).IsValid);
            Assert.Contains(after.Validate(utf8, Day.Today).Findings, finding => finding.ToString() == refusal.Finding.ToString());
        }
    }

    [Property]
    public void No_document_contradicts_an_acceptance(SchemaPair pair)
    {
        var (before, after) = (pair.Before.TryLoad()!, pair.After.TryLoad("2.0.0")!);
        var accepts = SchemaChange.Between(before, after, Day.Today).Accepts;
        var random = new Random(pair.Seed);
        for (var i = 0; i < 60; i++)
        {
            var text = new DocumentBuilder(random, i % 3 * 2).Write(before);
            var utf8 = Encoding.UTF8.GetBytes(text);
            if (before.Validate(utf8, Day.Today).IsValid && !after.Validate(utf8, Day.Today).IsValid)
                Assert.False(accepts, text);
        }
    }

    [Property]
    public void A_schema_accepts_itself(SchemaPair pair) => Assert.Equal(SchemaChangeKind.Same, SchemaChange.KindOf(pair.Before.TryLoad()!, pair.Before.TryLoad("2.0.0")!, Day.Today));

    [Fact]
    public void Every_schema_of_the_book_accepts_itself()
    {
        foreach (var schema in ArchiveSchemas.Embedded.All)
            Assert.Empty(SchemaChange.Between(schema, schema, Day.Today).Refusals);
    }

    [Fact]
    public void The_sample_number_of_a_kind_is_valid_as_that_kind_and_no_other()
    {
        foreach (var kind in IdentifierKind.All)
        {
            foreach (var other in IdentifierKind.All)
                Assert.True((kind == other) == (other.Check(SampleValues.NumberOf(kind), Day.Today).Grade != Grade.Invalid), $"{kind.Code} as {other.Code}");
        }
    }
}
