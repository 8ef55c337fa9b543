using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Walks the space fact by fact, and remembers every state it has seen.</summary>
internal sealed class DiagramBuilder
{
    private readonly int facts;
    private readonly IFactWalk walk;
    private readonly AnalysisMeter meter;
    private readonly Diagram diagram;
    private readonly WordTable[] seen;
    private readonly ulong[][] states;
    private readonly ulong[][] next;
    private readonly ClassChange[][] changes;
    private readonly List<NodeRun>[] runs;

    /// <summary>Begins a walk.</summary>
    /// <param name="diagram">Receives the nodes.</param>
    /// <param name="walk">What is walked.</param>
    /// <param name="meter">Counts the states that are visited.</param>
    internal DiagramBuilder(Diagram diagram, IFactWalk walk, AnalysisMeter meter)
    {
        this.diagram = diagram;
        this.walk = walk;
        this.meter = meter;
        facts = diagram.Space.Facts.Length;
        seen = [.. Enumerable.Range(0, facts + 1).Select(_ => new WordTable(walk.WordCount))];
        states = [.. Enumerable.Range(0, facts + 1).Select(_ => new ulong[walk.WordCount])];
        next = [.. Enumerable.Range(0, facts).Select(_ => new ulong[walk.WordCount])];
        changes = [.. Enumerable.Range(0, facts).Select(walk.ChangesAt)];
        runs = [.. Enumerable.Range(0, facts).Select(_ => new List<NodeRun>())];
    }

    /// <summary>Builds the diagram of a walk.</summary>
    /// <param name="space">The facts and rules.</param>
    /// <param name="walk">What is walked.</param>
    /// <param name="meter">Counts the states that are visited.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal static Diagram Build(RuleSpace space, IFactWalk walk, AnalysisMeter meter)
    {
        var diagram = new Diagram(space);
        diagram.Root = new DiagramBuilder(diagram, walk, meter).Root();
        return diagram;
    }

    /// <summary>The root for the state that the walk starts in now. What was visited before is not visited again.</summary>
    /// <exception cref="BudgetExceededException">There are too many states.</exception>
    internal int Root()
    {
        walk.Start(states[0]);
        return Visit(0);
    }

    private int Visit(int level)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var state = states[level];
        if (walk.Reduce(level, state) is >= 0 and var settled)
            return ~settled;
        if (seen[level].TryGet(state, out var known))
            return known;
        meter.CountState(state, level == facts);
        var result = level == facts ? ~walk.Leaf(state) : diagram.Intern(level, Children(level));
        seen[level].Add(state, result);
        return result;
    }

    /// <summary>The children of the state at a level. From one class to the next most bits stay as they are, so a class is
    /// visited only when a bit that is still set changes there.</summary>
    private ReadOnlySpan<NodeRun> Children(int level)
    {
        var (state, left, found) = (states[level], next[level], runs[level]);
        found.Clear();
        foreach (var (cell, steps) in changes[level])
        {
            var same = cell > 0;
            foreach (var (word, mask) in steps)
            {
                same &= left[word] == (state[word] & mask);
                left[word] = state[word] & mask;
            }

            if (same)
                continue;
            left.CopyTo(states[level + 1], 0);
            var child = Visit(level + 1);
            if (found.Count == 0 || found[^1].Child != child)
                found.Add(new NodeRun(cell, child));
        }

        return CollectionsMarshal.AsSpan(found);
    }
}
