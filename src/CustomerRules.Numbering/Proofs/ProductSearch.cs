using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Walks two machines side by side, breadth first, so that what it finds is the shortest there is.</summary>
/// <remarks>A pair of states carries one bit: the runs have parted (in their cuts, or in what they read). Exact: it visits every pair that can
/// be reached. Beyond its budget it fails, it never skips.</remarks>
internal sealed class ProductSearch(NumberMachine left, NumberMachine right, SearchGoal goal, ConfusionMap? map = null, int budget = ProductSearch.MaxPairs)
{
    /// <summary>The most pairs of states that one search visits.</summary>
    internal const int MaxPairs = 2_000_000;

    /// <summary>How many steps from pair to pair a search may take for every pair that it may visit.</summary>
    private const int StepsPerPair = 8;

    private readonly List<Pair> pairs = [];
    private readonly HashSet<ulong> seen = [];
    private readonly bool byCharacter = left.Check is not null || right.Check is not null;
    private Pair from;
    private int parent;
    private int goalAt = -1;
    private long steps;

    /// <summary>How many pairs of states were visited.</summary>
    internal int Explored => pairs.Count;

    /// <summary>Whether the search came to an end within its budget.</summary>
    internal bool IsDecided { get; private set; }

    /// <summary>Finds the two words; null when there are none.</summary>
    internal (string Left, string Right)? Find()
    {
        Visit(new Pair(0, 0, left.Check?.Start ?? 0, right.Check?.Start ?? 0, goal == SearchGoal.SharedWord, false, -1, default, default));
        for (parent = 0; parent < pairs.Count && goalAt < 0; parent++)
        {
            if (pairs.Count > budget || steps > (long)budget * StepsPerPair)
                return null;
            Expand();
        }

        IsDecided = true;
        return goalAt < 0 ? null : Words();
    }

    private void Expand()
    {
        from = pairs[parent];
        if (!from.Ended)
        {
            var ownLeft = left.Within(from.Left, from.LeftResidue);
            var nextLeft = left.Beyond(from.Left, from.LeftResidue);
            var ownRight = right.Within(from.Right, from.RightResidue);
            var nextRight = right.Beyond(from.Right, from.RightResidue);
            Join(ownLeft, ownRight);
            Join(ownLeft, nextRight);
            Join(nextLeft, ownRight);
            Join(nextLeft, nextRight);
        }

        if (goal == SearchGoal.Prefix && (from.Ended || left.IsFinal(from.Left)))
        {
            GoOn(right.Within(from.Right, from.RightResidue));
            GoOn(right.Beyond(from.Right, from.RightResidue));
        }
    }

    /// <summary>Both sides read the same character, or one that looks like it. Both lists are sorted and disjoint.</summary>
    private void Join(ReadOnlySpan<Edge> lefts, ReadOnlySpan<Edge> rights)
    {
        steps += lefts.Length + rights.Length;
        for (int i = 0, j = 0; i < lefts.Length && j < rights.Length;)
        {
            var (low, high) = ((char)Math.Max(lefts[i].Low, rights[j].Low), (char)Math.Min(lefts[i].High, rights[j].High));
            if (low <= high)
                Step(lefts[i].Target, rights[j].Target, low, high);
            if (lefts[i].High < rights[j].High)
                i++;
            else
                j++;
        }

        if (goal == SearchGoal.LookAlike && !rights.IsEmpty)
        {
            foreach (var edge in lefts)
                JoinAlikes(edge, rights);
        }
    }

    private void Step(int toLeft, int toRight, char low, char high)
    {
        var last = byCharacter ? high : low;
        for (int c = low; c <= last; c++)
            Step(toLeft, toRight, (char)c, (char)c, marked: goal == SearchGoal.OtherReading && left.TagOf(toLeft) != right.TagOf(toRight));
    }

    private void JoinAlikes(Edge edge, ReadOnlySpan<Edge> rights)
    {
        var members = map!.Members;
        var first = members.AsSpan().BinarySearch(edge.Low);
        for (var i = first < 0 ? ~first : first; i < members.Length && members[i] <= edge.High; i++)
        {
            foreach (var alike in map.AlikesOf(members[i]))
            {
                steps += rights.Length;
                foreach (var other in rights)
                {
                    if (alike != members[i] && other.Low <= alike && alike <= other.High)
                        Step(edge.Target, other.Target, members[i], alike, marked: true);
                }
            }
        }
    }

    private void Step(int toLeft, int toRight, char c, char d, bool marked) => Visit(new Pair(
        toLeft, toRight, left.ResidueAfter(from.LeftResidue, c, toLeft), right.ResidueAfter(from.RightResidue, d, toRight), from.Marked || marked, false, parent, c, d));

    /// <summary>The left word has ended; the right one goes on.</summary>
    private void GoOn(ReadOnlySpan<Edge> edges)
    {
        foreach (var edge in edges)
        {
            var last = right.Check is null ? edge.Low : edge.High;
            for (int c = edge.Low; c <= last; c++)
                Visit(new Pair(0, edge.Target, 0, right.ResidueAfter(from.RightResidue, (char)c, edge.Target), false, true, parent, default, (char)c));
        }
    }

    private void Visit(Pair pair)
    {
        steps++;
        if (goalAt >= 0 || !seen.Add(KeyOf(pair)))
            return;
        pairs.Add(pair);
        var isGoal = goal == SearchGoal.Prefix
            ? pair.Ended && right.IsFinal(pair.Right)
            : pair.Marked && left.IsFinal(pair.Left) && right.IsFinal(pair.Right);
        if (isGoal)
            goalAt = pairs.Count - 1;
    }

    /// <summary>Both states, both residues and both bits, packed.</summary>
    private static ulong KeyOf(in Pair pair) =>
        ((ulong)(uint)pair.Left << 40) | ((ulong)(uint)pair.Right << 16) | ((ulong)(uint)pair.LeftResidue << 9) | ((ulong)(uint)pair.RightResidue << 2)
        | (pair.Marked ? 2UL : 0) | (pair.Ended ? 1UL : 0);

    private (string Left, string Right) Words()
    {
        var (one, other) = (new Stack<char>(), new Stack<char>());
        for (var at = goalAt; pairs[at].Parent >= 0; at = pairs[at].Parent)
        {
            if (!pairs[at].Ended)
                one.Push(pairs[at].LeftCharacter);
            other.Push(pairs[at].RightCharacter);
        }

        return (string.Concat(one), string.Concat(other));
    }

    private readonly record struct Pair(
        int Left, int Right, int LeftResidue, int RightResidue, bool Marked, bool Ended, int Parent, char LeftCharacter, char RightCharacter);
}
