using System.Globalization;
using CustomerRules.Numbering.Automata;

namespace CustomerRules.Numbering.Proofs;

/// <summary>The century's digits of years that one template writes in four digits and another one in two.</summary>
internal sealed class YearPrefix
{
    private const int Width = 2;

    private readonly bool isLeft;
    private readonly string century;

    /// <summary>Which character of the year leads to a state, from 0: all years have one width, so a state has one place.</summary>
    private readonly int[] places;

    private YearPrefix(bool isLeft, SegmentAutomaton years, string century)
    {
        this.isLeft = isLeft;
        this.century = century;
        places = new int[years.StateCount];
        places[0] = -1;
        var open = new Queue<int>([0]);
        while (open.TryDequeue(out var state))
        {
            foreach (var edge in years.EdgesOf(state))
            {
                if (places[edge.Target] > 0 || edge.Target == 0)
                    continue;
                places[edge.Target] = places[state] + 1;
                open.Enqueue(edge.Target);
            }
        }
    }

    /// <summary>The digits; null where both templates write them, or neither.</summary>
    internal static YearPrefix? Of(NumberTemplate one, NumberTemplate other)
    {
        var (left, right) = (Years(one), Years(other));
        if (one.Segments[left].Width == other.Segments[right].Width)
            return null;
        var isLeft = one.Segments[left].Width > Width;
        var narrow = (isLeft ? other : one).Vocabulary.FirstYear / 100;
        return new YearPrefix(isLeft, (isLeft ? one.AutomatonOf(left) : other.AutomatonOf(right))!, narrow.ToString(CultureInfo.InvariantCulture));

        static int Years(NumberTemplate template) => template.Segments.IndexOf(template.Segments.First(segment => segment.Kind == SegmentKind.Year));
    }

    /// <summary>Whether a state of a side's years is within the century's digits.</summary>
    internal bool IsCentury(bool ofLeft, int state) => ofLeft == isLeft && places[state] < Width;

    /// <summary>Whether a character that leads to two states is a digit of another century.</summary>
    internal bool IsOther(int left, int right, char c)
    {
        var state = isLeft ? left : right;
        return state >= 0 && state < places.Length && places[state] is >= 0 and < Width && c != century[places[state]];
    }
}
