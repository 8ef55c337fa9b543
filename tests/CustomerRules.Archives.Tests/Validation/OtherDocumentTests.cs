using CustomerRules.Archives.Forms;
using CustomerRules.Archives.Records;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Validation;

/// <summary>A resident with a document of none of the kinds that are checked: a foreigner's passport stands in for the number.</summary>
public sealed class OtherDocumentTests
{
    private const string Passport = """{"kind":"foreign-passport","issued-by":"美国","number":"567001234"}""";

    private static readonly string Foreigner = Documents.With(Documents.With(Documents.Owner, "basic.identity-number", null), "basic.other-document", Passport);

    [Fact]
    public void A_foreigners_passport_makes_a_valid_and_complete_file()
    {
        var validation = Documents.Validate("owner", Foreigner);

        Assert.Equal("", Documents.Found(validation));
        Assert.Equal("valid 12/12", validation.ToString());
        Assert.Empty(validation.Missing);
    }

    [Fact]
    public void Without_either_document_both_are_named()
    {
        var validation = Documents.Validate("owner", Documents.With(Foreigner, "basic.other-document", null));

        var finding = Assert.Single(validation.Findings);
        Assert.Equal("$.basic.identity-number: required", finding.ToString());
        Assert.Equal("缺少“身份证件号码”或“其他身份证件”。 / “Identity document number” or “Other identity document” is missing.", finding.Message.ToString());
        Assert.Equal("填写“身份证件号码”或“其他身份证件”。", validation.Next!.Action(Language.Chinese));
        Assert.Equal("Fill in “Identity document number” or “Other identity document”.", validation.Next!.Action(Language.English));
        Assert.Equal("11/12", validation.Completeness.ToString());
    }

    [Theory]
    [InlineData("null", "$.basic.identity-number required", "Fill in “Identity document number” or “Other identity document”.")]
    [InlineData("{}", "$.basic.other-document.kind required, $.basic.other-document.issued-by required, $.basic.other-document.number required", "Fill in “Other identity document”, which settles whether “Identity document number” is needed.")]
    [InlineData("{\"kind\":\"foreign-passport\",\"issued-by\":\"美国\"}", "$.basic.other-document.number required", "Fill in “Other identity document”, which settles whether “Identity document number” is needed.")]
    [InlineData("\"567001234\"", "$.basic.other-document wrong-type", "Fill in “Other identity document”, which settles whether “Identity document number” is needed.")]
    public void Half_a_document_stands_in_for_nothing_but_asks_for_no_other(string document, string findings, string next)
    {
        var validation = Documents.Validate("owner", Documents.With(Foreigner, "basic.other-document", document));

        Assert.Equal(findings, Documents.Found(validation));
        Assert.Equal("invalid 11/12", validation.ToString());
        Assert.Equal(next, validation.Next!.Action(Language.English));
    }

    [Fact]
    public void Both_documents_may_be_given() =>
        Assert.Equal("valid 12/12", Documents.Validate("owner", Documents.With(Documents.Owner, "basic.other-document", Passport)).ToString());

    [Theory]
    [InlineData("community-resident", "identity-number", """{"name":"甲","sex":"1","age":{"birth-date":"1980-01-01"},"ethnicity":"01","home-address":"乙","contact":{"other":"丙"}}""")]
    [InlineData("community-short", "identifier", """{"name":"甲","address":"乙","contact":{"other":"丙"}}""")]
    public void Lists_that_ask_everybody_for_a_number_take_it_too(string schema, string number, string rest)
    {
        Assert.Equal($"$.{number} required", Documents.Found(Documents.Validate(schema, rest)));
        Assert.Equal("valid True", $"{Documents.Validate(schema, Documents.With(rest, "other-document", Passport)).Grade.Code} {Documents.Validate(schema, Documents.With(rest, "other-document", Passport)).Completeness.IsFull}");
    }

    [Fact]
    public void A_required_section_that_is_absent_asks_for_the_number_as_an_empty_one_does()
    {
        Assert.Contains("$.basic.number required", Documents.Found(Documents.Validate("estate-owner", "{}")), StringComparison.Ordinal);
        Assert.Contains("$.basic.number required", Documents.Found(Documents.Validate("estate-owner", """{"basic":{}}""")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_typed_record_holds_it()
    {
        Assert.True(CustomerFile.TryRead(System.Text.Encoding.UTF8.GetBytes(Foreigner), out var file));
        Assert.Equal(("foreign-passport", "美国", "567001234"), (file.Basic!.OtherDocument!.Kind, file.Basic.OtherDocument.IssuedBy, file.Basic.OtherDocument.Number));
    }

    [Fact]
    public void A_printed_file_does_not_show_it()
    {
        var printed = FormPrinter.Print(Documents.Schema("owner"), System.Text.Encoding.UTF8.GetBytes(Foreigner), Language.English, MaskAudience.Staff);

        Assert.Contains("Other identity document", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("567001234", printed, StringComparison.Ordinal);
        Assert.DoesNotContain("美国", printed, StringComparison.Ordinal);
    }
}
