namespace CustomerRules.Identifiers.Tests.Kinds;

/// <summary>GB 32100, GB 11714 and GS 15-2006.</summary>
public sealed class OrganisationTests
{
    [Theory]
    [InlineData("91350100M000100Y43")] // GB 32100, example
    [InlineData("９１３５０１００Ｍ０００１００Ｙ４３")]
    [InlineData("91350100m000100y43")]
    [InlineData("9135 0100 M000 100Y 43")]
    [InlineData("91-350100-M000100Y4-3")]
    public void The_example_of_the_credit_code_is_valid(string code)
    {
        Assert.Equal("valid", Day.Of("unified-social-credit-code", code));
        Assert.Equal("91350100M000100Y43", Day.Normal("unified-social-credit-code", code));
    }

    [Fact]
    public void A_credit_code_knows_its_department_and_the_organisation_code_inside()
    {
        var code = UnifiedSocialCreditCode.Parse("91350100M000100Y43");
        Assert.Equal(("Market regulation", "Enterprise"), (code.Department!.En, code.Category!.En));
        Assert.Equal("M000100Y4", code.RevealOrganisation().Reveal());
        Assert.Equal(OrganisationCode.Parse("M000100Y-4"), code.RevealOrganisation());
        Assert.Null(default(UnifiedSocialCreditCode).Department);
        Assert.Null(default(UnifiedSocialCreditCode).Category);
        Assert.Throws<InvalidOperationException>(() => default(UnifiedSocialCreditCode).RevealOrganisation());
    }

    [Theory]
    [InlineData("J1", "业主大会")]
    [InlineData("54", "村民委员会")]
    [InlineData("55", "居民委员会")]
    [InlineData("32", "公证处")]
    [InlineData("Y1", "其他")]
    public void Owners_assemblies_committees_and_notaries_are_categories(string firstTwo, string category)
    {
        var code = Credit(firstTwo + "350100", "M000100Y");
        Assert.Equal("valid", Day.Of("unified-social-credit-code", code));
        Assert.Equal(category, UnifiedSocialCreditCode.Parse(code).Category!.Zh);
    }

    [Theory]
    [InlineData("00350100", "registration-department@0")]
    [InlineData("B1350100", "registration-department@0")]
    [InlineData("88350100", "registration-category@1")]
    [InlineData("Y2350100", "registration-category@1")]
    [InlineData("91990101", "region@2")]
    [InlineData("91000000", "region@2")]
    public void The_parts_of_a_credit_code_are_checked_by_table(string firstEight, string finding) =>
        Assert.Equal("invalid: " + finding, Day.Of("unified-social-credit-code", Credit(firstEight, "M000100Y")));

    [Fact]
    public void Registration_at_state_level_carries_the_code_of_the_country() =>
        Assert.Equal("valid", Day.Of("unified-social-credit-code", Credit("91100000", "71092949")));

    [Theory]
    [InlineData("91350100M000100Y44", "warning: legacy-check-digit@17")]
    [InlineData("91350100M000100Y53", "invalid: organisation-check-digit@16, check-digit@17")]
    [InlineData("91350100M000100Y4", "invalid: length")]
    [InlineData("91350100M000100Y433", "invalid: length")]
    [InlineData("91350100I000100Y43", "invalid: character@8")]
    [InlineData("9135010AM000100Y43", "invalid: character@7")]
    [InlineData("91350100М000100Y43", "invalid: character@8")] // Cyrillic
    [InlineData("91350100M000100Y4+", "invalid: character@17")]
    [InlineData("000000000000000000", "invalid: registration-department@0, region@2")]
    public void A_wrong_credit_code_says_why(string code, string expected) => Assert.Equal(expected, Day.Of("unified-social-credit-code", code));

    [Fact]
    public void A_broken_code_inside_is_invalid_though_the_outer_check_holds() =>
        Assert.Equal("invalid: organisation-check-digit@16", Day.Of("unified-social-credit-code", Numbers.WithCreditCheck("91350100M000100Y5")));

    [Fact]
    public void A_legacy_code_keeps_its_own_last_character() => Assert.Equal("91350100M000100Y44", Day.Normal("unified-social-credit-code", "91350100M000100Y44"));

    [Theory]
    [InlineData("D2143569-X", "valid")] // GB 11714, example
    [InlineData("D2143569X", "valid")]
    [InlineData("d2143569x", "valid")]
    [InlineData("D21435691", "invalid: check-digit@8")]
    [InlineData("D2143569A", "invalid: character@8")]
    [InlineData("D214_5691", "invalid: character@4")]
    [InlineData("D214356", "invalid: length")]
    public void Organisation_codes(string code, string expected)
    {
        Assert.Equal(expected, Day.Of("organisation-code", code));
        if (expected == "valid")
            Assert.Equal("D2143569X", Day.Normal("organisation-code", code));
    }

    [Theory]
    [InlineData("110108000000016", "valid")] // GS 15-2006, example
    [InlineData("110108 0000 0001 6", "valid")]
    [InlineData("110108000000017", "invalid: check-digit@14")]
    [InlineData("11010800000001X", "invalid: character@14")]
    [InlineData("11010800000001", "invalid: length")]
    public void Business_registration_numbers(string number, string expected) => Assert.Equal(expected, Day.Of("business-registration-number", number));

    [Fact]
    public void The_authority_of_a_business_registration_is_checked()
    {
        Assert.Equal("invalid: region@0", Day.Of("business-registration-number", Numbers.WithBusinessCheck("99010800000001")));
        Assert.Equal("valid", Day.Of("business-registration-number", Numbers.WithBusinessCheck("10000000003702")));
    }

    private static string Credit(string firstEight, string organisation) => Numbers.WithCreditCheck(firstEight + Numbers.WithOrganisationCheck(organisation));
}
