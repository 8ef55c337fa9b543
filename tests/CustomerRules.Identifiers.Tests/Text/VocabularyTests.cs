using System.Text.Json;
using CustomerRules.Policies;

namespace CustomerRules.Identifiers.Tests.Text;

/// <summary>The closed vocabularies, their codes, and the wording of findings.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void The_codes_are_those_of_the_contract()
    {
        Assert.Equal(["valid", "warning", "invalid"], Grade.All.Select(grade => grade.Code));
        Assert.Equal(
            ["resident-id", "foreign-permanent-resident-id", "unified-social-credit-code", "organisation-code", "business-registration-number", "mobile-number", "landline-number", "passport", "hong-kong-macao-permit", "taiwan-permit", "ethnicity", "sex"],
            IdentifierKind.All.Select(kind => kind.Code));
        Assert.Equal(["public", "staff", "holder"], MaskAudience.All.Select(audience => audience.Code));
    }

    [Fact]
    public void Codes_go_through_json_and_nothing_else_does()
    {
        Assert.All(Grade.All, grade => Assert.Same(grade, JsonSerializer.Deserialize<Grade>(JsonSerializer.Serialize(grade))));
        Assert.All(IdentifierKind.All, kind => Assert.Same(kind, JsonSerializer.Deserialize<IdentifierKind>(JsonSerializer.Serialize(kind))));
        Assert.All(MaskAudience.All, audience => Assert.Same(audience, JsonSerializer.Deserialize<MaskAudience>(JsonSerializer.Serialize(audience))));
        foreach (var json in new[] { "1", "null", "\"Valid\"", "\"\"", "[]" })
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Grade>(json));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<IdentifierKind>(json));
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<MaskAudience>(json));
        }

        Assert.Throws<ArgumentException>(() => Grade.FromCode("good"));
        Assert.Throws<ArgumentException>(() => IdentifierKind.FromCode("visa"));
        Assert.Throws<ArgumentException>(() => MaskAudience.FromCode("all"));
    }

    [Fact]
    public void Every_finding_code_has_one_grade_and_words_in_both_languages()
    {
        var codes = typeof(FindingCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToHashSet();
        var grades = new Dictionary<string, Grade>();
        string[] texts =
        [
            "", "110105194912310021", "000105194902300020", "11010520990101002X", "11010518000101002X", "610104620927999", "QQQ99009002300", "QQQ990090023000", "B1990101M000100Y53",
            "88350100M000100Y44", "91350100M000100Y44", "15412345678", "14912345678", "87654321", "0300-1234567", "010-07654321", "EI1234567", "57", "E1234567_",
        ];
        foreach (var finding in texts.SelectMany(text => IdentifierKind.All.SelectMany(kind => kind.Check(text, Day.Today).Findings)))
        {
            Assert.Contains(finding.Code, codes);
            Assert.Equal(grades.TryAdd(finding.Code, finding.Grade) ? finding.Grade : grades[finding.Code], finding.Grade);
            Assert.EndsWith("。", finding.In(Language.Chinese), StringComparison.Ordinal);
            Assert.EndsWith(".", finding.In(Language.English), StringComparison.Ordinal);
        }

        // Only a catalogue with periods can say this one.
        Assert.Equal(codes.Order(StringComparer.Ordinal), grades.Keys.Append(FindingCodes.RegionPeriod).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_result_is_the_worst_of_its_findings()
    {
        var check = UnifiedSocialCreditCode.Check("88350100M000100Y44", Day.Today);
        Assert.Equal(["invalid", "warning"], check.Findings.Select(finding => finding.Grade.Code));
        Assert.Equal(Grade.Invalid, check.Grade);
        Assert.False(check.TryGetValue(out var none));
        Assert.Equal(default, none);
        Assert.Equal("invalid: registration-category (invalid) at 1, legacy-check-digit (warning) at 17", check.ToString());
    }

    [Fact]
    public void Findings_and_checks_are_values()
    {
        ValueContract.Equality<IdentifierFinding>(() => default, () => ResidentId.Check("1", Day.Today).Findings[0], () => ResidentId.Check("110105194912310021", Day.Today).Findings[0]);
        ValueContract.Equality(() => ResidentId.Check("1", Day.Today), () => ResidentId.Check("11010519491231002X", Day.Today), () => ResidentId.Check("610104620927690", Day.Today));
        ValueContract.Equality(() => ResidentId.Check("1", Day.Today).Findings, () => ResidentId.Check("11010519491231002X", Day.Today).Findings);
        Assert.Equal(("", Grade.Valid, "", (int?)null), (default(IdentifierFinding).Code, default(IdentifierFinding).Grade, default(IdentifierFinding).In(Language.English), default(IdentifierFinding).Position));
        Assert.Throws<ArgumentOutOfRangeException>(() => default(IdentifierFindings)[0]);
        Assert.Throws<ArgumentOutOfRangeException>(() => ResidentId.Check("1", Day.Today).Findings[-1]);
        Assert.Equal("length (invalid)", ResidentId.Check("1", Day.Today).Findings.ToString());
    }

    [Fact]
    public void A_check_explains_itself_in_both_languages()
    {
        var check = IdentifierKind.UnifiedSocialCreditCode.Check("91350100M000100Y44", Day.Today);
        Assert.StartsWith("统一社会信用代码：存疑\n  第 18 位：总校验码不对", check.Explain(Language.Chinese), StringComparison.Ordinal);
        Assert.EndsWith(" [legacy-check-digit]", check.Explain(Language.English), StringComparison.Ordinal);
        Assert.Equal("Sex: valid", IdentifierKind.Sex.Check("1", Day.Today).Explain(Language.English));
        Assert.Equal("性别：无效\n  代码表中没有这个代码或名称。 [unknown-code]", IdentifierKind.Sex.Check("3", Day.Today).Explain(Language.Chinese));
    }
}
