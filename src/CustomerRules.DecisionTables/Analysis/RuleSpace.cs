using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The inputs of one or two closures, each cut at every bound that any rule mentions, with one bit set of rules per cell.</summary>
internal sealed class RuleSpace
{
    private RuleSpace(ImmutableArray<TableInput> facts, int[] firstBits, int wordCount, CellClass[][] classes)
    {
        Facts = facts;
        FirstBits = firstBits;
        WordCount = wordCount;
        Classes = classes;
    }

    /// <summary>The facts, each with the domain that all closures share.</summary>
    internal ImmutableArray<TableInput> Facts { get; }

    /// <summary>Per closure the first of its bits.</summary>
    internal int[] FirstBits { get; }

    internal int WordCount { get; }

    /// <summary>Per fact its cells; those with the same mask are one.</summary>
    internal CellClass[][] Classes { get; }

    internal static RuleSpace Of(ImmutableArray<TableInput> facts, params ReadOnlySpan<Closure> closures)
    {
        var firstBits = new int[closures.Length];
        var bits = 0;
        for (var i = 0; i < closures.Length; i++)
        {
            firstBits[i] = bits;
            bits += closures[i].BitCount;
        }

        var words = Math.Max(1, (bits + 63) / 64);
        var classes = new CellClass[facts.Length][];
        for (var f = 0; f < facts.Length; f++)
        {
            var columns = new List<RuleColumn>();
            for (var i = 0; i < closures.Length; i++)
                columns.AddRange(RuleColumn.Of(closures[i], facts[f], firstBits[i]));
            classes[f] = CellsOf(facts[f], columns, words);
        }

        return new RuleSpace(facts, firstBits, words, classes);
    }

    private static CellClass[] CellsOf(TableInput fact, List<RuleColumn> columns, int words)
    {
        var starts = new SortedSet<int> { fact.Min };
        if (fact.Kind == InputKind.WholeNumber)
            starts.UnionWith(columns.SelectMany(column => column.Cuts()).Where(cut => cut > fact.Min && cut <= fact.Max));
        else
            starts.UnionWith(Enumerable.Range(fact.Min, (int)fact.ValueCount));

        var known = new WordTable(words);
        var spans = new List<List<ValueSpan>>();
        var cells = starts.ToArray();
        var mask = new ulong[words];
        for (var i = 0; i < cells.Length; i++)
        {
            Array.Fill(mask, ulong.MaxValue);
            foreach (var column in columns)
                column.Restrict(mask, cells[i]);
            if (!known.TryGet(mask, out var index))
            {
                index = spans.Count;
                known.Add(mask, index);
                spans.Add([]);
            }

            spans[index].Add(new ValueSpan(cells[i], i + 1 < cells.Length ? cells[i + 1] - 1 : fact.Max));
        }

        return [.. spans.Select((list, index) => ClassOf(list, known.Key(index).ToArray()))];
    }

    private static CellClass ClassOf(List<ValueSpan> spans, ulong[] mask)
    {
        var values = ValueSet.OfSpans(spans);
        return new CellClass(values, values.Count, mask);
    }
}
