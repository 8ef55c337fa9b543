namespace CustomerRules.Numbering.Automata;

/// <summary>Makes a unit pattern deterministic: repetitions are written out, then sets of states become states.</summary>
internal sealed class PatternAutomaton
{
    /// <summary>The most sets of characters a pattern may have when repetitions are written out.</summary>
    internal const int MaxSize = 1_000;

    /// <summary>The most states that a deterministic automaton of a pattern may have.</summary>
    internal const int MaxStates = 4_000;

    /// <summary>The most steps that making a pattern deterministic takes.</summary>
    private const long MaxWork = 20_000_000;

    private readonly List<(CharSet? Set, List<int> Targets)> loose = [];
    private long work;

    private PatternAutomaton()
    {
    }

    /// <summary>Builds the automaton, or says why there is none.</summary>
    internal static SegmentAutomaton? Of(PatternNode pattern, out PatternFlaw flaw)
    {
        flaw = PatternFlaw.TooLarge;
        if (pattern.Size > MaxSize)
            return null;
        var builder = new PatternAutomaton();
        var end = builder.Add(null, []);
        var start = builder.Add(pattern, end);
        var result = builder.Determine(start, end);
        if (result is not null && result.IsAccepting(0))
            (result, flaw) = (null, PatternFlaw.MayBeEmpty);
        return result;
    }

    private int Add(CharSet? set, List<int> targets)
    {
        loose.Add((set, targets));
        return loose.Count - 1;
    }

    /// <summary>The loose state from which a part of the pattern leads to another state.</summary>
    private int Add(PatternNode node, int next)
    {
        switch (node.Kind)
        {
            case PatternNodeKind.Set:
                return Add(node.Set, [next]);
            case PatternNodeKind.InARow:
                for (var i = node.Parts.Length - 1; i >= 0; i--)
                    next = Add(node.Parts[i], next);
                return next;
            case PatternNodeKind.OneOf:
                return Add(null, [.. node.Parts.Select(part => Add(part, next))]);
            default:
                var end = next;
                for (var i = node.Max; i > node.Min; i--)
                    next = Add(null, [Add(node.Parts[0], next), end]);
                for (var i = 0; i < node.Min; i++)
                    next = Add(node.Parts[0], next);
                return next;
        }
    }

    private SegmentAutomaton? Determine(int start, int end)
    {
        var ids = new Dictionary<string, int>();
        var sets = new List<SortedSet<int>>();
        var states = new List<(bool, Edge[])>();
        Intern([start]);
        for (var state = 0; state < sets.Count; state++)
        {
            if (sets.Count > MaxStates || work > MaxWork)
                return null;
            var accepting = sets[state].Contains(end);
            states.Add((accepting, EdgesOf(sets[state])));
        }

        return new SegmentAutomaton(states);

        int Intern(IEnumerable<int> targets)
        {
            var closed = Closed(targets);
            work += closed.Count;
            var key = string.Join(',', closed);
            if (!ids.TryGetValue(key, out var id))
            {
                id = ids[key] = sets.Count;
                sets.Add(closed);
            }

            return id;
        }

        Edge[] EdgesOf(SortedSet<int> from)
        {
            var steps = from.Where(state => loose[state].Set is not null)
                .SelectMany(state => loose[state].Set!.Ranges.Select(range => (range.Low, range.High, Target: loose[state].Targets[0])))
                .ToList();
            var cuts = steps.Select(step => (int)step.Low).Concat(steps.Select(step => step.High + 1)).Distinct().Order().ToList();
            var edges = new List<Edge>();
            work += (long)cuts.Count * steps.Count;
            for (var i = 0; i + 1 < cuts.Count && work <= MaxWork; i++)
            {
                var targets = steps.Where(step => step.Low <= cuts[i] && cuts[i] <= step.High).Select(step => step.Target).ToList();
                if (targets.Count == 0)
                    continue;
                var (low, high, target) = ((char)cuts[i], (char)(cuts[i + 1] - 1), Intern(targets));
                if (edges.Count > 0 && edges[^1].Target == target && edges[^1].High + 1 == low)
                    edges[^1] = edges[^1] with { High = high };
                else
                    edges.Add(new Edge(low, high, target));
            }

            return [.. edges];
        }
    }

    /// <summary>The states that are reached without a character.</summary>
    private SortedSet<int> Closed(IEnumerable<int> states)
    {
        var closed = new SortedSet<int>(states);
        var open = new Stack<int>(closed);
        while (open.TryPop(out var state))
        {
            if (loose[state].Set is not null)
                continue;
            foreach (var target in loose[state].Targets)
            {
                if (closed.Add(target))
                    open.Push(target);
            }
        }

        return closed;
    }
}
