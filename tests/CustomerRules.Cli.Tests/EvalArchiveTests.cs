namespace CustomerRules.Cli.Tests;

/// <summary>Section 4 of the contract: <c>eval archive</c>.</summary>
public sealed class EvalArchiveTests
{
    private const string Owner =
        """
        {"basic":{"party":"resident","name":"张三丰","identity-number":"11010519491231002X","contact":{"phone":"13800138000"},"unit":"A1","move-in-date":"2023-05-01"},"property":{"layout":"three-bedroom","floor-area":98.5,"use":"residential","decoration":{"degree":"full","style":"中式"}}}
        """;

    [Fact]
    public void A_schema_goes_by_the_id_of_its_policy_too() => Assert.Equal(
        Cli.Answer("archive", """{"schema":"tenant","document":{"basic":1}}"""),
        Cli.Answer("archive", """{"schema":"archives/schemas/tenant","document":{"basic":1}}"""));

    [Fact]
    public void The_file_of_the_contract_is_answered_as_printed() => Assert.StartsWith(
        """{"valid":false,"completeness":"11/12","findings":[{"code":"required","path":"$.basic.name","grade":"invalid","cites":["archives/2.1.01"]""",
        Cli.Answer("archive", $$"""{"schema":"owner","document":{{Owner.Trim().Replace("\"name\":\"张三丰\",", "", StringComparison.Ordinal)}}}"""),
        StringComparison.Ordinal);

    [Fact]
    public void A_whole_file_is_answered_in_full() => Assert.Equal(
        """{"id":1,"valid":true,"completeness":"12/12","findings":[],"missing":[],"because":[{"rule":"schema","cites":["archives/1.2","archives/2.1","archives/2.2","archives/4.1.01","measures/3.04a"],"policy":"archives/schemas/owner@1.0.0"}],"policies":["archives/schemas/owner@1.0.0"]}""",
        Cli.Answer("archive", $$"""{"id":1,"schema":"owner","document":{{Owner.Trim()}}}"""));

    [Fact]
    public void What_is_missing_comes_with_what_to_do()
    {
        var answer = Cli.Answer("archive", """{"schema":"copy-register","document":{"content":"第一页"}}""");

        Assert.Equal("""[{"path":"$.purpose","reason":"not-given","counted":true,"action":"Fill in “Purpose”.","cites":["archives/5.2.03b"]}]""", Cli.Member(answer, "missing"));
        Assert.Equal("$.purpose", Cli.Member(answer, "next"));
        Assert.Equal("Fill in “Purpose”.", Cli.Member(answer, "nextAction"));
    }

    [Fact]
    public void An_entry_of_a_list_that_is_incomplete_is_still_to_do_though_it_does_not_count()
    {
        var file = Owner.Trim().Insert(1, """ "complaints":[{"content":"夜间装修噪声"}],"张三":1,""");
        var answer = Cli.Answer("archive", $$"""{"schema":"owner","document":{{file}}}""");

        Assert.Equal("12/12", Cli.Member(answer, "completeness"));
        Assert.Equal(
            """[{"path":"$.complaints[0].date","reason":"not-given","counted":false,"action":"Fill in “Date”, in entry 1 of “Complaints and suggestions”.","cites":["archives/2.5.01"]},"""
            + """{"path":"$.*2","reason":"not-allowed","counted":false,"action":"Take out or rename $.*2.","cites":["archives/1.2","archives/2.1","archives/2.2","archives/4.1.01","measures/3.04a"]}]""",
            Cli.Member(answer, "missing"));
        Assert.Equal("$.complaints[0].date", Cli.Member(answer, "next"));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("""{"a":{"b":[1,true,null,"x",{}]}}""")]
    public void Anything_can_be_asked_about(string document)
    {
        foreach (var schema in RuleBook.Embedded.ArchiveSchemas.Names)
            Assert.Equal("False", Cli.Member(Cli.Answer("archive", $$"""{"schema":"{{schema}}","document":{{document}}}"""), "valid"));
    }

    [Fact]
    public void Refusals()
    {
        Assert.Equal("CR1012 $.schema: There is no code `ownr`. Did you mean `owner`?", Cli.Refusal("archive", """{"schema":"ownr","document":{}}"""));
        Assert.Equal("CR1012 $.schema: There is no code `archives/schemas/ownr`. Did you mean `archives/schemas/owner`?", Cli.Refusal("archive", """{"schema":"archives/schemas/ownr","document":{}}"""));
        Assert.StartsWith("CR1012 $.schema: There is no such code. Known codes: customer, owner, tenant, ", Cli.Refusal("archive", """{"schema":"nothing-alike","document":{}}"""), StringComparison.Ordinal);
        Assert.Equal("CR4047 $.schema: A schema is given by its code, not by its title. The code of “业主档案” is `owner`.", Cli.Refusal("archive", """{"schema":"业主档案","document":{}}"""));
        Assert.Equal("CR4047 $.schema: 档案模板用代码表示，不用名称。“租户档案”的代码是 `tenant`。", Cli.Refusal("archive", """{"schema":"（租户档案）","document":{}}""", "--lang", "zh"));
        Assert.Equal("CR4047 $.schema: A schema is given by its code, not by its title. The code of “小区业主档案（六类）” is `estate-owner`.", Cli.Refusal("archive", """{"schema":"小区业主档案（六类）","document":{}}"""));
        Assert.Equal("CR1009 $: The member `document` is missing.", Cli.Refusal("archive", """{"schema":"owner"}"""));
        Assert.Equal("CR1009 $: The member `schema` is missing.", Cli.Refusal("archive", """{"document":{}}"""));
        Assert.Equal("CR1008 $.documents: There is no member `documents`. Did you mean `document`?", Cli.Refusal("archive", """{"schema":"owner","document":{},"documents":1}"""));
        Assert.Equal(
            "CR4001 $: On 2024-12-31 no policy that answers this is in force.", Cli.Refusal("archive", """{"schema":"owner","document":{},"asOf":"2024-12-31"}"""));
    }

    [Fact]
    public void Values_are_never_repeated()
    {
        var answer = Cli.Answer("archive", """{"schema":"owner","document":{"basic":{"name":["欧阳秘密"],"identity-number":"11010519491231002Y","欧阳名":1,"contact":{"e-mail":"ouyangsecret"}}}}""");

        foreach (var secret in new[] { "欧阳", "11010519491231002", "ouyangsecret" })
            Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
    }

    [Fact]
    public void The_reasons_are_explained()
    {
        var run = Cli.Run("""{"schema":"copy-register","document":{"content":"第一页"}}""", "explain", "archive", "--as-of", "2026-03-02", "--lang", "zh");

        Assert.Equal(
            "复印登记：无效\n完整程度：1/2\n  $.purpose 缺少“用途”。 [required: archives/5.2.03b]\n  待办：填写“用途”。 [archives/5.2.03b]\n政策版本：archives/schemas/copy-register@1.0.0\n",
            run.Output);
    }
}
