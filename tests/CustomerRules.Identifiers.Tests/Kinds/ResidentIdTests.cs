using NodaTime;

namespace CustomerRules.Identifiers.Tests.Kinds;

/// <summary>GB 11643, as its own examples and really issued numbers have it.</summary>
public sealed class ResidentIdTests
{
    [Theory]
    [InlineData("11010519491231002X")] // GB 11643, first example
    [InlineData("440524188001010014")] // GB 11643, second example: region listed 1983 to 1993, birth 1880
    [InlineData("610104196209276908")]
    public void The_examples_of_the_standard_are_valid(string number)
    {
        Assert.Equal("valid", Day.Of("resident-id", number));
        Assert.Equal(number, Day.Normal("resident-id", number));
    }

    [Fact]
    public void Fifteen_digits_become_eighteen()
    {
        Assert.Equal("valid", Day.Of("resident-id", "610104620927690"));
        Assert.Equal("610104196209276908", Day.Normal("resident-id", "610104620927690"));
        Assert.Equal(ResidentId.Parse("610104196209276908"), ResidentId.Parse("610104620927690"));
    }

    [Theory]
    [InlineData("", "invalid: length")]
    [InlineData("   ", "invalid: length")]
    [InlineData("1101051949123100", "invalid: length")]
    [InlineData("11010519491231002XX", "invalid: length")]
    [InlineData("11010519491231002", "invalid: length")]
    [InlineData("110105194912310021", "invalid: check-digit@17")]
    [InlineData("11010519491231002A", "invalid: character@17")]
    [InlineData("1101051949X2310021", "invalid: character@10")]
    [InlineData("X10105194912310021", "invalid: character@0")]
    [InlineData("61010462092769X", "invalid: character@14")]
    [InlineData("11010519491231002Х", "invalid: character@17")] // Cyrillic
    [InlineData("١١٠١٠٥١٩٤٩١٢٣١٠٠٢٨", "invalid: character@0")] // Arabic-Indic
    [InlineData("𝟏10105194912310021", "invalid: length")] // outside the first plane
    [InlineData("110105194912310²2X", "invalid: character@15")]
    public void Malformed_numbers_say_what_is_wrong_and_where(string number, string expected) => Assert.Equal(expected, Day.Of("resident-id", number));

    [Theory]
    [InlineData("11010519491231002x")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-1949-1231-002X")]
    [InlineData("　１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("１１０１０５１９４９１２３１００２ｘ")]
    [InlineData("11010519491231002Ⅹ")]
    [InlineData("1101051949 – 1231 — 002X")]
    public void Width_case_spaces_and_hyphens_are_folded(string number)
    {
        Assert.Equal("valid", Day.Of("resident-id", number));
        Assert.Equal("11010519491231002X", Day.Normal("resident-id", number));
    }

    [Theory]
    [InlineData("000105194912310027", "region@0")]
    [InlineData("990105194912310020", "region@0")]
    [InlineData("910105194912310020", "region@0")]
    [InlineData("810100188001010010", "region@0")] // breaks python-stdnum
    [InlineData("830001199001010010", "region@0")]
    public void An_unknown_region_is_invalid(string number, string finding) =>
        Assert.Contains(finding, Day.Of("resident-id", Numbers.WithCheck(number[..17])), StringComparison.Ordinal);

    [Theory]
    [InlineData("81000019900101001")]
    [InlineData("82000019900101001")]
    [InlineData("83000019900101001")]
    public void Residence_permits_are_resident_ids(string seventeen)
    {
        var number = Numbers.WithCheck(seventeen);
        Assert.Equal("valid", Day.Of("resident-id", number));
        Assert.True(ResidentId.Parse(number).IsResidencePermit);
        Assert.False(ResidentId.Parse("11010519491231002X").IsResidencePermit);
    }

    [Theory]
    [InlineData("19490230", "invalid: birth-date@6")]
    [InlineData("19490229", "invalid: birth-date@6")]
    [InlineData("19480229", "valid")]
    [InlineData("20000229", "valid")]
    [InlineData("19000229", "invalid: birth-date@6")]
    [InlineData("19491301", "invalid: birth-date@6")]
    [InlineData("19490001", "invalid: birth-date@6")]
    [InlineData("19490100", "invalid: birth-date@6")]
    [InlineData("19490431", "invalid: birth-date@6")]
    [InlineData("18000101", "invalid: birth-date@6")]
    [InlineData("10000101", "invalid: birth-date@6")]
    [InlineData("18591231", "invalid: birth-date@6")]
    [InlineData("18600101", "valid")]
    [InlineData("20260101", "valid")]
    [InlineData("20260102", "invalid: birth-date@6")]
    [InlineData("20990101", "invalid: birth-date@6")]
    [InlineData("99991231", "invalid: birth-date@6")]
    public void Births_exist_and_lie_before_the_day_of_the_check(string birth, string expected) =>
        Assert.Equal(expected, Day.Of("resident-id", Numbers.WithCheck("110105" + birth + "002")));

    [Theory]
    [InlineData("620229", "invalid: birth-date@6")]
    [InlineData("640229", "valid")]
    [InlineData("000229", "invalid: birth-date@6")] // 1900 was no leap year
    [InlineData("991231", "valid")]
    public void Fifteen_digit_births_lie_in_the_twentieth_century(string birth, string expected) => Assert.Equal(expected, Day.Of("resident-id", "610104" + birth + "690"));

    [Fact]
    public void The_day_of_the_check_is_an_argument()
    {
        var number = Numbers.WithCheck("11010520250601002");
        Assert.Equal("invalid: birth-date@6", Day.Of("resident-id", number, new LocalDate(2025, 5, 31)));
        Assert.Equal("valid", Day.Of("resident-id", number, new LocalDate(2025, 6, 1)));
        Assert.Equal("valid", Day.Of("resident-id", number, new LocalDate(2025, 6, 1).WithCalendar(CalendarSystem.Coptic)));
        Assert.Equal("invalid: birth-date@6", Day.Of("resident-id", number, LocalDate.MinIsoValue));
        Assert.True(ResidentId.TryParse(number, out _));
    }

    [Theory]
    [InlineData("996")]
    [InlineData("999")]
    public void The_series_for_people_born_before_1900_is_a_warning(string order)
    {
        Assert.Equal("warning: century@12", Day.Of("resident-id", "610104620927" + order));
        Assert.Equal("valid", Day.Of("resident-id", "610104620927995"));
    }

    [Fact]
    public void Several_findings_come_from_left_to_right() =>
        Assert.Equal("invalid: region@0, birth-date@6, check-digit@17", Day.Of("resident-id", "000105194902300020"));

    [Fact]
    public void What_is_born_in_the_number_can_be_revealed()
    {
        var id = ResidentId.Parse("11010519491231002X");
        Assert.Equal(new LocalDate(1949, 12, 31), id.RevealBirthDate());
        Assert.Equal(Sex.Female, id.RevealSex());
        Assert.Equal(Sex.Male, ResidentId.Parse("440524188001010014").RevealSex());
        Assert.Equal(110105, id.RevealRegion());
        Assert.Equal("北京市", id.RevealProvince()!.Zh);
        Assert.Null(ResidentId.Parse(Numbers.WithCheck("83000019900101001")).RevealProvince());
    }

    [Fact]
    public void None_reveals_nothing()
    {
        Assert.Equal("", default(ResidentId).Reveal());
        Assert.Equal("", default(ResidentId).ToString());
        Assert.False(default(ResidentId).IsResidencePermit);
        Assert.Throws<InvalidOperationException>(() => default(ResidentId).RevealBirthDate());
        Assert.Throws<InvalidOperationException>(() => default(ResidentId).RevealSex());
        Assert.Throws<InvalidOperationException>(() => default(ResidentId).RevealRegion());
    }
}
