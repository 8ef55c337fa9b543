using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Walks the space fact by fact with the set of rules still alive, and remembers every set it has seen.</summary>
internal sealed class DiagramBuilder
{
    private readonly RuleSpace space;
    private readonly Func<ulong[], int> leaf;
    private readonly AnalysisMeter meter;
    private readonly Diagram diagram;
    private readonly WordTable[] seen;
    private readonly ulong[][] alive;
    private readonly ClassStep[][][] steps;
    private readonly List<NodeRun>[] runs;

    private DiagramBuilder(RuleSpace space, Func<ulong[], int> leaf, AnalysisMeter meter)
    {
        this.space = space;
        this.leaf = leaf;
        this.meter = meter;
        diagram = new Diagram(space);
        seen = [.. Enumerable.Range(0, space.Facts.Length + 1).Select(_ => new WordTable(space.WordCount))];
        alive = [.. Enumerable.Range(0, space.Facts.Length + 1).Select(_ => new ulong[space.WordCount])];
        steps = [.. space.Classes.Select(ClassStep.Of)];
        runs = [.. space.Classes.Select(_ => new List<NodeRun>())];
    }

    /// <summary>Builds the diagram.</summary>
    /// <param name="space">The facts and rules.</param>
    /// <param name="leaf">The terminal for a set of matching rules.</param>
    /// <param name="meter">Counts the sets that are visited.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal static Diagram Build(RuleSpace space, Func<ulong[], int> leaf, AnalysisMeter meter)
    {
        var builder = new DiagramBuilder(space, leaf, meter);
        Array.Fill(builder.alive[0], ulong.MaxValue);
        builder.diagram.Root = builder.Visit(0);
        return builder.diagram;
    }

    private int Visit(int level)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var bits = alive[level];
        if (seen[level].TryGet(bits, out var known))
            return known;
        var isLeaf = level == space.Facts.Length;
        meter.CountState(bits, isLeaf);
        var result = isLeaf ? ~leaf(bits) : diagram.Intern(level, Children(level));
        seen[level].Add(bits, result);
        return result;
    }

    /// <summary>The children of the state at a level. From one class to the next most rules stay as they are, so a class is
    /// visited only when a rule that is still alive begins or ends there.</summary>
    private ReadOnlySpan<NodeRun> Children(int level)
    {
        var (bits, next, found) = (alive[level], alive[level + 1], runs[level]);
        found.Clear();
        for (var i = 0; i < steps[level].Length; i++)
        {
            var same = i > 0;
            foreach (var (word, mask) in steps[level][i])
            {
                same &= next[word] == (bits[word] & mask);
                next[word] = bits[word] & mask;
            }

            if (same)
                continue;
            var child = Visit(level + 1);
            if (found.Count == 0 || found[^1].Child != child)
                found.Add(new NodeRun(i, child));
        }

        return CollectionsMarshal.AsSpan(found);
    }
}
