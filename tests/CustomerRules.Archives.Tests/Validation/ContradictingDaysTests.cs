using CustomerRules.Archives.Schemas;
using CustomerRules.Archives.Validation;
using CustomerRules.Identifiers;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Tests.Validation;

/// <summary>Days that contradict each other are warnings: the document stays valid, since no clause forbids it.</summary>
public sealed class ContradictingDaysTests
{
    [Fact]
    public void Moving_out_before_moving_in_is_a_warning_with_its_clause_and_without_the_days()
    {
        var validation = Documents.Validate("owner", Documents.With(Documents.Owner, "basic.move-out-date", "\"2023-04-30\""));

        var finding = Assert.Single(validation.Findings);
        Assert.Equal(("out-of-order", "$.basic.move-out-date", "archives/7.3.01b"), (finding.Code, finding.Path, finding.Cites.ToString()));
        Assert.Equal(Grade.Warning, finding.Grade);
        Assert.Equal("“迁出或租赁结束日期”早于“入住日期”，请核对。", finding.Message.In(Language.Chinese));
        Assert.Equal("“Date of moving out or end of the lease” is earlier than “Date of moving in”; have a look.", finding.Message.In(Language.English));
        Assert.True(validation is { IsValid: true, Completeness.IsFull: true, Missing.IsEmpty: true });
    }

    [Theory]
    [InlineData("\"2023-05-01\"")]
    [InlineData("\"2023-05-02\"")]
    [InlineData("null")]
    public void The_same_day_or_a_later_one_is_none(string day) =>
        Assert.Equal("", Documents.Found(Documents.Validate("owner", Documents.With(Documents.Owner, "basic.move-out-date", day))));

    [Theory]
    [InlineData("2026-01-05T09:00:00+08:00", "2026-01-05T10:00:00+08:00", "")]
    [InlineData("2026-01-05T09:00:00+08:00", "2026-01-05T01:00:00Z", "")]
    [InlineData("2026-01-05T09:00:00+08:00", "2026-01-05T00:59:59.999999999Z", "$.repairs[0].accepted-at out-of-order")]
    [InlineData("2026-01-05T09:00:00+08:00", "2026-01-05T08:59:59+08:00", "$.repairs[0].accepted-at out-of-order")]
    [InlineData("9999-12-31T23:59:59-14:00", "9999-12-31T23:59:59Z", "$.repairs[0].accepted-at out-of-order")]
    [InlineData("0001-01-01T00:00:00+14:00", "0001-01-01T00:00:00+14:00", "")]
    public void Moments_are_compared_as_instants(string reported, string accepted, string findings)
    {
        var repair = $$"""[{"accepted-at":"{{accepted}}","reported-at":"{{reported}}","date":"2026-02-01","problem":"漏水","handling":"更换水管","repairer":"李四"}]""";

        Assert.Equal(findings, Documents.Found(Documents.Validate("owner", Documents.With(Documents.Owner, "repairs", repair))));
    }

    [Fact]
    public void A_moment_and_a_day_are_compared_by_the_day_as_written()
    {
        string Found(string at) => Documents.Found(Documents.Validate("complaint-record", $$"""{"complainant":{"anonymous":true},"date":"2026-03-01","content":"a","answered-at":"{{at}}" }"""));

        Assert.Equal("", Found("2026-03-01T00:00:00+14:00"));
        Assert.Equal("$.answered-at out-of-order", Found("2026-02-28T23:59:59-12:00"));
    }

    [Fact]
    public void Each_entry_of_a_list_is_compared_within_itself()
    {
        const string Entry = """{"date":"2026-02-01","problem":"p","handling":"h","repairer":"r","reported-at":"2026-01-05T09:00:00Z" ,"completed-at":"2026-01-04T09:00:00Z"}""";
        var alone = Entry.Replace("\"reported-at\":\"2026-01-05T09:00:00Z\" ,", "", StringComparison.Ordinal);

        Assert.Equal("$.repairs[1].completed-at out-of-order", Documents.Found(Documents.Validate("owner", Documents.With(Documents.Owner, "repairs", $"[{alone},{Entry},{alone}]"))));
    }

    [Theory]
    [InlineData("{\"birth-date\":\"1949-12-31\",\"stated\":{\"years\":1,\"as-of\":\"1950-12-31\"}}", "")]
    [InlineData("{\"stated\":{\"as-of\":\"1949-12-30\",\"years\":0},\"birth-date\":\"1949-12-31\"}", "$.age.stated.as-of out-of-order")]
    [InlineData("{\"birth-date\":\"1949-12-30\"}", "$.age.birth-date other-birth-date")]
    [InlineData("{\"birth-date\":\"2949-12-30\"}", "$.age.birth-date future, $.age one-of")]
    public void Objects_around_are_looked_at_too(string age, string findings) => Assert.Equal(findings, Documents.Found(Documents.Validate(
        "community-resident",
        $$"""{"name":"甲","sex":"1","age":{{age}},"ethnicity":"01","identity-number":"11010519491231002X","home-address":"乙","contact":{"other":"丙"} }""")));

    [Theory]
    [InlineData("11010519491231002X", "1949-12-31", "")]
    [InlineData("110105491231002", "1949-12-31", "")]
    [InlineData("11010519491231002X", "1950-12-31", "$.basic.birth-date other-birth-date")]
    [InlineData("E12345678", "1950-12-31", "")]
    [InlineData("E12345678", "2026-03-02", "")]
    public void A_day_of_birth_is_compared_with_the_resident_id(string number, string birth, string findings)
    {
        var document = Documents.With(Documents.With(Documents.Owner, "basic.birth-date", $"\"{birth}\""), "basic.identity-number", $"\"{number}\"");
        var validation = Documents.Validate("owner", document);

        Assert.Equal(findings, Documents.Found(validation));
        Assert.All(validation.Findings, finding => Assert.Equal("“出生日期”与“身份证件号码”中的出生日期不一致，请核对。 / “Date of birth” is not the date of birth in “Identity document number”; have a look.", finding.Message.ToString()));
    }

    [Fact]
    public void Every_comparison_of_the_book_can_be_made()
    {
        var declared = ArchiveSchemas.Embedded.All.SelectMany(schema => schema.AllFields).Sum(field => field.NotBefore.Length + (field.SameBirthAs is null ? 0 : 1));

        Assert.Equal(declared, ArchiveSchemas.Embedded.All.Sum(schema => DayComparison.In(schema.Fields).Count()));
        Assert.InRange(declared, 70, 200);
    }
}
