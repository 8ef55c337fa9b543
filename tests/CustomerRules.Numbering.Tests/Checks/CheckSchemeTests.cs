using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Tests.Checks;

/// <summary>Check characters beside the sums as ISO 7064 prints them.</summary>
public sealed class CheckSchemeTests
{
    [Theory]
    [InlineData("mod-11-2", "0794", "0")]
    [InlineData("mod-11-2", "079", "X")]
    [InlineData("mod-11-2", "11010519491231002", "X")]
    [InlineData("mod-37-36", "A12425GABC1234002", "M")]
    [InlineData("mod-97-10", "794", "44")]
    public void Published_examples_are_computed(string scheme, string text, string check)
    {
        Assert.True(CheckScheme.TryFromCode(scheme, out var found));
        Assert.Equal(check, found.Compute(text));
        Assert.True(found.IsRight(text + check));
    }

    [Fact]
    public void Sums_are_those_of_the_standard()
    {
        var random = new Random(7064);
        for (var i = 0; i < 5_000; i++)
        {
            var digits = Text(random, "0123456789");
            Assert.Equal(NaiveChecks.Mod11Radix2(digits), CheckScheme.Mod11Radix2.Compute(digits));
            var any = Text(random, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ");
            Assert.Equal(NaiveChecks.Mod37Mod36(any), CheckScheme.Mod37Mod36.Compute(any));
            Assert.Equal(NaiveChecks.Mod97Radix10(any), CheckScheme.Mod97Radix10.Compute(any));
        }
    }

    [Theory]
    [InlineData("mod-11-2", 0.89)]
    [InlineData("mod-37-36", 0.96)]
    [InlineData("mod-97-10", 0.98)]
    public void Chinese_characters_are_checked_too(string code, double leastRate)
    {
        Assert.True(CheckScheme.TryFromCode(code, out var scheme));
        var number = Scheme.Of($"{{community}}{{unit}}{{year}}{{sequence:3}}{{check:{code}}}").Write("XX小区", "A1", 2023, 1);
        Assert.True(scheme.IsRight(number));
        var others = Enumerable.Range(0x4E00, 0x5000).Select(c => (char)c).Where(c => c != '区').ToList();
        Assert.InRange(others.Count(c => !scheme.IsRight(number.Replace('区', c))) / (double)others.Count, leastRate, 1);
    }

    [Fact]
    public void A_number_with_a_wrong_check_is_refused_at_its_check()
    {
        var template = Scheme.Of("{community}{unit}{year}{sequence:3}{check:mod-97-10}");
        Assert.Equal("XX小区|A1|2023|1", template.Parse(template.Write("XX小区", "A1", 2023, 1)));
        Assert.Equal("Segment check, character 14: the check is wrong: at least one character is not as issued.", template.Parse("XX小区A1202300100"));
    }

    [Fact]
    public void A_text_too_short_for_its_check_is_wrong_and_a_buffer_too_short_for_it_is_a_mistake()
    {
        Assert.All(CheckScheme.All, scheme => Assert.False(scheme.IsRight("")));
        Assert.False(CheckScheme.Mod97Radix10.IsRight("1"));
        Assert.Throws<ArgumentException>(() => CheckScheme.Mod97Radix10.Compute("1", new char[1]));
        Assert.False(CheckScheme.TryFromCode("luhn", out _));
    }

    [Fact]
    public void No_check_is_the_default() => Assert.All(NumberingPolicies.Embedded.Timelines.SelectMany(timeline => timeline.Versions), version =>
        Assert.DoesNotContain(version.Template.Template.Segments, segment => segment.Kind == SegmentKind.Check));

    private static string Text(Random random, string alphabet) => string.Concat(Enumerable.Range(0, random.Next(1, 14)).Select(_ => alphabet[random.Next(alphabet.Length)]));
}
