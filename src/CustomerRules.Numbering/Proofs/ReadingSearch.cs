using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Looks for the shortest number to which two templates give different values of one field, wherever in the number they read it.</summary>
/// <remarks>Exact, breadth first, within a budget like <see cref="ProductSearch"/>. Of a range of characters that lead to the same states its two ends stand for
/// all: whatever one of them is compared with, another one differs from it. A check depends on every character, so that all are tried.</remarks>
internal sealed class ReadingSearch
{
    private const int StepsPerPair = 8;

    private readonly NumberMachine left;
    private readonly NumberMachine right;
    private readonly SegmentKind field;
    private readonly (int Start, int End) ofLeft;
    private readonly (int Start, int End) ofRight;
    private readonly YearPrefix? prefix;
    private readonly int budget;
    private readonly List<Pair> pairs = [];
    private readonly HashSet<(int, int, int, int, FieldComparison)> seen = [];
    private Pair from;
    private int parent;
    private int goalAt = -1;
    private long steps;

    internal ReadingSearch(NumberTemplate one, NumberTemplate other, SegmentKind field, int budget = ProductSearch.MaxPairs)
    {
        (left, right, this.field, this.budget) = (new NumberMachine(one, withCheck: true), new NumberMachine(other, withCheck: true), field, budget);
        (ofLeft, ofRight) = (left.StatesOf(field), right.StatesOf(field));
        prefix = field == SegmentKind.Year ? YearPrefix.Of(one, other) : null;
    }

    /// <summary>How many pairs of states were visited.</summary>
    internal int Explored => pairs.Count;

    /// <summary>Whether the search came to an end within its budget.</summary>
    internal bool IsDecided { get; private set; }

    /// <summary>Finds the number; null when there is none.</summary>
    internal string? Find()
    {
        Visit(new Pair(0, 0, left.Check?.Start ?? 0, right.Check?.Start ?? 0, default, -1, default));
        for (parent = 0; parent < pairs.Count && goalAt < 0; parent++)
        {
            if (pairs.Count > budget || steps > (long)budget * StepsPerPair)
                return null;
            from = pairs[parent];
            var ownLeft = left.Within(from.Left, from.LeftResidue);
            var nextLeft = left.Beyond(from.Left, from.LeftResidue);
            var ownRight = right.Within(from.Right, from.RightResidue);
            var nextRight = right.Beyond(from.Right, from.RightResidue);
            Join(ownLeft, ownRight);
            Join(ownLeft, nextRight);
            Join(nextLeft, ownRight);
            Join(nextLeft, nextRight);
        }

        IsDecided = true;
        return goalAt < 0 ? null : Word();
    }

    private void Join(ReadOnlySpan<Edge> lefts, ReadOnlySpan<Edge> rights)
    {
        steps += lefts.Length + rights.Length;
        for (int i = 0, j = 0; i < lefts.Length && j < rights.Length;)
        {
            var (low, high) = ((char)Math.Max(lefts[i].Low, rights[j].Low), (char)Math.Min(lefts[i].High, rights[j].High));
            for (int c = low; c <= high; c++)
            {
                if (c == low || c == high || left.Check is not null || right.Check is not null || prefix is not null)
                    Step(lefts[i].Target, rights[j].Target, (char)c);
            }

            if (lefts[i].High < rights[j].High)
                i++;
            else
                j++;
        }
    }

    private void Step(int toLeft, int toRight, char c)
    {
        var before = from.Comparison;
        var (atLeft, atRight) = (EventOf(ofLeft, toLeft, c, before.HasBegun(right: false)), EventOf(ofRight, toRight, c, before.HasBegun(right: true)));
        var (plain, noted) = before.After(atLeft, atRight, c);
        if (prefix is not null && prefix.IsOther(toLeft - ofLeft.Start, toRight - ofRight.Start, c))
            (plain, noted) = (new FieldComparison(ComparisonPhase.Differ, false, 0, 0), null);
        foreach (var comparison in (ReadOnlySpan<FieldComparison?>)[plain, noted])
        {
            if (comparison is { } after)
                Visit(new Pair(toLeft, toRight, left.ResidueAfter(from.LeftResidue, c, toLeft), right.ResidueAfter(from.RightResidue, c, toRight), after, parent, c));
        }
    }

    /// <summary>Leading zeros say nothing of a sequence's value, nor do the digits of the century where the other template leaves them out.</summary>
    private FieldEvent EventOf((int Start, int End) states, int state, char c, bool hasBegun)
    {
        if (state < states.Start || state >= states.End)
            return state < states.Start ? FieldEvent.Before : FieldEvent.After;
        var isSilent = (field == SegmentKind.Sequence && c == '0' && !hasBegun) || (prefix is not null && prefix.IsCentury(states == ofLeft, state - states.Start));
        return isSilent ? FieldEvent.Before : FieldEvent.Within;
    }

    private void Visit(Pair pair)
    {
        steps++;
        if (goalAt >= 0 || !seen.Add((pair.Left, pair.Right, pair.LeftResidue, pair.RightResidue, pair.Comparison)))
            return;
        pairs.Add(pair);
        if (pair.Comparison.DiffersAtEnd && left.IsFinal(pair.Left) && right.IsFinal(pair.Right))
            goalAt = pairs.Count - 1;
    }

    private string Word()
    {
        var word = new Stack<char>();
        for (var at = goalAt; pairs[at].Parent >= 0; at = pairs[at].Parent)
            word.Push(pairs[at].Character);
        return string.Concat(word);
    }

    private readonly record struct Pair(int Left, int Right, int LeftResidue, int RightResidue, FieldComparison Comparison, int Parent, char Character);
}
