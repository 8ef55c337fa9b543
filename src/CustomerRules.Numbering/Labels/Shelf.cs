using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Imports;

namespace CustomerRules.Numbering.Labels;

/// <summary>Files as they stand on a shelf, or a set of numbers: its labels, its gaps, and what stands in the wrong place.</summary>
/// <remarks>A range never goes beyond a unit or a year, since only sequences follow each other, and nothing else stands on the shelf between its files:
/// where the sequence is not the last part of the number, files of several units may alternate. Immutable and thread-safe.</remarks>
public sealed class Shelf
{
    private readonly ImmutableArray<NumberTemplate> versions;
    private readonly Comparer<(int Version, NumberReading Reading)> order;
    private readonly ImmutableArray<(int Version, NumberReading Reading)> asFound;
    private readonly ImmutableArray<(int Version, NumberReading Reading)> sorted;

    private Shelf(ImmutableArray<NumberTemplate> versions, ImmutableArray<(int Version, NumberReading Reading)> asFound)
    {
        this.versions = versions;
        this.asFound = asFound;
        ImmutableArray<NumberOrder> orders = [.. versions.Select(version => new NumberOrder(version))];
        order = Comparer<(int Version, NumberReading Reading)>.Create((one, other) =>
            one.Version != other.Version ? one.Version.CompareTo(other.Version) : orders[one.Version].Compare(one.Reading, other.Reading));
        sorted = asFound.Sort(order);
        (Labels, Gaps) = (Runs(), Missing());
    }

    /// <summary>The fewest ranges, each of files that stand next to each other, that cover exactly the numbers, in shelf order. Expanded, they are the numbers again.</summary>
    public ImmutableArray<ShelfLabel> Labels { get; }

    /// <summary>The numbers that are missing between the first and the last one of each unit and year, as ranges.</summary>
    public ImmutableArray<ShelfLabel> Gaps { get; }

    /// <summary>Takes files as they stand.</summary>
    /// <param name="template">The template of their numbers.</param>
    /// <param name="files">What their numbers say, in the order in which they stand; each number once.</param>
    /// <returns>The shelf.</returns>
    /// <exception cref="ArgumentException">A number is given twice, or the template has no such number.</exception>
    public static Shelf Of(NumberTemplate template, IEnumerable<NumberReading> files)
    {
        Guard.Against.Null(template);
        return Of([template], [.. Guard.Against.Null(files).Select(file => (0, file))]);
    }

    /// <summary>Takes files as they stand whose numbers are of several versions of a template. Each version is a part of the shelf, the oldest first.</summary>
    /// <param name="files">The numbers with the versions that read them, in the order in which they stand; each number once.</param>
    /// <returns>The shelf; a range is of one version.</returns>
    /// <exception cref="ArgumentException">A number is given twice, or nothing reads it.</exception>
    public static Shelf Of(IEnumerable<LegacyNumber> files)
    {
        ImmutableArray<LegacyNumber> all = [.. Guard.Against.Null(files)];
        if (all.Any(file => file.Reading is null))
            throw new ArgumentException("Nothing reads one of the numbers.", nameof(files));
        ImmutableArray<NumberingPolicy> policies = [.. all.Select(file => file.Policy).Distinct().OrderBy(policy => policy.Header.Id).ThenBy(policy => policy.Header.Period.From)];
        return Of([.. policies.Select(policy => policy.Template.Template)], [.. all.Select(file => (policies.IndexOf(file.Policy), file.Reading!))]);
    }

    private static Shelf Of(ImmutableArray<NumberTemplate> versions, ImmutableArray<(int Version, NumberReading Reading)> files)
    {
        var seen = new HashSet<(int, NumberReading)>();
        foreach (var file in files)
        {
            versions[file.Version].Format(file.Reading);
            if (!seen.Add(file))
                throw new ArgumentException("A number is given twice.", nameof(files));
        }

        return new Shelf(versions, files);
    }

    /// <summary>The numbers in shelf order.</summary>
    /// <returns>What they say.</returns>
    public IEnumerable<NumberReading> InOrder() => sorted.Select(file => file.Reading);

    /// <summary>Fills boxes in shelf order.</summary>
    /// <param name="capacity">How many files a box holds; at least 1.</param>
    /// <returns>The fewest boxes, and of all ways to fill so many the one with the fewest ranges: a box may be left not full where that saves a range.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public ImmutableArray<BoxLabel> Boxes(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        return BoxFilling.Of(Labels, capacity);
    }

    /// <summary>The fewest files that have to be moved to put the shelf in order.</summary>
    /// <returns>The files, in the order in which they stand.</returns>
    public ImmutableArray<MisplacedFile> Misplaced()
    {
        var stays = LongestRun.Of(asFound, order.Compare).ToHashSet();
        var places = asFound.Select((file, i) => (file, i)).ToDictionary(item => item.file, item => item.i);
        var before = sorted.Select((file, i) => (file, Before: i == 0 ? default((int, NumberReading)?) : sorted[i - 1])).ToDictionary(item => item.file, item => item.Before);
        return [.. asFound.Where(file => !stays.Contains(places[file])).Select(file => Moved(file, before[file]))];

        MisplacedFile Moved((int, NumberReading Reading) file, (int, NumberReading Reading)? after) =>
            new(file.Reading, places[file], after?.Reading, after is { } other ? places[other] : null);
    }

    /// <summary>Files that follow each other on the shelf and in sequence.</summary>
    private ImmutableArray<ShelfLabel> Runs()
    {
        var labels = ImmutableArray.CreateBuilder<ShelfLabel>();
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && IsNext(sorted[i - 1], sorted[i]))
                labels[^1] = new ShelfLabel(versions[sorted[i].Version], labels[^1].First, labels[^1].Count + 1);
            else
                labels.Add(new ShelfLabel(versions[sorted[i].Version], sorted[i].Reading, 1));
        }

        return labels.DrainToImmutable();
    }

    private static bool IsNext((int Version, NumberReading Reading) one, (int Version, NumberReading Reading) other) =>
        SeriesOf(one) == SeriesOf(other) && one.Reading.Sequence + 1 == other.Reading.Sequence;

    /// <summary>What a sequence counts within on the shelf.</summary>
    private static (int Version, string Community, string Unit, int Year) SeriesOf((int Version, NumberReading Reading) file) =>
        (file.Version, file.Reading.Community, file.Reading.Unit, file.Reading.Year);

    /// <summary>What is missing between the sequences of a unit and year, in shelf order.</summary>
    private ImmutableArray<ShelfLabel> Missing()
    {
        var gaps = new List<(int Version, ShelfLabel Label)>();
        foreach (var series in sorted.GroupBy(SeriesOf))
        {
            var sequences = series.Select(file => file.Reading.Sequence).Order().ToList();
            foreach (var (last, next) in sequences.Zip(sequences.Skip(1)).Where(pair => pair.Second - pair.First > 1))
            {
                var first = new NumberReading(series.Key.Community, series.Key.Unit, series.Key.Year, last + 1);
                gaps.Add((series.Key.Version, new ShelfLabel(versions[series.Key.Version], first, (long)(next - last - 1))));
            }
        }

        return [.. gaps.OrderBy(item => (item.Version, item.Label.First), order).Select(item => item.Label)];
    }
}
