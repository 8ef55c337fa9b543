namespace CustomerRules.Numbering.Automata;

/// <summary>The smallest automaton of a list of words: equal endings are stored once.</summary>
internal sealed class WordAutomaton : IEqualityComparer<(bool Accepting, Edge[] Edges)>
{
    private readonly string[] words;
    private readonly List<(bool Accepting, Edge[] Edges)> states = [];
    private readonly Dictionary<(bool Accepting, Edge[] Edges), int> known;

    private WordAutomaton(IEnumerable<string> words)
    {
        this.words = [.. words.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        known = new Dictionary<(bool, Edge[]), int>(this);
    }

    /// <summary>Builds the automaton.</summary>
    /// <param name="words">One word or more, none of them empty.</param>
    internal static SegmentAutomaton Of(IEnumerable<string> words)
    {
        var builder = new WordAutomaton(words);
        builder.Build(0, builder.words.Length, 0);

        // States were made from the leaves up, so the start is the last one.
        var last = builder.states.Count - 1;
        var turned = new (bool, Edge[])[last + 1];
        for (var state = 0; state <= last; state++)
        {
            var (accepting, edges) = builder.states[state];
            turned[last - state] = (accepting, [.. edges.Select(edge => edge with { Target = last - edge.Target })]);
        }

        return new SegmentAutomaton(turned);
    }

    public bool Equals((bool Accepting, Edge[] Edges) left, (bool Accepting, Edge[] Edges) right) =>
        left.Accepting == right.Accepting && left.Edges.Length == right.Edges.Length && left.Edges.AsSpan().SequenceEqual(right.Edges);

    public int GetHashCode((bool Accepting, Edge[] Edges) state)
    {
        var hash = state.Accepting ? 17 : 0;
        foreach (var edge in state.Edges)
            hash = (hash * 31) + (edge.Low ^ (edge.High << 8)) + (edge.Target * 7919);
        return hash;
    }

    /// <summary>The state that accepts what is left of a run of words after their common beginning.</summary>
    private int Build(int from, int to, int depth)
    {
        var accepting = words[from].Length == depth;
        var edges = new List<Edge>();
        for (var i = accepting ? from + 1 : from; i < to;)
        {
            var (c, end) = (words[i][depth], i + 1);
            while (end < to && words[end][depth] == c)
                end++;
            var target = Build(i, end, depth + 1);
            if (edges.Count > 0 && edges[^1].Target == target && edges[^1].High + 1 == c)
                edges[^1] = edges[^1] with { High = c };
            else
                edges.Add(new Edge(c, c, target));
            i = end;
        }

        var state = (accepting, edges.ToArray());
        if (!known.TryGetValue(state, out var id))
        {
            id = states.Count;
            known.Add(state, id);
            states.Add(state);
        }

        return id;
    }
}
