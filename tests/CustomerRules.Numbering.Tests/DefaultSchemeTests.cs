using CustomerRules.Policies;

namespace CustomerRules.Numbering.Tests;

/// <summary>The numbers of archives/4.2.02a and archives/4.2.02b, and every way not to be one.</summary>
public sealed class DefaultSchemeTests
{
    [Fact]
    public void The_example_of_archives_4_2_02b_is_written_and_read_back_as_exactly_that()
    {
        var template = NumberingPolicies.Embedded["archive"].AsOf(new NodaTime.LocalDate(2026, 3, 2)).Template.Template;

        Assert.Equal("XX小区A12023001", template.Write("XX小区", "A1", 2023, 1));
        Assert.Equal("XX小区|A1|2023|1", template.Parse("XX小区A12023001"));
        Assert.Equal([new NumberReading("XX小区", "A1", 2023, 1)], template.ReadingsOf("XX小区A12023001").AsEnumerable());
        Assert.Equal("{community}{unit}{year}{sequence:3}", template.Pattern);
    }

    [Theory]
    [InlineData("XX小区", "A1", 2023, 999, "XX小区A12023999")]
    [InlineData("XX小区", "1", 2000, 1, "XX小区12000001")]
    [InlineData("XX小区", "Z9999", 2099, 10, "XX小区Z99992099010")]
    [InlineData("XX小区", "A1", 2023, 1000, "Segment sequence, character 4: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("XX小区", "A1", 2023, long.MaxValue, "Segment sequence, character 4: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("XX小区", "A1", 2023, 0, "Segment sequence, character 1: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("XX小区", "A1", 2023, -1, "Segment sequence, character 1: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("XX小区", "A1", 1999, 1, "Segment year, character 1: this is no year of the scheme.")]
    [InlineData("XX小区", "A1", 2100, 1, "Segment year, character 1: this is no year of the scheme.")]
    [InlineData("XX小区", "A1", int.MinValue, 1, "Segment year, character 1: this is no year of the scheme.")]
    [InlineData("XX小區", "A1", 2023, 1, "Segment community, character 4: this is no registered abbreviation.")]
    [InlineData("XX小", "A1", 2023, 1, "Segment community, character 4: the number ends too early.")]
    [InlineData("", "A1", 2023, 1, "Segment community: is empty.")]
    [InlineData("XX小区", "", 2023, 1, "Segment unit: is empty.")]
    [InlineData("XX小区", "AB1", 2023, 1, "Segment unit, character 2: this is no unit of the scheme.")]
    [InlineData("XX小区", "A12345", 2023, 1, "Segment unit, character 6: this is no unit of the scheme.")]
    [InlineData("XX小区", "A", 2023, 1, "Segment unit, character 2: the number ends too early.")]
    [InlineData("XX小区", "A１", 2023, 1, "Segment unit, character 2: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区", "A\u0000", 2023, 1, "Segment unit, character 2: no number has spaces, control or invisible characters.")]
    [InlineData("XX小区", "A\u200B1", 2023, 1, "Segment unit, character 2: no number has spaces, control or invisible characters.")]
    public void Formatting_says_which_field_failed_where(string community, string unit, int year, long sequence, string expected) =>
        Assert.Equal(expected, Scheme.Default.Write(community, unit, year, sequence));

    [Theory]
    [InlineData("XX小区A12023999", "XX小区|A1|2023|999")]
    [InlineData("XX小区120232023001", "Segment sequence, character 13: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("XX小区A120231234", "Segment sequence, character 14: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("XX小区A120230012", "Segment sequence, character 14: the sequence has more digits than the scheme gives it; it is never widened.")]
    [InlineData("XX小区20002000001", "XX小区|2000|2000|1")]
    [InlineData("", "The number is empty.")]
    [InlineData("XX小区A12023000", "Segment sequence, character 13: this is no sequence of the scheme (they begin at 1).")]
    [InlineData("XX小区A1202300", "Segment sequence, character 13: the number ends too early.")]
    [InlineData("XX小区A11999001", "Segment year, character 10: this is no year of the scheme.")]
    [InlineData("XX小区A12100001", "Segment year, character 10: this is no year of the scheme.")]
    [InlineData("YY小区A12023001", "Segment community, character 1: this is no registered abbreviation.")]
    [InlineData("XX小区a12023001", "Segment unit, character 5: this is no unit of the scheme.")]
    [InlineData("XX小区2023001", "Segment year, character 9: this is no year of the scheme.")]
    [InlineData("XX小区A123", "Segment year, character 9: the number ends too early.")]
    [InlineData("XX小区A12023００１", "Segment sequence, character 11: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A１2023001", "Segment unit, character 6: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A1 2023001", "Segment year, character 7: no number has spaces, control or invisible characters.")]
    [InlineData("XX小区A1\t2023001", "Segment year, character 7: no number has spaces, control or invisible characters.")]
    [InlineData("XX小区A12023001\n", "Character 14: no number has spaces, control or invisible characters.")]
    [InlineData("XX小区A1202300١", "Segment sequence, character 13: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A1202300𝟏", "Segment sequence, character 13: this is a digit of another script (a full-width one?).")]
    [InlineData("XX小区A12023001XX小区A12023001", "Character 14: the number should have ended before this.")]
    [InlineData("XX小区A12023001附", "Character 14: the number should have ended before this.")]
    [InlineData("XX小区", "Segment unit, character 5: the number ends too early.")]
    [InlineData("XX小", "Segment community, character 4: the number ends too early.")]
    [InlineData("随便一个编号", "Segment community, character 1: this is no registered abbreviation.")]
    public void Parsing_says_which_segment_failed_where(string number, string expected) =>
        Assert.Equal(expected, Scheme.Default.Parse(number));

    [Fact]
    public void Every_failure_has_words_in_both_languages()
    {
        var chinese = new[] { "YY小区A12023001", "", "XX小区A12023000", "XX小区A1 2023001" }.Select(number =>
        {
            Assert.False(Scheme.Default.TryParse(number, out _, out var failure));
            return failure.Describe(Language.Chinese);
        });
        Assert.Equal(["小区段，第 1 个字符：不是已登记的小区简称。", "编号为空。", "顺序号段，第 13 个字符：不是编号规则允许的顺序号（自 1 起）。", "年份段，第 7 个字符：编号不能含有空格、控制字符或不可见字符。"], chinese);
    }

    [Fact]
    public void A_number_with_two_readings_is_refused_with_the_readings()
    {
        var template = Scheme.Of(Scheme.DefaultPattern, communities: ["XX小区", "XX小区A"]);

        Assert.Equal("Character 5: from here on there is more than one reading.", template.Parse("XX小区A12023001"));
        Assert.Equal([Scheme.Reading("A1", 1), new NumberReading("XX小区A", "1", 2023, 1)], template.ReadingsOf("XX小区A12023001").AsEnumerable());
        Assert.Equal("XX小区|B1|2023|1", template.Parse("XX小区B12023001"));
    }

    [Fact]
    public void A_buffer_that_is_too_short_is_a_failure_at_every_length()
    {
        var buffer = new char[13];
        for (var length = 0; length < 13; length++)
        {
            Assert.False(Scheme.Default.TryFormat(new NumberFields("XX小区", "A1", 2023, 1), buffer.AsSpan(0, length), out var written, out var failure));
            Assert.Equal((0, NumberFailureReason.DestinationTooShort), (written, failure.Reason));
        }

        Assert.True(Scheme.Default.TryFormat(new NumberFields("XX小区", "A1", 2023, 1), buffer, out var all, out _));
        Assert.Equal(13, all);
    }

    [Fact]
    public void A_field_that_the_scheme_does_not_have_is_refused() =>
        Assert.Equal("Segment unit: the scheme has no such field.", Scheme.Of("{community}{year}{sequence:3}").Write("XX小区", "A1", 2023, 1));

    [Fact]
    public void A_reading_does_not_show_the_unit() => Assert.Equal("XX小区 ** 2023 1", Scheme.Reading("A1", 1).ToString());
}
