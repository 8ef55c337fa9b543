using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Tests.Specs;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.DecisionTables.Tests.Deciding;

/// <summary>The class of a value, one by one and in columns, is that of the span in which it lies.</summary>
public sealed class CellMapTests
{
    [Law(300)]
    public Property Every_value_has_the_class_of_its_span() => Prop.ForAll(Randoms, random =>
    {
        var (map, spans, stride) = Map(random);
        foreach (var value in spans.SelectMany(span => new[] { span.Min, span.Max, random.Next(span.Min, span.Max) }))
            Assert.Equal(spans.Single(span => span.Min <= value && value <= span.Max).Class * stride, map.Find(value));
        foreach (var outside in Outside(spans))
            Assert.Equal(-1, map.Find(outside));
    });

    [Law(500)]
    public Property A_column_adds_the_class_of_each_value_to_its_row() => Prop.ForAll(Randoms, random =>
    {
        var (map, spans, _) = Map(random);
        int[] column = [.. Enumerable.Range(0, random.Next(100)).Select(_ => spans[random.Next(spans.Count)]).Select(span => random.Next(span.Min, span.Max))];
        int[] rows = [.. column.Select(_ => random.Next(1000))];
        int[] expected = [.. rows.Zip(column, (row, value) => row + map.Find(value))];

        Assert.True(map.AddTo(column, rows));
        Assert.Equal(expected, rows);
    });

    [Law(500)]
    public Property Values_outside_are_noticed_wherever_and_however_many_they_are() => Prop.ForAll(Randoms, random =>
    {
        var (map, spans, _) = Map(random);
        int[] column = [.. Enumerable.Repeat(spans[0].Min, random.Next(1, 100))];
        var outside = Outside(spans).First();
        foreach (var row in Enumerable.Range(0, column.Length).OrderBy(_ => random.Next()))
        {
            column[row] = outside;
            Assert.False(map.AddTo(column, new int[column.Length]));
        }
    });

    [Fact]
    public void A_column_of_flags_adds_the_class_of_each_flag_whatever_its_length()
    {
        foreach (int[] classes in new[] { [0, 0], [0, 1], new[] { 1, 0 } })
        {
            var spans = classes.Select((item, value) => (Min: value, Max: value, Class: item)).ToList();
            var map = new CellMap(TableInput.OfFlag("on"), Cells(spans), 7);
            for (var length = 0; length < 140; length++)
            {
                bool[] column = [.. Enumerable.Range(0, length).Select(row => row * row % 7 < 3)];
                int[] rows = [.. Enumerable.Range(100, length)];

                map.AddTo(column, rows);

                Assert.Equal(column.Select((on, row) => 100 + row + 7 * classes[on ? 1 : 0]), rows);
            }
        }
    }

    private static Arbitrary<Random> Randoms => Arb.From(Gen.Choose(0, int.MaxValue - 1).Select(seed => new Random(seed)));

    /// <summary>A range of few or of many values, cut into spans of some classes.</summary>
    private static (CellMap Map, List<(int Min, int Max, int Class)> Spans, int Stride) Map(Random random)
    {
        var width = random.Next(4) switch { 0 => random.Next(4), 1 => random.Next(1020, 1030), 2 => 1_000_000, _ => random.Next(40) };
        var min = random.Next(3) switch { 0 => 0, 1 => int.MinValue + 1, _ => random.Next(-2000, 2000) };
        int[] starts = [min, .. Enumerable.Range(0, random.Next(9)).Select(_ => min + 1 + random.Next(width)).Where(start => start <= min + width).Distinct().Order()];
        var count = random.Next(1, starts.Length + 1);
        var spans = starts.Select((start, i) => (start, i + 1 < starts.Length ? starts[i + 1] - 1 : min + width, i < count ? i : random.Next(count))).ToList();
        var stride = random.Next(1, 5);
        return (new CellMap(TableInput.OfRange("n", min, min + width), Cells(spans), stride), spans, stride);
    }

    private static CellClass[] Cells(List<(int Min, int Max, int Class)> spans) =>
        [.. spans.GroupBy(span => span.Class).OrderBy(group => group.Key).Select(group => ValueSet.OfSpans(group.Select(span => new ValueSpan(span.Min, span.Max))))
            .Select(values => new CellClass(values, values.Count, []))];

    private static IEnumerable<int> Outside(List<(int Min, int Max, int Class)> spans) => [spans[^1].Max + 1, spans[0].Min - 1, int.MaxValue];
}
