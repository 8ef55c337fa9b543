namespace CustomerRules.Numbering.Automata;

/// <summary>The texts of a sequence: zero-filled to a width, never zero; a growing one goes on without leading zeros.</summary>
internal static class SequenceAutomaton
{
    /// <summary>The most digits that a sequence has.</summary>
    internal const int MaxDigits = 18;

    /// <summary>Builds the automaton: states are (digits read, something but zero read, began with zero).</summary>
    internal static SegmentAutomaton Of(int width, bool grows)
    {
        var ids = new Dictionary<(int Digits, bool Positive, bool Padded), int>();
        var states = new List<(bool, Edge[])>();
        Add((0, false, false));
        return new SegmentAutomaton(states);

        int Add((int Digits, bool Positive, bool Padded) key)
        {
            if (ids.TryGetValue(key, out var known))
                return known;
            var id = ids[key] = states.Count;
            states.Add((false, []));
            var (digits, positive, padded) = key;
            var longest = grows && !padded ? MaxDigits : width;
            var edges = new List<Edge>();
            if (positive && digits < longest)
            {
                edges.Add(new Edge('0', '9', Add((digits + 1, true, padded))));
            }
            else if (!positive && digits < longest)
            {
                if (digits + 1 < width)
                    edges.Add(new Edge('0', '0', Add((digits + 1, false, true))));
                edges.Add(new Edge('1', '9', Add((digits + 1, true, padded))));
            }

            states[id] = (positive && digits >= width && digits <= longest, [.. edges]);
            return id;
        }
    }
}
