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

    /// <summary>Cuts the facts.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="meter">Counts the cells.</param>
    /// <param name="closures">The tables with their suppliers.</param>
    /// <exception cref="BudgetExceededException">There are too many cells.</exception>
    internal static RuleSpace Of(ImmutableArray<TableInput> facts, AnalysisMeter meter, params ReadOnlySpan<Closure> closures)
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
            classes[f] = CellsOf(facts[f], columns, words, meter);
        }

        return new RuleSpace(facts, firstBits, words, classes);
    }

    private static CellClass[] CellsOf(TableInput fact, List<RuleColumn> columns, int words, AnalysisMeter meter)
    {
        var known = new WordTable(words);
        var spans = new List<List<ValueSpan>>();
        foreach (var (span, mask) in fact.Kind == InputKind.WholeNumber ? Sweep(fact, columns, words) : ValueByValue(fact, columns, words))
        {
            if (!known.TryGet(mask, out var index))
            {
                // Once here, once in the class.
                meter.CountWords(2 * words, 0);
                index = spans.Count;
                known.Add(mask, index);
                spans.Add([]);
            }

            spans[index].Add(span);
        }

        return [.. spans.Select((list, index) => ClassOf(list, known.Key(index).ToArray()))];
    }

    /// <summary>Each code or flag with the rules that admit it; the mask is the same array again and again.</summary>
    private static IEnumerable<(ValueSpan Span, ulong[] Mask)> ValueByValue(TableInput fact, List<RuleColumn> columns, int words)
    {
        var mask = new ulong[words];
        for (var value = fact.Min; value <= fact.Max; value++)
        {
            Array.Fill(mask, ulong.MaxValue);
            foreach (var column in columns)
                column.Restrict(mask, value);
            yield return (new ValueSpan(value, value), mask);
        }
    }

    /// <summary>The numbers between two edges of rules, with the rules that admit them: from one to the next only the rules that begin
    /// or end there change. The mask is the same array again and again.</summary>
    private static IEnumerable<(ValueSpan Span, ulong[] Mask)> Sweep(TableInput fact, List<RuleColumn> columns, int words)
    {
        var mask = new ulong[words];
        Array.Fill(mask, ulong.MaxValue);
        foreach (var column in columns)
            column.Clear(mask);

        // A rule that ends where it begins again does so in this order.
        var edges = columns.SelectMany(column => column.Edges()).Where(edge => edge.At <= fact.Max).OrderBy(edge => edge.At).ThenBy(edge => edge.Admits).ToList();
        var next = 0;
        for (long start = fact.Min; start <= fact.Max;)
        {
            for (; next < edges.Count && edges[next].At <= start; next++)
            {
                var bit = 1UL << (edges[next].Bit % 64);
                if (edges[next].Admits)
                    mask[edges[next].Bit / 64] |= bit;
                else
                    mask[edges[next].Bit / 64] &= ~bit;
            }

            var end = next < edges.Count ? edges[next].At - 1 : fact.Max;
            yield return (new ValueSpan((int)start, end), mask);
            start = end + 1L;
        }
    }

    private static CellClass ClassOf(List<ValueSpan> spans, ulong[] mask)
    {
        var values = ValueSet.OfSpans(spans);
        return new CellClass(values, values.Count, mask);
    }
}
