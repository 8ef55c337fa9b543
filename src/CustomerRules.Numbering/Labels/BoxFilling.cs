using System.Collections.Immutable;

namespace CustomerRules.Numbering.Labels;

/// <summary>Fills boxes in shelf order: as few as there can be, and with them as few ranges as there can be.</summary>
/// <remarks>A cut between two boxes costs a range unless it falls between two ranges. Let cut j be so many files short of j full boxes: the fewest
/// boxes leave only so much room in all, and what a box leaves empty every later cut is short of too. So the cuts that cost nothing
/// are ends of ranges whose shortfalls never sink, and as many as possible are a longest such run of them.</remarks>
internal static class BoxFilling
{
    internal static ImmutableArray<BoxLabel> Of(ImmutableArray<ShelfLabel> labels, int capacity)
    {
        var total = labels.Sum(label => label.Count);
        var room = (-total % capacity + capacity) % capacity;
        var cuts = new List<(long Box, long Short)>();
        var end = 0L;
        foreach (var label in labels)
        {
            end += label.Count;
            var box = (end + capacity - 1) / capacity;
            if (end < total && (box * capacity) - end <= room)
                cuts.Add((box, (box * capacity) - end));
        }

        var free = new Queue<(long Box, long Short)>(LongestRun.Of(cuts, (one, other) => one.Short.CompareTo(other.Short)).Select(i => cuts[i]));
        var boxes = ImmutableArray.CreateBuilder<BoxLabel>();
        var filled = new Filled(labels);
        for (var (box, missing) = (1L, 0L); filled.Position < total; box++)
        {
            if (free.TryPeek(out var next) && next.Box == box)
                missing = free.Dequeue().Short;
            var from = filled.Position;
            boxes.Add(new BoxLabel((int)box, filled.Take(Math.Min(total, (box * capacity) - missing)), filled.Position - from));
        }

        return boxes.DrainToImmutable();
    }

    /// <summary>How far the ranges were put into boxes.</summary>
    private sealed class Filled(ImmutableArray<ShelfLabel> labels)
    {
        private int label;
        private long start;

        internal long Position { get; private set; }

        internal ImmutableArray<ShelfLabel> Take(long end)
        {
            var ranges = ImmutableArray.CreateBuilder<ShelfLabel>();
            while (Position < end)
            {
                var count = Math.Min(end - Position, labels[label].Count - start);
                ranges.Add(labels[label].Part(start, count));
                (Position, start) = (Position + count, start + count);
                if (start == labels[label].Count)
                    (label, start) = (label + 1, 0);
            }

            return ranges.DrainToImmutable();
        }
    }
}
