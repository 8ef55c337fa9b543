using System.Collections.Immutable;

namespace CustomerRules.Permissions.Analysis;

/// <summary>Reads a labelled space as disjoint boxes: a decision diagram is shared from below, then its paths are listed.</summary>
internal sealed class RegionBuilder
{
    private readonly ImmutableArray<int> widths;
    private readonly int[] labels;
    private readonly List<int[]> nodes = [];
    private readonly Dictionary<(int Level, string Children), int> known = [];

    private RegionBuilder(ImmutableArray<int> widths, int[] labels)
    {
        this.widths = widths;
        this.labels = labels;
    }

    /// <summary>The boxes of each label above 0, in a stable order.</summary>
    /// <param name="widths">How many values each dimension has.</param>
    /// <param name="labels">The label of each cell, the last dimension running fastest; 0 is left out.</param>
    /// <returns>For each box the values of each dimension, null where all belong, and the label.</returns>
    internal static List<(ImmutableArray<ImmutableArray<int>?> Values, int Label)> Of(ImmutableArray<int> widths, int[] labels)
    {
        var builder = new RegionBuilder(widths, labels);
        var boxes = new List<(ImmutableArray<ImmutableArray<int>?>, int)>();
        builder.List(builder.Node(0, 0, labels.Length), 0, new ImmutableArray<int>?[widths.Length], boxes);
        return boxes;
    }

    /// <summary>A node above the leaves is its position, a leaf the complement of its label.</summary>
    private int Node(int level, int first, int count)
    {
        if (level == widths.Length)
            return ~labels[first];
        var share = count / widths[level];
        var children = new int[widths[level]];
        for (var value = 0; value < children.Length; value++)
            children[value] = Node(level + 1, first + value * share, share);
        var key = (level, string.Join(',', children));
        if (!known.TryGetValue(key, out var node))
        {
            known.Add(key, node = nodes.Count);
            nodes.Add(children);
        }

        return node;
    }

    private void List(int node, int level, ImmutableArray<int>?[] values, List<(ImmutableArray<ImmutableArray<int>?>, int)> boxes)
    {
        if (level == widths.Length)
        {
            if (~node != 0)
                boxes.Add(([.. values], ~node));
            return;
        }

        foreach (var group in Enumerable.Range(0, widths[level]).GroupBy(value => nodes[node][value]))
        {
            ImmutableArray<int> some = [.. group];
            values[level] = some.Length == widths[level] ? null : some;
            List(group.Key, level + 1, values, boxes);
        }
    }
}
