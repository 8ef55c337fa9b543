using System.Globalization;
using System.Text.RegularExpressions;
using CustomerRules.Numbering.Checks;
using CustomerRules.Numbering.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Numbering.Tests.Templates;

/// <summary>A failure is told at the furthest position to which any reading gets, beside a search through all values of all segments.</summary>
[Properties(Arbitrary = [typeof(TemplateGenerators)], MaxTest = 400)]
public sealed class FurthestTests
{
    private const string Alphabet = "012A区B-9";

    [Theory]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "Y区-A1-2000-01", "community", 1)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "XX-A1-2000-01", "community", 2)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区A1-2000-01", "literal", 3)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-B1-2000-01", "unit", 4)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2100-01", "year", 8)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2000-1", "sequence", 13)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2000-00", "sequence", 13)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2000-011", "sequence", 14)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2000-01-", null, 14)]
    [InlineData("{community}-{unit}-{year}-{sequence:2}", "X区-A1-2000", "literal", 11)]
    [InlineData("{community}-{unit}-{year:2}-{sequence:2+}", "X区-A1-00-0100", "sequence", 12)]
    [InlineData("{community}-{unit}-{year:2}-{sequence:2+}", "X区-A1-00-", "sequence", 10)]
    [InlineData("{unit}{sequence:2}{check:mod-97-10}", "A10155", "check", 6)]
    [InlineData("{unit}{sequence:2}{check:mod-97-10}", "A101", "check", 5)]
    [InlineData("{sequence:2}号{unit}", "001号A1", "sequence", 2)]
    [InlineData("{sequence:2}号{unit}", "011号A1", "literal", 3)]
    public void Every_segment_can_be_the_one_that_failed(string pattern, string number, string? segment, int character)
    {
        var template = Scheme.Of(pattern, "A[0-9]", communities: "X区");
        Assert.False(template.TryParse(number, out _, out var failure));
        Assert.Equal((segment, character), (failure.Segment?.Code, failure.Position + 1));
    }

    [Fact]
    public void One_digit_more_or_less_in_the_sequence_is_blamed_on_the_sequence()
    {
        // Not where the unit can make up for it: A120231 may be unit A1202 with a year that is none.
        for (var sequence = 1; sequence <= 999; sequence++)
        {
            var number = Scheme.Default.Format(Scheme.Reading("A1", sequence));
            Assert.False(Scheme.Default.TryParse(number.AsSpan(0, number.Length - 1), out _, out var less));
            Assert.Equal((NumberFailureReason.EndsTooEarly, SegmentKind.Sequence, 12), (less.Reason, less.Segment, less.Position));
            Assert.False(Scheme.Default.TryParse(number + "1", out _, out var more));
            Assert.Equal((NumberFailureReason.SequenceOverflow, SegmentKind.Sequence, 13), (more.Reason, more.Segment, more.Position));
        }
    }

    [Fact]
    public void Half_of_a_character_is_told_at_its_beginning()
    {
        // Two characters beyond U+FFFF that begin alike.
        var template = Scheme.Of("{community}{sequence:1}", communities: "\U00020BB7区");
        Assert.False(template.TryParse("\U00020BB8区1", out _, out var failure));
        Assert.Equal((NumberFailureReason.CommunityNotRegistered, 0), (failure.Reason, failure.Position));
    }

    [Property]
    public void No_reading_gets_further_than_the_failure_and_one_gets_there(TemplateSpec spec, int seed)
    {
        var template = spec.Build();
        var random = new Random(seed);
        var numbers = NaiveTemplate.Of(spec).Numbers;
        for (var i = 0; i < 30; i++)
        {
            var text = Changed(numbers[random.Next(numbers.Length)].Number, random);
            if (template.TryParse(text, out _, out var failure) || failure.Reason is NumberFailureReason.Ambiguous or NumberFailureReason.Empty)
                continue;
            var (at, segment) = Furthest(spec, text, 0, 0);
            Assert.Equal(at, failure.Position);
            if (segment < spec.Segments.Length)
                Assert.Equal(spec.Segments[segment].StartsWith('{') ? spec.Segments[segment].TrimStart('{').Split(':', '}')[0] : "literal", failure.Segment?.Code);
            else
                Assert.Contains(failure.Reason, new[] { NumberFailureReason.GoesOn, NumberFailureReason.SequenceOverflow, NumberFailureReason.SequenceNotAdmitted });
        }
    }

    private static string Changed(string number, Random random)
    {
        for (var i = random.Next(3); i >= 0; i--)
        {
            var at = random.Next(number.Length + 1);
            var c = Alphabet[random.Next(Alphabet.Length)].ToString();
            number = random.Next(4) switch
            {
                0 when number.Length > 1 && at < number.Length => number.Remove(at, 1),
                1 when at < number.Length => number[..at] + c + number[(at + 1)..],
                2 => number[..at],
                _ => number.Insert(at, c),
            };
        }

        return number;
    }

    /// <summary>How far the text can be read from a segment on, and in which segment: every value of every segment is tried.</summary>
    private static (int At, int Segment) Furthest(TemplateSpec spec, string text, int segment, int at)
    {
        var best = (at, segment);
        if (segment == spec.Segments.Length)
            return best;
        foreach (var (value, isWhole) in Values(spec, spec.Segments[segment], text, at))
        {
            var same = value.Zip(text[at..]).TakeWhile(pair => pair.First == pair.Second).Count();
            best = Later(best, (at + same, segment));
            if (isWhole && same == value.Length)
                best = Later(best, Furthest(spec, text, segment + 1, at + same));
        }

        return best;
    }

    private static (int, int) Later((int At, int Segment) one, (int At, int Segment) other) => one.CompareTo(other) >= 0 ? one : other;

    private static IEnumerable<(string Value, bool IsWhole)> Values(TemplateSpec spec, string segment, string text, int at)
    {
        if (segment == "{community}")
            return spec.Communities.Select(word => (word, true));
        if (segment == "{unit}")
            return spec.AllUnits.Select(word => (word, true));
        if (segment is "{year}" or "{year:2}")
            return Enumerable.Range(spec.FirstYear, spec.LastYear - spec.FirstYear + 1).Select(year => (year.ToString(CultureInfo.InvariantCulture)[(segment == "{year}" ? 0 : 2)..], true));
        if (segment.StartsWith("{check:", StringComparison.Ordinal))
            return CheckScheme.TryFromCode(segment[7..^1], out var check) ? [(check.Compute(text.AsSpan(0, at)), true)] : [];
        if (!segment.StartsWith("{sequence:", StringComparison.Ordinal))
            return [(segment, true)];

        // Of the sequences without number, only those that the text begins with: and what begins one of them.
        var (width, grows) = (segment[10] - '0', segment.Contains('+', StringComparison.Ordinal));
        return Enumerable.Range(1, text.Length - at).Select(length => text.Substring(at, length)).Where(IsBegun).Select(part => (part, IsWhole(part)));

        bool IsWhole(string part) => Regex.IsMatch(part, "^[0-9]*[1-9][0-9]*$") && (part.Length == width || (grows && part.Length > width && part[0] != '0'));

        bool IsBegun(string part) => IsWhole(part) || (part.Length < width && Regex.IsMatch(part, "^[0-9]+$"));
    }
}
