using System.Text.RegularExpressions;
using CustomerRules.Numbering.Templates;
using FsCheck.Xunit;

namespace CustomerRules.Numbering.Tests.Templates;

/// <summary>Patterns of templates and of units.</summary>
public sealed class PatternTests
{
    private const string Alphabet = "ABCXYZ01234-?{2}花园";

    private static readonly string[] Units =
    [
        "[A-Z]?[0-9]{1,4}", "A", "AB|C", "(A|B)[0-9]", "A?B?C", "[A-CX-Z0]{2}", "(AB){1,3}", "(A|AA)(A|AA)", "[0-9]{2}(-[0-9]{1,2})?", @"A\?|B\{2\}", "[-A]", "[A-]B", "(1(2(3)?)?)?4", "(A{0,2}B){2}", "[花园]{1,2}",
    ];

    [Theory]
    [InlineData("{community}{unit}{year}{sequence:3}", "{community}{unit}{year}{sequence:3}")]
    [InlineData("{community}{unit}{year:4}{sequence:003}", "{community}{unit}{year}{sequence:3}")]
    [InlineData("{year:2}-{sequence:3+}", "{year:2}-{sequence:3+}")]
    [InlineData("{{{unit}}}{sequence:1}", "{{{unit}}}{sequence:1}")]
    [InlineData("档{sequence:18}{check:mod-97-10}", "档{sequence:18}{check:mod-97-10}")]
    public void A_pattern_is_printed_back_canonically(string pattern, string canonical)
    {
        var template = Scheme.Of(pattern);
        Assert.Equal(canonical, template.Pattern);
        Assert.Equal(canonical, Scheme.Of(template.Pattern).ToString());
    }

    [Fact]
    public void Braces_of_a_literal_are_part_of_the_number() => Assert.Equal("{A1}7", Scheme.Of("{{{unit}}}{sequence:1}").Write("", "A1", 0, 7));

    [Fact]
    public void Unit_patterns_admit_what_the_platforms_expressions_admit()
    {
        var random = new Random(7);
        foreach (var pattern in Units)
        {
            var template = NumberTemplate.Create("{unit}", new NumberVocabulary([], UnitSet.OfPattern(pattern), 2000, 2099));
            var expression = new Regex($"^(?:{pattern})$", RegexOptions.CultureInvariant);
            var admitted = 0;
            for (var i = 0; i < 4_000; i++)
            {
                var text = string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
                Assert.Equal((pattern, text, expression.IsMatch(text)), (pattern, text, template.TryParse(text, out _, out _)));
                admitted += template.TryParse(text, out _, out _) ? 1 : 0;
            }

            Assert.True(admitted > 0, pattern);
        }
    }

    [Property(MaxTest = 3000)]
    public void Whatever_is_written_as_a_pattern_is_read_or_told(string pattern, string units)
    {
        var isMade = NumberTemplate.TryCreate(pattern ?? "", new NumberVocabulary(["XX"], UnitSet.OfPattern(units ?? ""), 2000, 2099), out var template, out var faults);
        Assert.Equal(isMade, faults.IsEmpty);
        if (isMade)
            Assert.Equal(template!.Pattern, NumberTemplate.Create(template.Pattern, template.Vocabulary).Pattern);
    }

    [Fact]
    public void Random_pieces_of_patterns_are_read_or_told()
    {
        string[] pieces = ["{", "}", "community", "unit", "year", "sequence", ":", "3", "+", "check", "mod-97-10", "-", "{unit}", "{year}", "{sequence:2}", "[", "]", "(", ")", "|", "?", "A", "0-9", "{1,3}", "\\", ","];
        var random = new Random(11);
        var made = 0;
        for (var i = 0; i < 30_000; i++)
        {
            var (pattern, units) = (Piece(), Piece());
            if (NumberTemplate.TryCreate(i % 2 == 0 ? pattern : "{unit}{sequence:2}", new NumberVocabulary(["X"], UnitSet.OfPattern(i % 3 == 0 ? units : "A[0-9]"), 2000, 2099), out var template, out var faults))
                made += template.Prove().IsDecided ? 1 : 0;
            else
                Assert.NotEmpty(faults);
        }

        Assert.InRange(made, 1_000, 29_000);

        string Piece() => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => pieces[random.Next(pieces.Length)]));
    }

    [Fact]
    public void A_caller_who_insists_gets_an_exception_with_everything_that_is_wrong()
    {
        var problem = Assert.Throws<ArgumentException>(() => NumberTemplate.Create("{estate}", new NumberVocabulary(["a b"], UnitSet.OfPattern("*"), 1, 2)));
        Assert.All(new[] { "CR3402", "CR3405", "CR3407", "CR3408" }, code => Assert.Contains(code, problem.Message, StringComparison.Ordinal));
    }
}
