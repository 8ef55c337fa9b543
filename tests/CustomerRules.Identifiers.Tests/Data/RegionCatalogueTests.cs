using NodaTime;

namespace CustomerRules.Identifiers.Tests.Data;

/// <summary>A catalogue of regions in place of the province table.</summary>
public sealed class RegionCatalogueTests
{
    private static readonly RegionCatalogue Catalogue = RegionCatalogue.Of(
    [
        new Region("110105"),
        new Region("440524", new LocalDate(1983, 1, 1), new LocalDate(1993, 1, 1)),
        new Region("350100"),
        new Region("330702", new LocalDate(1985, 1, 1), new LocalDate(1990, 1, 1)),
        new Region("330702", new LocalDate(2000, 1, 1)),
    ]);

    [Theory]
    [InlineData("440524188001010014", "valid")] // the example of the standard: never compared before 1984
    [InlineData("44052419831231002", "valid")]
    [InlineData("44052419840101002", "valid")]
    [InlineData("44052419921231002", "valid")]
    [InlineData("44052419930101002", "warning: region-period@0")]
    [InlineData("33070219841231002", "warning: region-period@0")]
    [InlineData("33070219850101002", "valid")]
    [InlineData("33070219950101002", "warning: region-period@0")]
    [InlineData("33070220000101002", "valid")]
    [InlineData("11010519490101002", "valid")]
    [InlineData("11010619490101002", "invalid: region@0")]
    [InlineData("11010619490230002", "invalid: region@0, birth-date@6")]
    [InlineData("11010519490230002", "invalid: birth-date@6")]
    [InlineData("83000019900101001", "valid")] // a permit has no division
    public void A_code_is_checked_against_its_period(string number, string expected)
    {
        var check = ResidentId.Check(number.Length == 17 ? Numbers.WithCheck(number) : number, Day.Today, Catalogue);
        Assert.Equal(expected, check.Grade.Code + (check.Findings.IsEmpty ? "" : ": " + string.Join(", ", check.Findings.Select(finding => $"{finding.Code}@{finding.Position}"))));
    }

    [Fact]
    public void Organisations_are_checked_against_it_too()
    {
        Assert.Equal(Grade.Valid, UnifiedSocialCreditCode.Check("91350100M000100Y43", Catalogue).Grade);
        Assert.Equal(Grade.Invalid, UnifiedSocialCreditCode.Check(Numbers.WithCreditCheck("91350102M000100Y4"), Catalogue).Grade);
        Assert.Equal(Grade.Valid, BusinessRegistrationNumber.Check(Numbers.WithBusinessCheck("10000000000001"), Catalogue).Grade);
        Assert.Equal(Grade.Invalid, BusinessRegistrationNumber.Check("110108000000016", Catalogue).Grade);
    }

    [Fact]
    public void A_catalogue_is_searched_by_code()
    {
        Assert.Equal(4, Catalogue.Count);
        Assert.True(Catalogue.Contains("440524"));
        Assert.False(Catalogue.Contains("440525"));
        Assert.False(Catalogue.Contains("44052"));
        Assert.False(Catalogue.Contains("44052X"));
        Assert.Throws<ArgumentNullException>(() => RegionCatalogue.Of(null!));
    }

    [Theory]
    [InlineData("")]
    [InlineData("11010")]
    [InlineData("11010٥")]
    public void A_region_is_six_digits(string code) => Assert.Throws<ArgumentException>(() => new Region(code));

    [Fact]
    public void A_period_has_a_beginning_before_its_end() =>
        Assert.Throws<ArgumentException>(() => new Region("110105", new LocalDate(2000, 1, 1), new LocalDate(2000, 1, 1)));
}
