namespace CustomerRules.Identifiers.Tests.Kinds;

/// <summary>Foreign permanent residents, travel documents, ethnicity and sex.</summary>
public sealed class DocumentAndCodeTests
{
    [Theory]
    [InlineData("KAZ110090123105")] // the example of the only source for the card of 2017
    [InlineData("kaz 1100 901231 05")]
    [InlineData("ＫＡＺ１１００９０１２３１０５")]
    public void The_card_of_2017(string number)
    {
        Assert.Equal("valid", Day.Of("foreign-permanent-resident-id", number));
        Assert.Equal("KAZ110090123105", Day.Normal("foreign-permanent-resident-id", number));
        var id = ForeignPermanentResidentId.Parse(number);
        Assert.True(id.IsShortForm);
        Assert.Equal(new NodaTime.LocalDate(1990, 12, 31), id.RevealBirthDate(Day.Today));
    }

    [Fact]
    public void The_card_of_2023()
    {
        var number = Numbers.WithCheck("91139819900101123");
        Assert.Equal("valid", Day.Of("foreign-permanent-resident-id", number));
        var id = ForeignPermanentResidentId.Parse(number);
        Assert.Equal((false, number), (id.IsShortForm, id.Reveal()));
        Assert.Equal(new NodaTime.LocalDate(1990, 1, 1), id.RevealBirthDate(Day.Today));
    }

    [Theory]
    [InlineData("91139819900101123", "valid")]
    [InlineData("99939819900101123", "invalid: region@1")]
    [InlineData("91100019900101123", "invalid: nationality@3")]
    [InlineData("91139819900230123", "invalid: birth-date@6")]
    [InlineData("91139820260102123", "invalid: birth-date@6")]
    public void The_parts_of_the_long_form_are_checked(string seventeen, string expected) =>
        Assert.Equal(expected, Day.Of("foreign-permanent-resident-id", Numbers.WithCheck(seventeen)));

    [Theory]
    [InlineData("KAZ11009012310", "valid")]
    [InlineData("QQQ11009012310", "invalid: nationality@0")]
    [InlineData("KAZ99009012310", "invalid: region@3")] // the check digit cannot tell it from 1100
    [InlineData("KAZ11009002300", "invalid: birth-date@7")]
    [InlineData("KAZ11000002290", "valid")] // 2000 was a leap year, 1900 was not
    [InlineData("SCG11009012310", "valid")] // Serbia and Montenegro, until 2006
    public void The_parts_of_the_short_form_are_checked(string fourteen, string expected) =>
        Assert.Equal(expected, Day.Of("foreign-permanent-resident-id", Numbers.WithTravelCheck(fourteen)));

    [Theory]
    [InlineData("", "invalid: length")]
    [InlineData("KAZ11009012310", "invalid: length")]
    [InlineData("KAZ110090123106", "invalid: check-digit@14")]
    [InlineData("KA1110090123105", "invalid: character@2")]
    [InlineData("KAZ1100901X3105", "invalid: character@10")]
    [InlineData("110105199001011234", "invalid: character@0")]
    [InlineData("91139819900101123Q", "invalid: character@17")]
    [InlineData("9113981990X1011230", "invalid: character@10")]
    public void Malformed_numbers_of_foreigners_say_why(string number, string expected) => Assert.Equal(expected, Day.Of("foreign-permanent-resident-id", number));

    [Fact]
    public void The_year_of_two_digits_is_the_latest_before_the_day()
    {
        var id = ForeignPermanentResidentId.Parse(Numbers.WithTravelCheck("KAZ11002506010"));
        Assert.Equal(new NodaTime.LocalDate(1925, 6, 1), id.RevealBirthDate(new NodaTime.LocalDate(2025, 5, 31)));
        Assert.Equal(new NodaTime.LocalDate(2025, 6, 1), id.RevealBirthDate(new NodaTime.LocalDate(2025, 6, 1)));
        Assert.Null(id.RevealBirthDate(new NodaTime.LocalDate(1920, 1, 1)));
        Assert.Throws<InvalidOperationException>(() => default(ForeignPermanentResidentId).RevealBirthDate(Day.Today));
    }

    [Theory]
    [InlineData("passport", "E12345678")]
    [InlineData("passport", "ea1234567", "EA1234567")]
    [InlineData("passport", "G12345678")]
    [InlineData("passport", "141234567")]
    [InlineData("passport", "S28233515")]
    [InlineData("passport", "SE1234567")]
    [InlineData("passport", "K25345719")]
    [InlineData("passport", "MA1234567")]
    [InlineData("passport", "E 1234 5678", "E12345678")]
    [InlineData("hong-kong-macao-permit", "H12345678")]
    [InlineData("hong-kong-macao-permit", "M1234567801")]
    [InlineData("taiwan-permit", "12345678")]
    [InlineData("taiwan-permit", "1234567801")]
    [InlineData("ethnicity", "01")]
    [InlineData("ethnicity", "０１", "01")]
    [InlineData("ethnicity", "汉族", "01")]
    [InlineData(" ethnicity", "汉", "01")]
    [InlineData("ethnicity", "ha", "01")]
    [InlineData("ethnicity", "56")]
    [InlineData("ethnicity", "97")]
    [InlineData("ethnicity", "98")]
    [InlineData("sex", "0")]
    [InlineData("sex", "1")]
    [InlineData("sex", "2")]
    [InlineData("sex", "9")]
    [InlineData("sex", "女", "2")]
    [InlineData("sex", "男性", "1")]
    [InlineData("sex", "未说明的性别", "9")]
    public void Well_formed_numbers_and_known_codes_are_valid(string kind, string text, string? normal = null)
    {
        Assert.Equal("valid", Day.Of(kind.Trim(), text));
        Assert.Equal(normal ?? text, Day.Normal(kind.Trim(), text));
    }

    [Theory]
    [InlineData("passport", "E1234567", "invalid: length")]
    [InlineData("passport", "EI1234567", "invalid: form")]
    [InlineData("passport", "EO1234567", "invalid: form")]
    [InlineData("passport", "123456789", "invalid: form")]
    [InlineData("passport", "E1234567_", "invalid: character@8")]
    [InlineData("hong-kong-macao-permit", "C12345678", "invalid: form")]
    [InlineData("hong-kong-macao-permit", "H1234567", "invalid: length")]
    [InlineData("taiwan-permit", "1234567A", "invalid: form")]
    [InlineData("taiwan-permit", "123456789", "invalid: length")]
    [InlineData("ethnicity", "00", "invalid: unknown-code")]
    [InlineData("ethnicity", "57", "invalid: unknown-code")]
    [InlineData("ethnicity", "1", "invalid: length")]
    [InlineData("ethnicity", "", "invalid: length")]
    [InlineData("ethnicity", "火星族", "invalid: unknown-code")]
    [InlineData("ethnicity", "٠١", "invalid: unknown-code")]
    [InlineData("sex", "3", "invalid: unknown-code")]
    [InlineData("sex", "", "invalid: length")]
    [InlineData("sex", "11", "invalid: length")]
    [InlineData("sex", "x", "invalid: unknown-code")]
    public void Others_are_invalid(string kind, string text, string expected) => Assert.Equal(expected, Day.Of(kind, text));

    [Fact]
    public void Codes_know_their_names()
    {
        Assert.Equal("傈僳族", Ethnicity.Parse("20").RevealName()!.Zh);
        Assert.Null(default(Ethnicity).RevealName());
        Assert.Equal(("Male", "Female", "Unknown", "Not specified"), (Sex.Male.RevealName().En, Sex.Female.RevealName().En, Sex.Unknown.RevealName().En, Sex.NotSpecified.RevealName().En));
    }
}
