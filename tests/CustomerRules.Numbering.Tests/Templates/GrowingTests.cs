using System.Globalization;
using System.Numerics;

namespace CustomerRules.Numbering.Tests.Templates;

/// <summary>A growing sequence has no end in proofs; what is written and read fits a 64-bit number.</summary>
public sealed class GrowingTests
{
    [Fact]
    public void A_growing_sequence_of_any_width_runs_into_the_year()
    {
        for (var width = 1; width <= 18; width++)
        {
            var template = Scheme.Of(string.Create(CultureInfo.InvariantCulture, $"{{community}}{{unit}}{{year}}{{sequence:{width}+}}"), "[A-Z][0-9]{1,4}");
            var found = template.Prove().Counterexample!;

            // The sequence of one reading is two digits longer: beyond 17 digits it cannot be counted, and is told all the same.
            Assert.Equal("XX小区A02020101".Length + width - 1, found.Number.Length);
            Assert.Equal([found.First, found.Second], template.ReadingsOf(found.Number).AsEnumerable());
            Assert.Equal([width + 2, width], new[] { found.First, found.Second }.Select(reading => Math.Max(width, reading.Sequence.ToString(CultureInfo.InvariantCulture).Length)));
        }
    }

    [Fact]
    public void A_sequence_that_cannot_be_counted_is_refused_and_says_so()
    {
        var template = Scheme.Of("{community}-{unit}-{year}-{sequence:3+}");

        Assert.Equal("XX小区-A1-2023-9223372036854775807", template.Write("XX小区", "A1", 2023, long.MaxValue));
        Assert.Equal("XX小区|A1|2023|9223372036854775807", template.Parse("XX小区-A1-2023-9223372036854775807"));
        Assert.Equal("Segment sequence, character 14: the sequence is greater than 9223372036854775807, the greatest that is counted.", template.Parse("XX小区-A1-2023-9223372036854775808"));
        Assert.Equal("Segment sequence, character 14: the sequence is greater than 9223372036854775807, the greatest that is counted.", template.Parse("XX小区-A1-2023-1" + new string('0', 90)));
        Assert.Equal("The number is too long.", template.Parse("XX小区-A1-2023-1" + new string('0', 120)));
        var beyond = new NumberReading("XX小区", "A1", 2023, BigInteger.Parse("9223372036854775808", CultureInfo.InvariantCulture));
        Assert.False(template.TryFormat(beyond, out var number, out var failure));
        Assert.Equal((null, NumberFailureReason.SequenceBeyondCount), (number, failure.Reason));
        Assert.Equal([beyond], template.ReadingsOf("XX小区-A1-2023-9223372036854775808").AsEnumerable());
        Assert.Throws<OverflowException>(() => beyond.ToFields());
        Assert.False(Scheme.Default.TryFormat(beyond, out _, out failure));
        Assert.Equal(NumberFailureReason.SequenceOverflow, failure.Reason);
        Assert.False(template.TryFormat(new NumberReading("XX小区", "A1", 2023, BigInteger.Pow(-10, 31)), out _, out failure));
        Assert.Equal(NumberFailureReason.SequenceNotAdmitted, failure.Reason);
    }

    [Fact]
    public void Every_width_is_written_and_read_back_at_its_bounds()
    {
        var template = Scheme.Of("{sequence:2+}");
        foreach (var sequence in Enumerable.Range(0, 19).SelectMany(digits => new[] { (long)Math.Pow(10, digits), (long)Math.Pow(10, digits) - 1, (long)Math.Pow(10, digits) + 1 }).Where(sequence => sequence > 0))
        {
            var number = template.Format(new NumberReading("", "", 0, sequence));
            Assert.Equal(sequence.ToString("D2", CultureInfo.InvariantCulture), number);
            Assert.Equal($"||0|{sequence}", template.Parse(number));
        }
    }
}
