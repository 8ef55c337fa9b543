using System.Numerics;

namespace CustomerRules.Numbering.Automata;

/// <summary>The texts of one segment: a deterministic automaton whose every state leads to an accepted text.</summary>
/// <remarks>State 0 is the start. The edges of a state are sorted and disjoint. The empty text is never accepted. There is no cycle but the one of a
/// growing sequence: a state that leads to itself.</remarks>
internal sealed class SegmentAutomaton
{
    private const int FewEdges = 8;
    private const int FewStates = 64;
    private const int Ascii = 128;

    private readonly int[] first;
    private readonly Edge[] edges;
    private readonly bool[] accepting;
    private readonly Lazy<BigInteger> count;

    /// <summary>The state after each ASCII character, of a small automaton; empty for a large one.</summary>
    private readonly short[] afterAscii;

    internal SegmentAutomaton(IReadOnlyList<(bool Accepting, Edge[] Edges)> states, int? longest = null)
    {
        first = new int[states.Count + 1];
        accepting = new bool[states.Count];
        for (var state = 0; state < states.Count; state++)
        {
            first[state + 1] = first[state] + states[state].Edges.Length;
            accepting[state] = states[state].Accepting;
        }

        edges = [.. states.SelectMany(state => state.Edges)];
        (MinLength, MaxLength) = Lengths();
        MaxLength = longest ?? MaxLength;
        afterAscii = StateCount <= FewStates ? AsciiTable() : [];
        count = new Lazy<BigInteger>(Texts);
    }

    internal int StateCount => accepting.Length;

    /// <summary>The length of the shortest text.</summary>
    internal int MinLength { get; }

    /// <summary>The length of the longest text; of a growing sequence, of the longest that can be counted.</summary>
    internal int MaxLength { get; }

    /// <summary>How many texts there are, exactly; not for a growing sequence.</summary>
    internal BigInteger Count => count.Value;

    internal bool IsAccepting(int state) => accepting[state];

    internal ReadOnlySpan<Edge> EdgesOf(int state) => edges.AsSpan(first[state], first[state + 1] - first[state]);

    /// <summary>The state after a character, or -1.</summary>
    internal int Next(int state, char c)
    {
        var at = (state * Ascii) + c;
        if (c < Ascii && (uint)at < (uint)afterAscii.Length)
            return afterAscii[at];
        return NextByEdges(state, c);
    }

    private int NextByEdges(int state, char c)
    {
        var (low, end) = (first[state], first[state + 1]);
        if (end - low > FewEdges)
            return NextOfMany(low, end, c);
        for (; low < end; low++)
        {
            if (c <= edges[low].High)
                return c >= edges[low].Low ? edges[low].Target : -1;
        }

        return -1;
    }

    /// <summary>Where a text leaves the segment: -1 when it is one of its texts, its length when it ends too early.</summary>
    internal int Refuses(ReadOnlySpan<char> text)
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            state = Next(state, text[i]);
            if (state < 0)
                return i;
        }

        return accepting[state] ? -1 : text.Length;
    }

    private int NextOfMany(int low, int end, char c)
    {
        var high = end - 1;
        while (low <= high)
        {
            var middle = (low + high) >>> 1;
            ref readonly var edge = ref edges[middle];
            if (c < edge.Low)
                high = middle - 1;
            else if (c > edge.High)
                low = middle + 1;
            else
                return edge.Target;
        }

        return -1;
    }

    private short[] AsciiTable()
    {
        var table = new short[StateCount * Ascii];
        for (var state = 0; state < StateCount; state++)
        {
            for (var c = 0; c < Ascii; c++)
                table[(state * Ascii) + c] = (short)NextByEdges(state, (char)c);
        }

        return table;
    }

    /// <summary>But for steps to itself every state is left for good: from the leaves to the start.</summary>
    private int[] LeavesFirst()
    {
        var order = new List<int>(StateCount);
        var known = new bool[StateCount];
        var open = new Stack<(int State, int Edge)>();
        open.Push((0, first[0]));
        known[0] = true;
        while (open.TryPop(out var at))
        {
            if (at.Edge == first[at.State + 1])
            {
                order.Add(at.State);
                continue;
            }

            open.Push((at.State, at.Edge + 1));
            var target = edges[at.Edge].Target;
            if (!known[target])
            {
                known[target] = true;
                open.Push((target, first[target]));
            }
        }

        return [.. order];
    }

    private (int Min, int Max) Lengths()
    {
        var (min, max) = (new int[StateCount], new int[StateCount]);
        foreach (var state in LeavesFirst())
        {
            min[state] = accepting[state] ? 0 : int.MaxValue;
            foreach (var edge in EdgesOf(state))
            {
                if (edge.Target == state)
                    continue;
                min[state] = Math.Min(min[state], min[edge.Target] + 1);
                max[state] = Math.Max(max[state], max[edge.Target] + 1);
            }
        }

        return (min[0], max[0]);
    }

    private BigInteger Texts()
    {
        var counts = new BigInteger[StateCount];
        foreach (var state in LeavesFirst())
        {
            counts[state] = accepting[state] ? BigInteger.One : BigInteger.Zero;
            foreach (var edge in EdgesOf(state))
                counts[state] += counts[edge.Target] * (edge.High - edge.Low + 1);
        }

        return counts[0];
    }
}
