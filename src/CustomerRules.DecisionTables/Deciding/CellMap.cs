using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Finds the cell class of a value: by table up to the last cut where that is short, by searching the cuts where it is not.</summary>
internal readonly partial struct CellMap
{
    private const int LongestTable = 1024;

    private readonly int last;
    private readonly int[] classes;
    private readonly int[] cuts;

    internal CellMap(TableInput fact, CellClass[] cells, int stride)
    {
        Min = fact.Min;
        Width = (uint)((long)fact.Max - fact.Min);
        var starts = cells.SelectMany((cell, index) => cell.Values.Spans.Select(span => (span.Min, Class: index * stride))).OrderBy(start => start.Min).ToArray();
        cuts = [.. starts.Skip(1).Select(start => start.Min)];
        var length = (long)starts[^1].Min - fact.Min + 1;
        IsTable = length <= LongestTable && Width <= int.MaxValue;
        classes = new int[IsTable ? length : starts.Length];
        last = classes.Length - 1;
        for (var i = 0; i < starts.Length; i++)
            classes.AsSpan(IsTable ? starts[i].Min - fact.Min : i).Fill(starts[i].Class);
    }

    /// <summary>Whether <see cref="Classes"/> has an entry for every value up to the last cut.</summary>
    internal bool IsTable { get; }

    internal int Min { get; }

    /// <summary>How far the greatest value is from the least.</summary>
    internal uint Width { get; }

    /// <summary>The values at which another class begins, ascending.</summary>
    internal ReadOnlySpan<int> Cuts => cuts;

    /// <summary>The classes times the stride: of each value from the least on, or of each span between cuts. The last holds to the end.</summary>
    internal ReadOnlySpan<int> Classes => classes;

    /// <summary>The class of a value times the stride; -1 when the value is outside the domain.</summary>
    internal int Find(int value)
    {
        var offset = (uint)(value - Min);
        if (offset > Width)
            return -1;
        if (IsTable)
            return classes[Math.Min((int)offset, last)];
        var index = Array.BinarySearch(cuts, value);
        return classes[index >= 0 ? index + 1 : ~index];
    }
}
