using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.Identifiers.Tests.Reference;

/// <summary>The package against the obvious implementation, on random texts of every kind.</summary>
public sealed class ReferenceTests
{
    private const int Texts = 4_000;

    public static TheoryData<string> Kinds() => [.. IdentifierKind.All.Select(kind => kind.Code)];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Both_come_to_the_same_grade(string kind)
    {
        var texts = new RandomTexts(new Random(20_260_101));
        var grades = new HashSet<string>();
        for (var i = 0; i < Texts; i++)
        {
            var text = texts.Of(kind);
            var expected = NaiveChecks.Grade(kind, text, Day.Today);
            Assert.True(expected == IdentifierKind.FromCode(kind).Check(text, Day.Today).Grade.Code, $"{kind} {text} should be {expected}");
            grades.Add(expected);
        }

        Assert.Superset(new HashSet<string> { "valid", "invalid" }, grades);
    }

    [Property(MaxTest = 3_000)]
    public Property Both_come_to_the_same_grade_on_shrinkable_numbers() => Prop.ForAll(
        ArbMap.Default.ArbFor<NonEmptyArray<byte>>(),
        bytes =>
        {
            var text = string.Concat(bytes.Get.Select(b => (char)('0' + b % 10)));
            return IdentifierKind.All.All(kind => NaiveChecks.Grade(kind.Code, text, Day.Today) == kind.Check(text, Day.Today).Grade.Code);
        });

    [Theory]
    [InlineData("8613000000000")]
    [InlineData("008613000000000")]
    [InlineData("0086130000000000")]
    [InlineData("861300000000")]
    [InlineData("00861088888888")]
    [InlineData("861088888888")]
    [InlineData("8601088888888")]
    [InlineData("8687654321")]
    [InlineData("86876543210")]
    [InlineData("867551234567")]
    [InlineData("8675512345678")]
    [InlineData("008601088888888")]
    public void Both_come_to_the_same_grade_behind_a_country_code(string text) =>
        Assert.All([IdentifierKind.MobileNumber, IdentifierKind.LandlineNumber], kind => Assert.Equal(NaiveChecks.Grade(kind.Code, text, Day.Today), kind.Check(text, Day.Today).Grade.Code));

    [Fact]
    public void Every_mobile_range_is_that_of_libphonenumber_or_marked_as_disputed()
    {
        // The pattern as libphonenumber has it, for all 10,000 ranges.
        var pattern = new System.Text.RegularExpressions.Regex(@"^1(?:610\d|740[0-5]|(?:[38]\d|4[57]|[59][0-35-9]|6[25-7]|7[0-35-8])\d\d)\d{6}$");
        for (var range = 0; range < 10_000; range++)
        {
            var text = $"1{range:D4}123456";
            var known = pattern.IsMatch(text);
            var grade = MobileNumber.Check(text, Day.Today).Grade;
            Assert.True(known ? grade != Grade.Invalid : grade != Grade.Valid, $"range {range:D4}");
        }
    }
}
