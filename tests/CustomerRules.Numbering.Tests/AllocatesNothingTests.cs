namespace CustomerRules.Numbering.Tests;

/// <summary>Formatting and parsing allocate nothing, failures included.</summary>
public sealed class AllocatesNothingTests
{
    private const int Calls = 10_000;

    private static readonly string[] Numbers =
        ["XX小区A12023001", "XX小区12099999", "YY小区A12023001", "XX小区A1202300", "XX小区A1 2023001", "", "XX小区A12023００１", new('1', 500)];

    private static readonly NumberTemplate[] Others =
        [Scheme.Of("{community}-{unit}-{year:2}-{sequence:3+}"), Scheme.Of("{sequence:2+}-{unit}{community}{check:mod-97-10}"), Scheme.Of("{year}{sequence:3}{check:mod-37-36}")];

    private static readonly string[] OtherNumbers =
    [
        .. Others.Select(template => template.Format(new NumberReading(template.Has(SegmentKind.Community) ? "XX小区" : "", template.Has(SegmentKind.Unit) ? "A1" : "", template.Has(SegmentKind.Year) ? 2023 : 0, 17))),
        "XX小区-A1-23-9223372036854775808", "XX小区-A1-23-1" + new string('0', 90), "XX小区-A1-23-00", "17-A1XX小区00", "2023017", "2023017?",
    ];

    [Fact]
    public void Formatting_allocates_nothing()
    {
        var buffer = new char[64];
        AssertNone(i => Scheme.Default.TryFormat(new NumberFields("XX小区", "A1", 2023, i % 1200), buffer, out var written, out _) ? written : 0);
    }

    [Fact]
    public void Parsing_allocates_nothing() =>
        AssertNone(i => Scheme.Default.TryParse(Numbers[i % Numbers.Length], out var fields, out _) ? (int)fields.Sequence : 0);

    [Fact]
    public void Growing_sequences_and_check_characters_allocate_nothing_either()
    {
        var buffer = new char[128];
        AssertNone(i => Others[i % 3].TryParse(OtherNumbers[i % OtherNumbers.Length], out var fields, out _) && Others[i % 3].TryFormat(fields, buffer, out var written, out _) ? written : 0);
    }

    /// <summary>The least of some runs: a collection that another thread asks for charges this one with the rest of its allocation window.</summary>
    private static void AssertNone(Func<int, int> call)
    {
        var sum = Sum(call);
        Assert.Equal(0, Enumerable.Range(0, 5).Min(_ =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var again = Sum(call);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(sum, again);
            return allocated;
        }));
    }

    private static long Sum(Func<int, int> call)
    {
        var sum = 0L;
        for (var i = 0; i < Calls; i++)
            sum += call(i);
        return sum;
    }
}
