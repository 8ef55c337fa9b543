using System.Numerics;
using System.Runtime.InteropServices;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>One position for every combination of cell classes, in one array.</summary>
internal sealed class GridLookup : Lookup
{
    private const int RowsPerBlock = 1024;

    private readonly CellMap[] maps;
    private readonly int[] grid;

    internal GridLookup(Diagram diagram, int cells)
    {
        var facts = diagram.Space.Facts;
        maps = new CellMap[facts.Length];
        grid = new int[cells];
        var stride = cells;
        for (var i = 0; i < facts.Length; i++)
        {
            stride /= diagram.Space.Classes[i].Length;
            maps[i] = new CellMap(facts[i], diagram.Space.Classes[i], stride);
        }

        Fill(diagram, diagram.Root, 0, 0, cells);
    }

    internal override int Find(ReadOnlySpan<int> values)
    {
        var table = maps;
        if (values.Length != table.Length)
            return -1;
        var (index, invalid) = (0, 0);
        for (var i = 0; i < table.Length; i++)
        {
            var cell = table[i].Find(values[i]);
            index += cell;
            invalid |= cell;
        }

        return invalid < 0 ? -1 : grid[index];
    }

    internal override bool FindAll(ReadOnlySpan<int> columns, Span<int> decisions)
    {
        var rows = decisions.Length;
        for (var start = 0; start < rows; start += RowsPerBlock)
        {
            var block = decisions.Slice(start, Math.Min(RowsPerBlock, rows - start));
            block.Clear();
            var invalid = 0;
            for (var i = 0; i < maps.Length; i++)
                invalid |= AddColumn(maps[i], columns.Slice(i * rows + start, block.Length), block);
            if (invalid != 0)
                return false;
            foreach (ref var cell in block)
            {
                cell = grid[cell];
                invalid |= cell;
            }

            if (invalid < 0)
                return false;
        }

        return true;
    }

    /// <summary>Adds a column's share to the cell of each row; not zero when a value is outside its domain.</summary>
    private static int AddColumn(in CellMap map, ReadOnlySpan<int> column, Span<int> cells)
    {
        if (map.IsTable)
            return AddByTable(map, column, cells);
        if (map.Cuts.Length != 1)
            return AddBySearch(map, column, cells);

        // One cut: the share is one of two numbers, chosen by a comparison on whole vectors.
        var (cut, below, above) = (map.Cuts[0], map.Classes[0], map.Classes[1]);
        var max = map.Min + (int)map.Width;
        var wrong = Vector<int>.Zero;
        var i = 0;
        var vectors = MemoryMarshal.Cast<int, Vector<int>>(column);
        var targets = MemoryMarshal.Cast<int, Vector<int>>(cells);
        for (var v = 0; v < vectors.Length; v++, i += Vector<int>.Count)
        {
            wrong |= Vector.LessThan(vectors[v], new Vector<int>(map.Min)) | Vector.GreaterThan(vectors[v], new Vector<int>(max));
            targets[v] += Vector.ConditionalSelect(Vector.GreaterThanOrEqual(vectors[v], new Vector<int>(cut)), new Vector<int>(above), new Vector<int>(below));
        }

        var invalid = Vector.EqualsAll(wrong, Vector<int>.Zero) ? 0 : 1;
        return invalid | AddBySearch(map, column[i..], cells[i..]);
    }

    private static int AddByTable(in CellMap map, ReadOnlySpan<int> column, Span<int> cells)
    {
        var classes = map.Classes;
        var min = map.Min;
        for (var i = 0; i < column.Length; i++)
        {
            var offset = (uint)(column[i] - min);
            if (offset >= (uint)classes.Length)
                return 1;
            cells[i] += classes[(int)offset];
        }

        return 0;
    }

    private static int AddBySearch(in CellMap map, ReadOnlySpan<int> column, Span<int> cells)
    {
        var invalid = 0;
        for (var i = 0; i < column.Length; i++)
        {
            var cell = map.Find(column[i]);
            invalid |= cell;
            cells[i] += cell;
        }

        return invalid < 0 ? 1 : 0;
    }

    private void Fill(Diagram diagram, int node, int level, int first, int count)
    {
        if (level == maps.Length)
        {
            grid[first] = ~node - 1;
            return;
        }

        var classes = diagram.Space.Classes[level].Length;
        var share = count / classes;
        for (var c = 0; c < classes; c++)
        {
            var child = diagram.LevelOf(node) == level ? diagram.Child(node, c) : node;
            Fill(diagram, child, level + 1, first + c * share, share);
        }
    }
}
