using System.Numerics;
using System.Runtime.InteropServices;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Whole columns of values at once.</summary>
internal readonly partial struct CellMap
{
    /// <summary>Adds the class of each value to its row; false when a value is outside the domain.</summary>
    internal bool AddTo(ReadOnlySpan<int> column, Span<int> rows)
    {
        if (cuts.Length <= 1)
            return AddVectors(column, rows);
        return IsTable ? AddByTable(column, rows) : AddBySearch(column, rows, 0);
    }

    /// <summary>Adds the class of each flag to its row.</summary>
    internal void AddTo(ReadOnlySpan<bool> column, Span<int> rows)
    {
        var (off, on) = (Find(0), Find(1));
        if (off == on)
            return; // A flag that does not matter: its one class adds nothing.

        var bytes = MemoryMarshal.Cast<bool, Vector<byte>>(column);
        var targets = MemoryMarshal.Cast<int, Vector<int>>(rows);
        var (whenOff, whenOn) = (new Vector<int>(off), new Vector<int>(on));
        for (var v = 0; v < bytes.Length; v++)
        {
            Vector.Widen(bytes[v], out var low, out var high);
            Vector.Widen(low, out var a, out var b);
            Vector.Widen(high, out var c, out var d);
            targets[4 * v] += Choose(a, whenOff, whenOn);
            targets[4 * v + 1] += Choose(b, whenOff, whenOn);
            targets[4 * v + 2] += Choose(c, whenOff, whenOn);
            targets[4 * v + 3] += Choose(d, whenOff, whenOn);
        }

        AddBySearch(column, rows, bytes.Length * Vector<byte>.Count);
    }

    private static Vector<int> Choose(Vector<uint> flags, Vector<int> whenOff, Vector<int> whenOn) =>
        Vector.ConditionalSelect(Vector.AsVectorInt32(Vector.Equals(flags, Vector<uint>.Zero)), whenOff, whenOn);

    /// <summary>With one cut, as flags and thresholds have, the class is one of two numbers: chosen on whole vectors.</summary>
    private bool AddVectors(ReadOnlySpan<int> column, Span<int> rows)
    {
        var (min, width) = (new Vector<int>(Min), new Vector<uint>(Width));
        var cut = new Vector<int>(cuts.Length == 0 ? Min : cuts[0]);
        var (below, above) = (new Vector<int>(classes[0]), new Vector<int>(classes[^1]));
        var wrong = Vector<uint>.Zero;
        var values = MemoryMarshal.Cast<int, Vector<int>>(column);
        var targets = MemoryMarshal.Cast<int, Vector<int>>(rows);
        for (var v = 0; v < values.Length; v++)
        {
            wrong |= Vector.GreaterThan(Vector.AsVectorUInt32(values[v] - min), width);
            targets[v] += Vector.ConditionalSelect(Vector.LessThan(values[v], cut), below, above);
        }

        return Vector.EqualsAll(wrong, Vector<uint>.Zero) && AddBySearch(column, rows, values.Length * Vector<int>.Count);
    }

    private bool AddByTable(ReadOnlySpan<int> column, Span<int> rows)
    {
        var (table, least, most, end) = (classes, Min, Width, (uint)last);
        var valid = true;
        for (var i = 0; i < column.Length; i++)
        {
            var offset = (uint)(column[i] - least);
            valid &= offset <= most;
            rows[i] += table[Math.Min(offset, end)];
        }

        return valid;
    }

    private bool AddBySearch(ReadOnlySpan<int> column, Span<int> rows, int first)
    {
        var invalid = 0;
        for (var i = first; i < column.Length; i++)
        {
            var cell = Find(column[i]);
            invalid |= cell;
            rows[i] += cell;
        }

        return invalid >= 0;
    }

    private void AddBySearch(ReadOnlySpan<bool> column, Span<int> rows, int first)
    {
        for (var i = first; i < column.Length; i++)
            rows[i] += Find(column[i] ? 1 : 0);
    }
}
