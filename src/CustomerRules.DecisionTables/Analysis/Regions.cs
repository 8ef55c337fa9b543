using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Reads regions out of a diagram: disjoint boxes in a stable order, and exact counts.</summary>
internal static class Regions
{
    /// <summary>The boxes that lead to a terminal above 0. Terminal 0 is everything else.</summary>
    internal static IEnumerable<Box> Enumerate(Diagram diagram)
    {
        var when = new ValueSet?[diagram.Space.Facts.Length];
        return Walk(diagram, diagram.Root, when, []);
    }

    /// <summary>How many inputs lead to a terminal above 0.</summary>
    internal static BigInteger Count(Diagram diagram)
    {
        var facts = diagram.Space.Facts;
        var below = new BigInteger[facts.Length + 1];
        below[facts.Length] = BigInteger.One;
        for (var level = facts.Length - 1; level >= 0; level--)
            below[level] = below[level + 1] * facts[level].ValueCount;

        // below[a] / below[b] is the number of inputs over the facts from a to b.
        var counts = new BigInteger[diagram.NodeCount];
        BigInteger From(int level, int child) =>
            below[level] / below[diagram.LevelOf(child)] * (child >= 0 ? counts[child] : ~child == 0 ? 0 : 1);
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            var level = diagram.LevelOf(node);
            for (var i = 0; i < diagram.RunCount(node); i++)
            {
                var (start, end, child) = diagram.Run(node, i);
                var weight = 0L;
                for (var c = start; c < end; c++)
                    weight += diagram.Space.Classes[level][c].Weight;
                counts[node] += weight * From(level + 1, child);
            }
        }

        return From(0, diagram.Root);
    }

    /// <summary>How many boxes <see cref="Enumerate"/> gives, without going through them.</summary>
    internal static BigInteger CountBoxes(Diagram diagram)
    {
        var counts = new BigInteger[diagram.NodeCount];
        BigInteger From(int child) => child >= 0 ? counts[child] : ~child == 0 ? 0 : 1;
        for (var node = 0; node < diagram.NodeCount; node++)
        {
            foreach (var (child, _) in Children(diagram, node))
                counts[node] += From(child);
        }

        return From(diagram.Root);
    }

    private static IEnumerable<Box> Walk(Diagram diagram, int node, ValueSet?[] when, Dictionary<int, List<(int, ValueSet)>> known)
    {
        if (node < 0)
        {
            if (~node != 0)
                yield return new Box(diagram.Space.Facts, [.. when]);
            yield break;
        }

        var level = diagram.LevelOf(node);
        if (!known.TryGetValue(node, out var children))
            known.Add(node, children = [.. Children(diagram, node)]);
        foreach (var (child, set) in children)
        {
            when[level] = set;
            foreach (var box in Walk(diagram, child, when, known))
                yield return box;
        }

        when[level] = null;
    }

    /// <summary>The distinct children of a node that lead to a region, with the values that lead there; numbers as single spans,
    /// codes as one set.</summary>
    private static IEnumerable<(int Child, ValueSet Values)> Children(Diagram diagram, int node)
    {
        var level = diagram.LevelOf(node);
        var classes = diagram.Space.Classes[level];
        var spans = new Dictionary<int, List<ValueSpan>>();
        var order = new List<int>();
        for (var i = 0; i < diagram.RunCount(node); i++)
        {
            var (start, end, child) = diagram.Run(node, i);
            if (child == ~0)
                continue;
            if (!spans.TryGetValue(child, out var list))
            {
                spans.Add(child, list = []);
                order.Add(child);
            }

            for (var c = start; c < end; c++)
                list.AddRange(classes[c].Values.Spans);
        }

        foreach (var child in order)
        {
            var set = ValueSet.OfSpans(spans[child].OrderBy(span => span.Min));
            if (diagram.Space.Facts[level].Kind != InputKind.WholeNumber)
                yield return (child, set);
            else
            {
                foreach (var span in set.Spans)
                    yield return (child, ValueSet.Between(span.Min, span.Max));
            }
        }
    }
}
