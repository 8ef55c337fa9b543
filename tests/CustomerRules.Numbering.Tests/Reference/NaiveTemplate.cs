using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Tests.Reference;

/// <summary>Knows no automata: it writes every number there is, and looks for equal ones.</summary>
internal sealed class NaiveTemplate
{
    private NaiveTemplate(ImmutableArray<(string Number, NumberReading Reading)> numbers) => Numbers = numbers;

    /// <summary>Every reading with its number.</summary>
    internal ImmutableArray<(string Number, NumberReading Reading)> Numbers { get; }

    /// <summary>The numbers that more than one reading has, by number.</summary>
    internal IEnumerable<IGrouping<string, NumberReading>> Shared =>
        Numbers.GroupBy(item => item.Number, item => item.Reading).Where(group => group.Count() > 1);

    internal static NaiveTemplate Of(TemplateSpec spec)
    {
        var numbers = new List<(string, NumberReading)> { ("", new NumberReading("", "", 0, 0)) };
        foreach (var segment in spec.Segments)
        {
            var next = new List<(string, NumberReading)>();
            foreach (var (number, reading) in numbers)
            {
                foreach (var (text, more) in Values(segment, spec, number, reading))
                    next.Add((number + text, more));
            }

            numbers = next;
        }

        return new NaiveTemplate([.. numbers]);
    }

    private static IEnumerable<(string, NumberReading)> Values(string segment, TemplateSpec spec, string before, NumberReading said)
    {
        switch (segment)
        {
            case "{community}":
                return spec.Communities.Select(text => (text, new NumberReading(text, said.Unit, said.Year, said.Sequence)));
            case "{unit}":
                return spec.AllUnits.Select(text => (text, new NumberReading(said.Community, text, said.Year, said.Sequence)));
            case "{year}" or "{year:2}":
                return Enumerable.Range(spec.FirstYear, spec.LastYear - spec.FirstYear + 1).Select(year => (
                    year.ToString(CultureInfo.InvariantCulture)[(segment == "{year}" ? 0 : 2)..],
                    new NumberReading(said.Community, said.Unit, year, said.Sequence)));
            case not null when segment.StartsWith("{sequence:", StringComparison.Ordinal):
                var width = segment[10] - '0';
                var last = (int)Math.Pow(10, segment.Contains('+', StringComparison.Ordinal) ? spec.Digits : width) - 1;
                return Enumerable.Range(1, last).Select(value => (
                    value.ToString("D" + width, CultureInfo.InvariantCulture), new NumberReading(said.Community, said.Unit, said.Year, value)));
            case not null when segment.StartsWith("{check:", StringComparison.Ordinal):
                Assert.True(CheckScheme.TryFromCode(segment[7..^1], out var check));
                return [(check.Compute(before), said)];
            default:
                return [(segment!, said)];
        }
    }
}
