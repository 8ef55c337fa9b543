using System.Text.Json;
using CustomerRules.Archives.Lifecycle;
using NodaTime;

namespace CustomerRules.Archives.Tests.Lifecycle;

/// <summary>The small values: numbers that are nobody's, dates that may be unknown, lengths, codes.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("XX小区A12023001")]
    [InlineData("XX小区13012023001")]
    [InlineData("2023-001/b_2.c")]
    [InlineData("110105199913310021")]
    [InlineData("1101051949123100211")]
    [InlineData("0")]
    public void A_file_number_is_taken_as_it_is(string text) => Assert.Equal(text, FileNumber.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("张三")]
    [InlineData("A 1")]
    [InlineData("A1\n")]
    [InlineData("Ａ１")]
    [InlineData("A\"1")]
    [InlineData("A\\1")]
    [InlineData("１")]
    [InlineData("😀1")]
    [InlineData("13800138000")]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("A-11010519491231002X-2")]
    [InlineData("110105-19491231-002X")]
    [InlineData("XX-110105.1949/1231_002x")]
    [InlineData("110105-491231-002")]
    [InlineData("小区440524188001010014")]
    [InlineData("110105194912310021")]
    [InlineData("610104620927690")]
    [InlineData("931043198506150011")]
    [InlineData(null)]
    public void What_is_no_number_or_somebodys_is_refused_without_repeating_it(string? text)
    {
        Assert.False(FileNumber.TryParse(text, out _));
        Assert.False(StaffNumber.TryParse(text, out _));
        var problem = Assert.ThrowsAny<ArgumentException>(() => FileNumber.Parse(text!));
        Assert.DoesNotContain(text is null or "" ? "###" : text, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_number_has_64_characters()
    {
        Assert.True(FileNumber.TryParse(new string('A', 63) + "1", out _));
        Assert.False(FileNumber.TryParse(new string('A', 64) + "1", out _));
        Assert.False(StaffNumber.TryParse("张3", out _));
    }

    [Fact]
    public void Numbers_are_values_in_ordinal_order()
    {
        ValueContract.Order(() => FileNumber.Parse("A1"), () => FileNumber.Parse("A10"), () => FileNumber.Parse("a1"), () => FileNumber.Parse("小1"));
        ValueContract.Order(() => StaffNumber.Parse("S-1"), () => StaffNumber.Parse("S-2"));
        Assert.Equal((true, 0, true, "s-1"), (StaffNumber.Parse("s-1") == StaffNumber.Parse("S-1"), StaffNumber.Parse("s-1").CompareTo(StaffNumber.Parse("S-1")), StaffNumber.Parse("s-1").GetHashCode() == StaffNumber.Parse("S-1").GetHashCode(), StaffNumber.Parse("s-1").ToString()));
        ValueContract.Equality<MoveOutDate>(() => MoveOutDate.Unknown, () => MoveOutDate.LivesHere, () => MoveOutDate.On(new LocalDate(2025, 3, 1)));
    }

    [Fact]
    public void A_move_out_says_what_is_known() => Assert.Equal(
        ["unknown False", "lives-here True", "2025-03-01 True"],
        new[] { default, MoveOutDate.LivesHere, MoveOutDate.On(new LocalDate(2025, 3, 1)) }.Select(date => $"{date} {date.IsKnown}"));

    [Fact]
    public void Lengths_go_to_the_corresponding_day()
    {
        Assert.Equal(new LocalDate(2024, 2, 29), CalendarSpan.Months(1).After(new LocalDate(2024, 1, 31)));
        Assert.Equal(new LocalDate(2024, 3, 1), CalendarSpan.Days(30).After(new LocalDate(2024, 1, 31)));
        Assert.Equal(new LocalDate(2299, 12, 31), CalendarSpan.Years(100).After(new LocalDate(2199, 12, 31)));
        Assert.Equal("1 years", CalendarSpan.Years(1).ToString());
        Assert.Equal(CalendarSpan.Years(1), CalendarSpan.Years(1));
        Assert.NotEqual(CalendarSpan.Months(12), CalendarSpan.Years(1));
        foreach (var wrong in new Action[] { () => CalendarSpan.Years(0), () => CalendarSpan.Years(101), () => CalendarSpan.Months(1201), () => CalendarSpan.Days(36501) })
            Assert.Throws<ArgumentOutOfRangeException>(wrong);
    }

    [Fact]
    public void States_and_steps_are_those_of_the_contract()
    {
        Assert.Equal(["active", "moved-out", "sealed", "disposal-proposed", "disposal-approved", "destroyed"], FileState.All.Select(state => state.Code));
        Assert.Equal(["move-out", "seal", "propose-disposal", "approve-disposal", "destroy", ""], FileState.All.Select(state => state.Next?.Code ?? ""));
        Assert.Equal("\"moved-out\"", JsonSerializer.Serialize(FileState.MovedOut));
        Assert.Same(FileState.Sealed, JsonSerializer.Deserialize<FileState>("\"sealed\""));
        foreach (var wrong in new[] { "\"seal\"", "3", "null", "{}" })
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<FileState>(wrong));
        Assert.Throws<ArgumentException>(() => FileState.FromCode("gone"));
        Assert.Throws<ArgumentException>(() => LifecycleStep.FromCode("gone"));
    }

    [Fact]
    public void The_named_rules_are_those_of_the_policy_and_every_reason_has_words()
    {
        Assert.Equal(LifecycleRules.All.Order(StringComparer.Ordinal), Lives.Default.Rules.Select(rule => rule.Code).Order(StringComparer.Ordinal));
        var reasons = typeof(LifecycleReasons).GetFields().Select(field => (string)field.GetRawConstantValue()!).ToList();
        Assert.Equal(reasons.Count, reasons.Select(reason => LifecycleWording.Of(reason).En).Distinct().Count());
        Assert.Equal(reasons.Count, reasons.Select(reason => LifecycleWording.Of(reason).Zh).Distinct().Count());
    }

    [Fact]
    public void A_moment_is_kept_to_the_second() => Assert.Equal(
        new LocalDateTime(2026, 3, 1, 9, 30, 15),
        new StaffAction(Lives.Clerk, new LocalDateTime(2026, 3, 1, 9, 30, 15, 999)).At);
}
