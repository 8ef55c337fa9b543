using System.Text;
using System.Text.Json;
using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Tests.Specs;
using FsCheck.Xunit;

namespace CustomerRules.Archives.Tests.Reference;

/// <summary>The walk over the bytes finds what the naive validator finds, for random schemas and documents.</summary>
[Properties(Arbitrary = [typeof(Generators)])]
public sealed class ReferenceTests
{
    [Property(MaxTest = 1500)]
    public void Random_documents_of_random_schemas_are_judged_alike(ArchiveCase item) => Compare(item.Schema.TryLoad()!, item.Document);

    [Fact]
    public void Random_documents_of_every_schema_of_the_book_are_judged_alike()
    {
        var random = new Random(20260302);
        foreach (var schema in ArchiveSchemas.Embedded.All)
        {
            for (var i = 0; i < 40; i++)
                Compare(schema, new DocumentBuilder(random, i % 10).Write(schema));
        }
    }

    private static void Compare(ArchiveSchema schema, string text)
    {
        using var document = JsonDocument.Parse(text);
        var (expected, completeness) = NaiveValidator.Validate(schema, document.RootElement, Day.Today);
        var actual = schema.Validate(Encoding.UTF8.GetBytes(text), Day.Today);

        Assert.Equal(completeness, actual.Completeness.ToString());
        if (expected.Length <= 200)
            Assert.Equal(expected, actual.Findings.Select(finding => $"{finding.Path} {finding.Code} {finding.Grade.Code}").Order(StringComparer.Ordinal));
        Assert.Equal(actual.Completeness.Units - actual.Completeness.Met, actual.Missing.Count(missing => missing.IsCounted));
        Assert.Equal(actual.IsValid && actual.Completeness.IsFull, actual.Missing.IsEmpty);
        foreach (var finding in actual.Findings.Where(finding => finding.Grade.Code == "invalid" && finding.Code != "more-findings"))
            Assert.Contains(finding.Path, actual.Missing.Select(missing => missing.Path));
        Assert.Equal(!actual.Findings.Any(finding => finding.Grade.Code == "invalid"), actual.IsValid);
    }
}
