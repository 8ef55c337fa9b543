using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Imports;

namespace CustomerRules.Numbering.Labels;

/// <summary>Files as they stand on a shelf, or a set of numbers: its labels, its gaps, and what stands in the wrong place.</summary>
/// <remarks>A range never goes beyond a unit or a year: only sequences follow each other. Immutable and thread-safe.</remarks>
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
        (Labels, Gaps) = Runs();
    }

    /// <summary>The fewest ranges that cover exactly the numbers, in shelf order. Expanded, they are the numbers again.</summary>
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
    /// <returns>The fewest boxes, all but the last one full, each with the fewest ranges.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The capacity is less than 1.</exception>
    public ImmutableArray<BoxLabel> Boxes(int capacity)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        var boxes = ImmutableArray.CreateBuilder<BoxLabel>();
        var ranges = ImmutableArray.CreateBuilder<ShelfLabel>();
        var room = (long)capacity;
        foreach (var label in Labels)
        {
            for (var start = 0L; start < label.Count;)
            {
                var count = Math.Min(room, label.Count - start);
                ranges.Add(label.Part(start, count));
                start += count;
                room -= count;
                if (room == 0)
                    Close();
            }
        }

        if (ranges.Count > 0)
            Close();
        return boxes.DrainToImmutable();

        void Close()
        {
            boxes.Add(new BoxLabel(boxes.Count + 1, ranges.DrainToImmutable(), capacity - room));
            room = capacity;
        }
    }

    /// <summary>The fewest files that have to be moved to put the shelf in order.</summary>
    /// <returns>The files, in the order in which they stand.</returns>
    public ImmutableArray<MisplacedFile> Misplaced()
    {
        var stays = LongestRising();
        var places = sorted.Select((file, i) => (file, i)).ToDictionary(item => item.file, item => item.i);
        return
        [
            .. asFound.Select((file, position) => (file, position)).Where(item => !stays.Contains(item.position))
                .Select(item => new MisplacedFile(item.file.Reading, item.position, places[item.file] == 0 ? null : sorted[places[item.file] - 1].Reading)),
        ];
    }

    /// <summary>Ranges of sequences that follow each other, and the ranges between them.</summary>
    private (ImmutableArray<ShelfLabel> Labels, ImmutableArray<ShelfLabel> Gaps) Runs()
    {
        // The sequence counts within the other fields, wherever in the number it stands.
        var labels = new List<(int Version, ShelfLabel Label)>();
        var gaps = new List<(int Version, ShelfLabel Label)>();
        foreach (var group in sorted.GroupBy(file => (file.Version, file.Reading.Community, file.Reading.Unit, file.Reading.Year)))
        {
            var (version, template) = (group.Key.Version, versions[group.Key.Version]);
            ShelfLabel? last = null;
            foreach (var reading in group.Select(file => file.Reading).OrderBy(reading => reading.Sequence))
            {
                var next = last is null ? 0 : last.First.Sequence + last.Count;
                if (last is not null && next == reading.Sequence)
                {
                    labels[^1] = (version, last = new ShelfLabel(template, last.First, last.Count + 1));
                    continue;
                }

                if (last is not null)
                    gaps.Add((version, new ShelfLabel(template, new NumberReading(reading.Community, reading.Unit, reading.Year, next), (long)(reading.Sequence - next))));
                labels.Add((version, last = new ShelfLabel(template, reading, 1)));
            }
        }

        return (InShelfOrder(labels), InShelfOrder(gaps));
    }

    private ImmutableArray<ShelfLabel> InShelfOrder(List<(int Version, ShelfLabel Label)> labels) =>
        [.. labels.OrderBy(item => (item.Version, item.Label.First), order).Select(item => item.Label)];

    /// <summary>The positions of a longest run of files that stand in order already.</summary>
    private HashSet<int> LongestRising()
    {
        var ends = new List<int>();
        var before = new int[asFound.Length];
        for (var i = 0; i < asFound.Length; i++)
        {
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                if (order.Compare(asFound[ends[middle]], asFound[i]) < 0)
                    low = middle + 1;
                else
                    high = middle;
            }

            before[i] = low == 0 ? -1 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(i);
            else
                ends[low] = i;
        }

        var stays = new HashSet<int>();
        for (var at = ends.Count == 0 ? -1 : ends[^1]; at >= 0; at = before[at])
            stays.Add(at);
        return stays;
    }
}
