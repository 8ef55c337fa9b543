namespace CustomerRules.Identifiers.Tests.Kinds;

/// <summary>The number plan as data: mobile ranges, area codes and how long numbers are there.</summary>
public sealed class TelephoneTests
{
    [Theory]
    [InlineData("13800138000")]
    [InlineData("138 0013 8000")]
    [InlineData("138-0013-8000")]
    [InlineData("１３８００１３８０００")]
    [InlineData("+86 138 0013 8000")]
    [InlineData("＋８６１３８００１３８０００")]
    [InlineData("0086 13800138000")]
    [InlineData("8613800138000")]
    public void A_mobile_number_in_any_writing(string number)
    {
        Assert.Equal("valid", Day.Of("mobile-number", number));
        Assert.Equal("13800138000", Day.Normal("mobile-number", number));
    }

    [Theory]
    [InlineData("15012345678", "valid")]
    [InlineData("16612345678", "valid")]
    [InlineData("17012345678", "valid")]
    [InlineData("19912345678", "valid")]
    [InlineData("17400123456", "valid")]
    [InlineData("15412345678", "invalid: number-plan@0")]
    [InlineData("19412345678", "invalid: number-plan@0")]
    [InlineData("10000000000", "invalid: number-plan@0")]
    [InlineData("12345678901", "invalid: number-plan@0")]
    [InlineData("23800138000", "invalid: number-plan@0")]
    [InlineData("17413123456", "invalid: number-plan@0")]
    [InlineData("14912345678", "warning: number-plan-disputed@0")]
    [InlineData("17412123456", "warning: number-plan-disputed@0")]
    [InlineData("17491234567", "warning: number-plan-disputed@0")]
    [InlineData("16101234567", "warning: number-plan-disputed@0")]
    [InlineData("+8614912345678", "warning: number-plan-disputed@3")]
    [InlineData("1380013800", "invalid: length")]
    [InlineData("138001380000", "invalid: length")]
    [InlineData("+8513800138000", "invalid: length")]
    [InlineData("", "invalid: length")]
    [InlineData("1380013800A", "invalid: character@10")]
    [InlineData("١٣٨٠٠١٣٨٠٠٠", "invalid: character@0")]
    [InlineData("1234567,890", "invalid: character@7")]
    public void Mobile_ranges_are_those_of_the_plan(string number, string expected) => Assert.Equal(expected, Day.Of("mobile-number", number));

    [Theory]
    [InlineData("01087654321", "01087654321")]
    [InlineData("010-8765-4321", "01087654321")]
    [InlineData("(010) 8765 4321", "01087654321")]
    [InlineData("（０１０）８７６５４３２１", "01087654321")]
    [InlineData("+86 10 8765 4321", "01087654321")]
    [InlineData("+86 (0)10 8765 4321", "01087654321")]
    [InlineData("0086-21-68881234", "02168881234")]
    [InlineData("0755-26001234", "075526001234")]
    [InlineData("0915-3212345", "09153212345")]
    [InlineData("0433-2512345", "04332512345")]
    [InlineData("0433-25123456", "043325123456")]
    [InlineData("010-87654321-801", "01087654321-801")]
    [InlineData("(010)87654321-801", "01087654321-801")]
    [InlineData("010-87654321转801", "01087654321-801")]
    [InlineData("010-87654321 ext 801", "01087654321-801")]
    [InlineData("010-87654321x801", "01087654321-801")]
    [InlineData("010-87654321#801", "01087654321-801")]
    [InlineData("0915-3212345-001234", "09153212345-001234")]
    [InlineData("0433-2512345-1", "04332512345-1")]
    public void A_landline_number_in_any_writing(string number, string normal)
    {
        Assert.Equal("valid", Day.Of("landline-number", number));
        Assert.Equal(normal, Day.Normal("landline-number", number));
        Assert.Equal(normal, Day.Normal("landline-number", normal));
    }

    [Theory]
    [InlineData("0755-2600123", "invalid: length")] // hutool accepts seven digits where the area has eight
    [InlineData("0915-32123456", "invalid: length")]
    [InlineData("010876543210", "invalid: length")]
    [InlineData("010-87654321-8012345", "invalid: length")]
    [InlineData("010-87654321-", "valid")]
    [InlineData("010-87654321#", "invalid: length")]
    [InlineData("010", "invalid: length")]
    [InlineData("01", "invalid: length")]
    [InlineData("0", "invalid: length")]
    [InlineData("", "invalid: length")]
    [InlineData("87654321", "invalid: area-code@0")]
    [InlineData("1380013800", "invalid: length")]
    [InlineData("138001380001", "invalid: length")]
    [InlineData("12345678", "invalid: area-code@0")]
    [InlineData("400-810-8888", "invalid: number-plan@0")]
    [InlineData("8008108888", "invalid: number-plan@0")]
    [InlineData("4108108888", "invalid: area-code@0")]
    [InlineData("40081088", "invalid: area-code@0")]
    [InlineData("0260-12345678", "invalid: area-code@1")]
    [InlineData("0999912345", "invalid: length")]
    [InlineData("0300-1234567", "invalid: area-code@1")]
    [InlineData("+86 10", "invalid: length")]
    [InlineData("010-0765-4321", "warning: subscriber-number@3")]
    [InlineData("010-8765432A", "invalid: character@10")]
    [InlineData("0A0-87654321", "invalid: character@1")]
    [InlineData("A10-87654321", "invalid: character@0")]
    [InlineData("010#801", "invalid: character@3")]
    [InlineData("010-87654321#8A1", "invalid: character@13")]
    [InlineData("010-87654321#801#2", "invalid: character@15")]
    [InlineData("+", "invalid: length")]
    [InlineData("()", "invalid: character@0")]
    [InlineData("EXT", "invalid: character@0")]
    public void A_wrong_landline_number_says_why(string number, string expected) => Assert.Equal(expected, Day.Of("landline-number", number));
}
