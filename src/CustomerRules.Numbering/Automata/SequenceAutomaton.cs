namespace CustomerRules.Numbering.Automata;

/// <summary>The texts of a sequence: zero-filled to a width, never zero; a growing one goes on without leading zeros and without end.</summary>
internal static class SequenceAutomaton
{
    /// <summary>The greatest width: every sequence of it can be counted.</summary>
    internal const int MaxWidth = 18;

    /// <summary>The digits of <see cref="long.MaxValue"/>, the greatest sequence that is counted.</summary>
    private const int CountedDigits = 19;

    /// <summary>Builds the automaton: states are (digits read, something but zero read, began with zero). Once a growing one has its width, one state is enough.</summary>
    internal static SegmentAutomaton Of(int width, bool grows)
    {
        var ids = new Dictionary<(int Digits, bool Positive, bool Padded), int>();
        var states = new List<(bool, Edge[])>();
        Add((0, false, false));
        return new SegmentAutomaton(states, grows ? CountedDigits : width);

        int Add((int Digits, bool Positive, bool Padded) key)
        {
            if (ids.TryGetValue(key, out var known))
                return known;
            var id = ids[key] = states.Count;
            states.Add((false, []));
            var (digits, positive, padded) = key;
            var edges = new List<Edge>();
            if (positive && digits < width)
            {
                edges.Add(new Edge('0', '9', Add((digits + 1, true, padded))));
            }
            else if (positive && grows && !padded)
            {
                edges.Add(new Edge('0', '9', id));
            }
            else if (!positive && digits < width)
            {
                if (digits + 1 < width)
                    edges.Add(new Edge('0', '0', Add((digits + 1, false, true))));
                edges.Add(new Edge('1', '9', Add((digits + 1, true, padded))));
            }

            states[id] = (positive && digits == width, [.. edges]);
            return id;
        }
    }
}
