using CustomerRules.Policies.Reading;

namespace CustomerRules.Policies.Tests.Reading;

public sealed class ObjectReaderTests
{
    [Fact]
    public void Members_that_were_asked_for_are_known_whether_they_are_there_or_not()
    {
        var reader = Reader("""{ "zh": 1, "en": 2, "cities": 3, "q": 4 }""", out var found);

        Assert.Equal("1", reader.Required("zh")!.Text);
        Assert.Equal("2", reader.Optional("en")!.Text);
        Assert.Null(reader.Optional("cites"));
        reader.Close();

        ExpectDiagnostic.Rendered(
            found,
            """
            f(1,21) $.cities: 错误 CR1008: 没有名为 `cities` 的成员。
              建议：是否想写 `cites`？
            f(1,34) $.q: 错误 CR1008: 没有名为 `q` 的成员。
              建议：可用的成员：zh、en、cites。
            """,
            """
            f(1,21) $.cities: error CR1008: There is no member `cities`.
              help: Did you mean `cites`?
            f(1,34) $.q: error CR1008: There is no member `q`.
              help: Known members: zh, en, cites.
            """);
    }

    [Fact]
    public void A_text_in_both_languages_has_these_two_members_and_no_other()
    {
        var reader = Reader("""{ "name": { "zh": "名", "en": "name" }, "bad": { "zh": "名", "En": "name" }, "flat": "name" }""", out var found);

        Assert.Equal(new BilingualText("名", "name"), reader.RequiredBilingual("name"));
        Assert.Null(reader.OptionalBilingual("none"));
        ExpectDiagnostic.None(found);
        Assert.Null(reader.RequiredBilingual("bad"));
        Assert.Null(reader.OptionalBilingual("flat"));
        Assert.Null(reader.RequiredBilingual("gone"));
        Assert.Equal(
            ["$.bad CR1009", "$.bad.En CR1008", "$.flat CR1010", "$ CR1009"],
            found.Select(item => $"{item.Place.Path} {item.Code}"));
    }

    [Fact]
    public void A_required_text_is_there_and_a_text()
    {
        var reader = Reader("""{ "a": "x", "b": 1 }""", out var found);

        Assert.Equal("x", reader.RequiredText("a"));
        Assert.Null(reader.RequiredText("b"));
        Assert.Null(reader.RequiredText("c"));
        ExpectDiagnostic.Codes(found, "CR1010", "CR1009");
    }

    [Fact]
    public void What_is_told_alone_is_the_spelling_of_a_member_that_is_missing_for_it()
    {
        var reader = Reader("""{ "nam": 1, "cites": 3 }""", out var found);

        Assert.Null(reader.Required("name"));
        Assert.Equal("$ CR1009", $"{found.FirstError.Place.Path} {found.FirstError.Code}");
        reader.Close();

        // All are in the list, and in the order in which they were found.
        Assert.Equal(["$ CR1009", "$.nam CR1008", "$.cites CR1008"], found.Select(item => $"{item.Place.Path} {item.Code}"));
        Assert.Same(found[1], found.FirstError);
    }

    [Fact]
    public void Another_member_that_is_misspelt_does_not_explain_what_is_missing()
    {
        var reader = Reader("""{ "citse": 1 }""", out var found);

        Assert.Null(reader.Required("name"));
        Assert.Null(reader.Optional("cites"));
        reader.Close();

        Assert.Equal(["CR1009", "CR1008"], found.Select(item => item.Code));
        Assert.Same(found[0], found.FirstError);
    }

    private static ObjectReader Reader(string json, out DiagnosticList found)
    {
        found = new DiagnosticList();
        return StrictReader.Read(PolicyFile.FromText("f", json), found)!.AsObject(found)!;
    }
}
