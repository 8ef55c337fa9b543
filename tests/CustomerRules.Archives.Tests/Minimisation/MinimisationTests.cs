using System.Text;
using CustomerRules.Archives.Minimisation;

namespace CustomerRules.Archives.Tests.Minimisation;

/// <summary>Fields about persons that are stored for no stated purpose (K04).</summary>
public sealed class MinimisationTests
{
    [Fact]
    public void K04_sex_and_ethnicity_serve_no_purpose_that_a_clause_names()
    {
        Assert.Equal(["basic.sex", "basic.ethnicity"], MinimisationReport.Of(Documents.Schema("owner"), []).Asked.Select(field => field.Path));
        Assert.Equal(["sex", "age.birth-date", "age.stated.years", "ethnicity"], MinimisationReport.Of(Documents.Schema("community-resident"), []).Asked.Select(field => field.Path));
    }

    [Fact]
    public void What_documents_hold_is_counted_and_no_value_is_told()
    {
        var report = MinimisationReport.Of(
            Documents.Schema("owner"),
            [
                Utf8("""{"basic":{"ethnicity":"01","sex":null},"hobby":"秘密"}"""), Utf8("""{"basic":{"ethnicity":"01","sex":"1"},"repairs":[{"mood":"秘密"},{"mood":1}]}"""), Utf8("[]"), Utf8("{"), Utf8("{\"\\ud800\":1}"),
            ]);

        Assert.Equal(2, report.Documents);
        Assert.Equal(
            ["* 1 False", "basic.ethnicity 2 True", "basic.sex 1 True", "repairs.* 1 False"],
            report.Stored.Select(field => $"{field.Path} {field.Documents} {field.Field is not null}"));
    }

    [Fact]
    public void Every_other_personal_field_of_the_book_has_a_purpose() => Assert.Equal(
        ["age.birth-date", "age.stated.years", "basic.ethnicity", "basic.sex", "ethnicity", "sex"],
        ArchiveSchemas.Embedded.All.SelectMany(schema => MinimisationReport.Of(schema, []).Asked.Select(field => field.Path)).Distinct().Order(StringComparer.Ordinal));

    private static ReadOnlyMemory<byte> Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
