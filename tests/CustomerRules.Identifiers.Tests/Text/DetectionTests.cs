namespace CustomerRules.Identifiers.Tests.Text;

/// <summary>What a text can be, and why not the rest.</summary>
public sealed class DetectionTests
{
    [Theory]
    [InlineData("11010519491231002X", "resident-id")]
    [InlineData("610104620927690", "resident-id")]
    [InlineData("KAZ110090123105", "foreign-permanent-resident-id")]
    [InlineData("91350100M000100Y43", "unified-social-credit-code")]
    [InlineData("D2143569-X", "organisation-code")]
    [InlineData("110108000000016", "business-registration-number")]
    [InlineData("13800138000", "mobile-number")]
    [InlineData("010-87654321", "landline-number")]
    [InlineData("E12345678", "passport")]
    [InlineData("H12345678", "passport, hong-kong-macao-permit")]
    [InlineData("M12345678", "hong-kong-macao-permit")]
    [InlineData("12345678", "taiwan-permit")]
    [InlineData("01", "ethnicity")]
    [InlineData("女", "sex")]
    [InlineData("张三", "nothing known")]
    [InlineData("", "nothing known")]
    public void The_kinds_that_fit(string text, string expected) => Assert.Equal(expected, IdentifierDetection.Of(text, Day.Today).ToString());

    [Fact]
    public void Valid_kinds_come_before_those_with_warnings()
    {
        // Fifteen digits that are a resident ID of the series for centenarians, and a business registration number as well.
        var both = Enumerable.Range(0, 100).SelectMany(day => new[] { "996", "997", "998", "999" }.Select(order => $"11010199{day % 12 + 1:D2}{day % 28 + 1:D2}{order}"))
            .First(text => IdentifierKind.BusinessRegistrationNumber.Check(text, Day.Today).Grade == Grade.Valid);
        Assert.Equal(
            ["business-registration-number valid", "resident-id warning: century (warning) at 12"],
            IdentifierDetection.Of(both, Day.Today).Candidates.Select(check => check.ToString()));
    }

    [Fact]
    public void The_page_of_the_package_prints_what_it_says()
    {
        var page = Repository.Read("src/CustomerRules.Identifiers/README.md");
        var id = ResidentId.Parse("110105 19491231 002x");
        Assert.Contains($"{id} {id:S} {id:R}\n", page, StringComparison.Ordinal);
        Assert.Contains($"// {NameMask.Of("欧阳娜娜", MaskAudience.Staff)}\n", page, StringComparison.Ordinal);
        Assert.Contains($"// {IdentifierDetection.Of("13800138000", Day.Today)}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_other_kind_says_why_not()
    {
        var detection = IdentifierDetection.Of("110105194912310021", Day.Today);
        Assert.Empty(detection.Candidates);
        Assert.Equal(IdentifierKind.All, detection.Rejected.Select(check => check.Kind));
        Assert.All(detection.Rejected, check => Assert.False(check.Findings.IsEmpty));
        Assert.Equal("resident-id invalid: check-digit (invalid) at 17", detection.Rejected[0].ToString());
        Assert.Contains("character (invalid) at 0", detection.Rejected.Single(check => check.Kind == IdentifierKind.ForeignPermanentResidentId).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_detection_shows_nothing_of_the_text()
    {
        var detection = IdentifierDetection.Of("13800138000", Day.Today);
        Assert.All(
            detection.Candidates.Concat(detection.Rejected).SelectMany(check => new[] { check.ToString(), check.Explain(Policies.Language.Chinese), check.Explain(Policies.Language.English) }),
            shown => Assert.DoesNotContain("138", shown, StringComparison.Ordinal));
    }
}
