using System.Runtime.InteropServices;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A reduced decision diagram over the facts: at each node the cell classes of one fact, in runs that lead to the same child.</summary>
/// <remarks>Children come before their parents. A child below zero is the terminal <c>~child</c>. A fact that does not matter has no node.</remarks>
internal sealed class Diagram
{
    private readonly List<int> levels = [];
    private readonly List<int> firstRuns = [0];
    private readonly List<NodeRun> runs = [];
    private int[] slots = new int[32];

    internal Diagram(RuleSpace space) => Space = space;

    internal RuleSpace Space { get; }

    /// <summary>The node or terminal that the diagram begins with.</summary>
    internal int Root { get; set; }

    internal int NodeCount => levels.Count;

    internal int LevelOf(int node) => node < 0 ? Space.Facts.Length : levels[node];

    /// <summary>The runs of a node: from which class on, to which child.</summary>
    internal (int Start, int End, int Child) Run(int node, int index)
    {
        var of = RunsOf(node);
        return (of[index].Start, index + 1 < of.Length ? of[index + 1].Start : Space.Classes[levels[node]].Length, of[index].Child);
    }

    internal int RunCount(int node) => firstRuns[node + 1] - firstRuns[node];

    /// <summary>The child for a cell class.</summary>
    internal int Child(int node, int cellClass)
    {
        var of = RunsOf(node);
        var (low, high) = (0, of.Length - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (of[middle].Start <= cellClass)
                low = middle;
            else
                high = middle - 1;
        }

        return of[low].Child;
    }

    /// <summary>The node with the given runs, made if there is none yet; the child itself when all classes lead there.</summary>
    /// <param name="level">The fact.</param>
    /// <param name="ofNode">Ascending, the first from class 0; runs next to each other have different children.</param>
    internal int Intern(int level, ReadOnlySpan<NodeRun> ofNode)
    {
        if (ofNode.Length == 1)
            return ofNode[0].Child;
        var slot = Hash(level, ofNode) & (slots.Length - 1);
        for (; slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            var known = slots[slot] - 1;
            if (levels[known] == level && RunsOf(known).SequenceEqual(ofNode))
                return known;
        }

        var node = levels.Count;
        levels.Add(level);
        runs.AddRange(ofNode);
        firstRuns.Add(runs.Count);
        slots[slot] = node + 1;
        if (2 * levels.Count > slots.Length)
            Grow();
        return node;
    }

    /// <summary>The terminals, each once, in the order of the inputs that lead to them.</summary>
    internal List<int> Terminals()
    {
        var (found, seen, open) = (new List<int>(), new HashSet<int>(), new Stack<int>([Root]));
        while (open.TryPop(out var node))
        {
            if (!seen.Add(node))
                continue;
            if (node < 0)
                found.Add(~node);
            for (var i = node < 0 ? 0 : RunCount(node); i > 0; i--)
                open.Push(Run(node, i - 1).Child);
        }

        return found;
    }

    /// <summary>The same diagram with other terminals, reduced again.</summary>
    internal Diagram Relabel(Func<int, int> terminal) => Restrict(terminal, []);

    /// <summary>The same diagram with other terminals and with some facts known, reduced again.</summary>
    /// <param name="terminal">The new terminal for an old one.</param>
    /// <param name="known">The class of each known fact, -1 for an open one; empty when all are open.</param>
    internal Diagram Restrict(Func<int, int> terminal, ReadOnlySpan<int> known)
    {
        var result = new Diagram(Space);
        result.Root = RestrictInto(result, terminal, known);
        return result;
    }

    /// <summary>As <see cref="Restrict"/>, among the nodes of a diagram over the same facts: what answers alike has the same root there.</summary>
    /// <param name="result">Receives the nodes.</param>
    /// <param name="terminal">The new terminal for an old one.</param>
    /// <param name="known">The class of each known fact, -1 for an open one; empty when all are open.</param>
    /// <returns>The root in <paramref name="result"/>.</returns>
    internal int RestrictInto(Diagram result, Func<int, int> terminal, ReadOnlySpan<int> known)
    {
        var moved = new int[NodeCount];
        var terminals = new Dictionary<int, int>();
        var buffer = new List<NodeRun>();
        int Move(int child)
        {
            if (child >= 0)
                return moved[child];
            ref var label = ref CollectionsMarshal.GetValueRefOrAddDefault(terminals, ~child, out var exists);
            return exists ? label : label = ~terminal(~child);
        }

        for (var node = 0; node < NodeCount; node++)
        {
            var level = levels[node];
            if (!known.IsEmpty && known[level] >= 0)
            {
                moved[node] = Move(Child(node, known[level]));
                continue;
            }

            buffer.Clear();
            foreach (var run in RunsOf(node))
            {
                var child = Move(run.Child);
                if (buffer.Count == 0 || buffer[^1].Child != child)
                    buffer.Add(run with { Child = child });
            }

            moved[node] = result.Intern(level, CollectionsMarshal.AsSpan(buffer));
        }

        return Move(Root);
    }

    /// <summary>One diagram out of two over the same facts.</summary>
    /// <param name="left">One diagram.</param>
    /// <param name="right">The other diagram.</param>
    /// <param name="terminal">The terminal for those of both.</param>
    /// <param name="meter">Counts the pairs of nodes that are visited.</param>
    /// <exception cref="BudgetExceededException">There are too many.</exception>
    internal static Diagram Combine(Diagram left, Diagram right, Func<int, int, int> terminal, AnalysisMeter meter)
    {
        var result = new Diagram(left.Space);
        var known = new Dictionary<(int, int), int>();
        int Of(int one, int other)
        {
            if (known.TryGetValue((one, other), out var child))
                return child;
            meter.CountState([], isLeaf: false);
            child = one < 0 && other < 0 ? ~terminal(~one, ~other) : result.Intern(Math.Min(left.LevelOf(one), right.LevelOf(other)), Runs(one, other));
            known.Add((one, other), child);
            return child;
        }

        ReadOnlySpan<NodeRun> Runs(int one, int other)
        {
            var level = Math.Min(left.LevelOf(one), right.LevelOf(other));
            ReadOnlySpan<NodeRun> ofOne = left.LevelOf(one) == level ? left.RunsOf(one) : [new NodeRun(0, one)];
            ReadOnlySpan<NodeRun> ofOther = right.LevelOf(other) == level ? right.RunsOf(other) : [new NodeRun(0, other)];
            var runs = new List<NodeRun>();
            for (var (i, j, start) = (0, 0, 0); ;)
            {
                var child = Of(ofOne[i].Child, ofOther[j].Child);
                if (runs.Count == 0 || runs[^1].Child != child)
                    runs.Add(new NodeRun(start, child));
                var (nextOne, nextOther) = (i + 1 < ofOne.Length ? ofOne[i + 1].Start : int.MaxValue, j + 1 < ofOther.Length ? ofOther[j + 1].Start : int.MaxValue);
                start = Math.Min(nextOne, nextOther);
                if (start == int.MaxValue)
                    return CollectionsMarshal.AsSpan(runs);
                i += nextOne == start ? 1 : 0;
                j += nextOther == start ? 1 : 0;
            }
        }

        result.Root = Of(left.Root, right.Root);
        return result;
    }

    private static int Hash(int level, ReadOnlySpan<NodeRun> ofNode)
    {
        var hash = (ulong)level + 0x9E3779B97F4A7C15UL;
        foreach (var run in ofNode)
        {
            hash = (hash ^ ((ulong)(uint)run.Start << 32 | (uint)run.Child)) * 0xFF51AFD7ED558CCDUL;
            hash ^= hash >> 32;
        }

        return (int)hash;
    }

    private ReadOnlySpan<NodeRun> RunsOf(int node) => CollectionsMarshal.AsSpan(runs)[firstRuns[node]..firstRuns[node + 1]];

    private void Grow()
    {
        slots = new int[slots.Length * 2];
        for (var node = 0; node < NodeCount; node++)
        {
            var slot = Hash(levels[node], RunsOf(node)) & (slots.Length - 1);
            while (slots[slot] != 0)
                slot = (slot + 1) & (slots.Length - 1);
            slots[slot] = node + 1;
        }
    }
}
