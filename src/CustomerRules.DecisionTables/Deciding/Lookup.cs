using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>From the values of the facts to the terminal of the proved diagram less one, the position of the decision, in one step: a dense grid where it is small, else the diagram.</summary>
internal abstract class Lookup
{
    /// <summary>The most cells that a dense grid may have: 256 KiB of positions.</summary>
    internal const int LargestGrid = 65_536;

    internal static Lookup Of(Diagram diagram)
    {
        var cells = 1L;
        foreach (var classes in diagram.Space.Classes)
            cells = Math.Min(cells * classes.Length, LargestGrid + 1);
        return cells <= LargestGrid ? new GridLookup(diagram, (int)cells) : new DiagramLookup(diagram);
    }

    /// <summary>The grid taken apart, where there is one that needs no search.</summary>
    internal virtual DecisionGrid? Grid => null;

    /// <summary>The position of the decision; -1 when a value is outside its domain or the combination is impossible.</summary>
    internal abstract int Find(ReadOnlySpan<int> values);

    /// <summary>The positions for many rows, given column by column; false when there is a row without a decision.</summary>
    internal abstract bool FindAll(ReadOnlySpan<int> columns, Span<int> decisions);
}
