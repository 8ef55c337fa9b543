using System.Runtime.CompilerServices;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Finds the cell class of a value: by table where the domain is small, by comparing with the cuts where it is not.</summary>
internal readonly struct CellMap
{
    private const int LargestTable = 256;

    private readonly int min;
    private readonly uint width;
    private readonly int[] cuts;
    private readonly int[] classes;

    internal CellMap(TableInput fact, CellClass[] cells, int stride)
    {
        min = fact.Min;
        width = (uint)((long)fact.Max - fact.Min);
        var starts = cells.SelectMany((cell, index) => cell.Values.Spans.Select(span => (span.Min, Index: index))).OrderBy(start => start.Min).ToArray();
        if (starts.Length == 1 || width < LargestTable)
        {
            cuts = [];
            classes = starts.Length == 1
                ? [0]
                : [.. Enumerable.Range(fact.Min, (int)width + 1).Select(value => Array.FindIndex(cells, cell => cell.Values.Contains(value)) * stride)];
        }
        else
        {
            cuts = [.. starts.Skip(1).Select(start => start.Min)];
            classes = [.. starts.Select(start => start.Index * stride)];
        }
    }

    internal ReadOnlySpan<int> Cuts => cuts;

    internal ReadOnlySpan<int> Classes => classes;

    internal int Min => min;

    internal uint Width => width;

    internal bool IsTable => cuts.Length == 0 && classes.Length == width + 1L;

    /// <summary>The class of a value times the stride; -1 when the value is outside the domain.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Find(int value)
    {
        var offset = (uint)(value - min);
        if (offset > width)
            return -1;
        if (cuts.Length == 0)
            return classes[classes.Length == 1 ? 0 : offset];
        if (cuts.Length > 8)
            return classes[Search(value)];
        var cell = 0;
        foreach (var cut in cuts)
            cell += value >= cut ? 1 : 0;
        return classes[cell];
    }

    private int Search(int value)
    {
        var index = Array.BinarySearch(cuts, value);
        return index >= 0 ? index + 1 : ~index;
    }
}
