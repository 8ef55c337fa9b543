namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A reduced decision diagram over the facts: at each node the cell classes of one fact, in runs that lead to the same child.</summary>
/// <remarks>Children come before their parents. A child below zero is the terminal <c>~child</c>. A fact that does not matter has no node.</remarks>
internal sealed class Diagram
{
    private readonly List<int> levels = [];
    private readonly List<int> firstRuns = [0];
    private readonly List<int> runStarts = [];
    private readonly List<int> runChildren = [];
    private readonly Dictionary<NodeKey, int> unique = [];

    internal Diagram(RuleSpace space) => Space = space;

    internal RuleSpace Space { get; }

    /// <summary>The node or terminal that the diagram begins with.</summary>
    internal int Root { get; set; }

    internal int NodeCount => levels.Count;

    internal int LevelOf(int node) => node < 0 ? Space.Facts.Length : levels[node];

    /// <summary>The runs of a node: from which class on, to which child.</summary>
    internal (int Start, int End, int Child) Run(int node, int index)
    {
        var run = firstRuns[node] + index;
        var end = run + 1 < firstRuns[node + 1] ? runStarts[run + 1] : Space.Classes[levels[node]].Length;
        return (runStarts[run], end, runChildren[run]);
    }

    internal int RunCount(int node) => firstRuns[node + 1] - firstRuns[node];

    /// <summary>The child for a cell class.</summary>
    internal int Child(int node, int cellClass)
    {
        var (low, high) = (firstRuns[node], firstRuns[node + 1] - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (runStarts[middle] <= cellClass)
                low = middle;
            else
                high = middle - 1;
        }

        return runChildren[low];
    }

    /// <summary>The node with the given child for each class of a fact, made if there is none yet; the child itself when all are the same.</summary>
    internal int Intern(int level, ReadOnlySpan<int> children)
    {
        var runs = new List<int>();
        for (var i = 0; i < children.Length; i++)
        {
            if (i > 0 && children[i] == children[i - 1])
                continue;
            runs.Add(i);
            runs.Add(children[i]);
        }

        if (runs.Count == 2)
            return children[0];
        var key = new NodeKey(level, [.. runs]);
        if (unique.TryGetValue(key, out var node))
            return node;
        node = levels.Count;
        levels.Add(level);
        for (var i = 0; i < runs.Count; i += 2)
        {
            runStarts.Add(runs[i]);
            runChildren.Add(runs[i + 1]);
        }

        firstRuns.Add(runStarts.Count);
        unique.Add(key, node);
        return node;
    }

    /// <summary>The same diagram with other terminals, reduced again.</summary>
    internal Diagram Relabel(Func<int, int> terminal) => Restrict(terminal, []);

    /// <summary>The same diagram with other terminals and with some facts known, reduced again.</summary>
    /// <param name="terminal">The new terminal for an old one.</param>
    /// <param name="known">The class of each known fact, -1 for an open one; empty when all are open.</param>
    internal Diagram Restrict(Func<int, int> terminal, ReadOnlySpan<int> known)
    {
        var result = new Diagram(Space);
        var moved = new int[NodeCount];
        int Move(int child) => child < 0 ? ~terminal(~child) : moved[child];
        for (var node = 0; node < NodeCount; node++)
        {
            var level = levels[node];
            if (!known.IsEmpty && known[level] >= 0)
            {
                moved[node] = Move(Child(node, known[level]));
                continue;
            }

            var children = new int[Space.Classes[level].Length];
            for (var i = 0; i < RunCount(node); i++)
            {
                var (start, end, child) = Run(node, i);
                children.AsSpan(start, end - start).Fill(Move(child));
            }

            moved[node] = result.Intern(level, children);
        }

        result.Root = Move(Root);
        return result;
    }

    private readonly struct NodeKey(int level, int[] runs) : IEquatable<NodeKey>
    {
        private readonly int level = level;
        private readonly int[] runs = runs;

        public bool Equals(NodeKey other) => level == other.level && runs.AsSpan().SequenceEqual(other.runs);

        public override bool Equals(object? obj) => obj is NodeKey other && Equals(other);

        public override int GetHashCode()
        {
            var hash = default(HashCode);
            hash.Add(level);
            foreach (var item in runs)
                hash.Add(item);
            return hash.ToHashCode();
        }
    }
}
