using CustomerRules.Numbering.Checks;

namespace CustomerRules.Numbering.Automata;

/// <summary>The automata of a template's segments one after another: from an accepting state of one the next one begins.</summary>
/// <remarks>Not deterministic: an accepting state may also go on within its segment. That, and nothing else, makes a template ambiguous.</remarks>
internal sealed class NumberMachine
{
    private readonly NumberTemplate template;
    private readonly int[] first;
    private readonly Edge[] edges;
    private readonly int[] next;
    private readonly int[] tags;
    private readonly bool[] final;
    private readonly Edge[]? checkEdges;
    private readonly int checkStart;

    internal NumberMachine(NumberTemplate template, bool withCheck)
    {
        this.template = template;
        var bodies = Enumerable.Range(0, template.Segments.Length).Where(i => template.AutomatonOf(i) is not null).ToArray();
        checkStart = bodies.Sum(i => template.AutomatonOf(i)!.StateCount);
        Check = withCheck ? template.Segments[^1].Check : null;
        var count = checkStart + (Check?.Length ?? 0);
        (first, next, tags, final) = (new int[checkStart + 1], new int[count], new int[count], new bool[count]);
        var all = new List<Edge>();
        var offset = 0;
        foreach (var i in bodies)
        {
            var automaton = template.AutomatonOf(i)!;
            var (after, last) = (offset + automaton.StateCount, i == bodies[^1]);
            for (var state = 0; state < automaton.StateCount; state++)
            {
                foreach (var edge in automaton.EdgesOf(state))
                    all.Add(edge with { Target = edge.Target + offset });
                first[offset + state + 1] = all.Count;
                tags[offset + state] = TagOf(template, i);
                next[offset + state] = automaton.IsAccepting(state) && !last ? after : -1;
                final[offset + state] = automaton.IsAccepting(state) && last;
            }

            offset = after;
        }

        edges = [.. all];
        if (Check is not null)
            checkEdges = AddCheck(Check);
    }

    /// <summary>How check characters are computed, when they are part of the words.</summary>
    internal CheckScheme? Check { get; }

    /// <summary>The edges on which a state stays within its segment.</summary>
    internal ReadOnlySpan<Edge> Within(int state, int residue)
    {
        if (state < checkStart)
            return edges.AsSpan(first[state], first[state + 1] - first[state]);
        var done = state - checkStart + 1;
        return done == Check!.Length ? [] : CheckEdge(residue, done);
    }

    /// <summary>The edges on which a state goes over into the next segment.</summary>
    internal ReadOnlySpan<Edge> Beyond(int state, int residue)
    {
        if (state >= checkStart)
            return [];
        if (next[state] >= 0)
            return edges.AsSpan(first[next[state]], first[next[state] + 1] - first[next[state]]);
        return Check is not null && final[state] ? CheckEdge(residue, 0) : [];
    }

    /// <summary>The states of a field's segment: from the first one up to, and without, the last.</summary>
    internal (int Start, int End) StatesOf(SegmentKind field)
    {
        var start = 0;
        for (var i = 0; i < template.Segments.Length; i++)
        {
            var end = start + (template.AutomatonOf(i)?.StateCount ?? 0);
            if (template.Segments[i].Kind == field)
                return (start, end);
            start = end;
        }

        return (start, start);
    }

    internal bool IsFinal(int state) => Check is null ? final[state] : state == checkStart + Check.Length - 1;

    /// <summary>Which field a state's last character belongs to, such that equal tags and equal texts mean equal values.</summary>
    internal int TagOf(int state) => tags[state];

    /// <summary>The state of the check's computation after a character that led to a state.</summary>
    internal int ResidueAfter(int residue, char c, int target) => Check is null || target >= checkStart ? residue : Check.After(residue, c);

    /// <summary>Years of two digits mean other values in another century.</summary>
    private static int TagOf(NumberTemplate template, int segment)
    {
        var (kind, width) = (template.Segments[segment].Kind, template.Segments[segment].Width);
        return kind == SegmentKind.Year && width == 2 ? 100 + (template.Vocabulary.FirstYear / 100) : kind.Value;
    }

    private Edge[] AddCheck(CheckScheme check)
    {
        for (var i = 0; i < check.Length; i++)
            (tags[checkStart + i], next[checkStart + i]) = (SegmentKind.Literal.Value, -1); // No field, like a literal.
        var all = new Edge[check.Residues * check.Length];
        for (var i = 0; i < all.Length; i++)
        {
            var c = check.CharacterOf(i / check.Length, i % check.Length);
            all[i] = new Edge(c, c, checkStart + (i % check.Length));
        }

        return all;
    }

    private ReadOnlySpan<Edge> CheckEdge(int residue, int position) => checkEdges.AsSpan((residue * Check!.Length) + position, 1);
}
