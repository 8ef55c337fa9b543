using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>One position for every combination of cell classes, in one array.</summary>
internal sealed class GridLookup : Lookup
{
    private const int RowsPerBlock = 1024;

    private readonly CellMap[] maps;
    private readonly int[] grid;
    private readonly GridStep[] steps;
    private readonly int[] shares;

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

        (steps, shares) = maps.All(map => map.IsTable) ? Lay(maps) : ([], []);
        Fill(diagram, diagram.Root, 0, 0, cells);
    }

    internal override DecisionGrid? Grid => steps.Length == maps.Length ? new DecisionGrid(steps, shares, maps, grid) : null;

    internal override int Find(ReadOnlySpan<int> values)
    {
        var (facts, entries) = (steps, shares);
        if (values.Length != facts.Length)
            return values.Length == maps.Length ? Search(values) : -1;
        var index = 0;
        for (var i = 0; i < facts.Length; i++)
        {
            if (!facts[i].Has(values[i]))
                return -1;
            index += entries[facts[i].EntryOf(values[i])];
        }

        return grid[index];
    }

    internal override bool FindAll(ReadOnlySpan<int> columns, Span<int> decisions)
    {
        var rows = decisions.Length;
        for (var start = 0; start < rows; start += RowsPerBlock)
        {
            var block = decisions.Slice(start, Math.Min(RowsPerBlock, rows - start));
            block.Clear();
            var valid = true;
            for (var i = 0; i < maps.Length; i++)
                valid &= maps[i].AddTo(columns.Slice(i * rows + start, block.Length), block);
            if (!valid)
                return false;
            var decided = 0;
            foreach (ref var cell in block)
            {
                cell = grid[cell];
                decided |= cell;
            }

            if (decided < 0)
                return false;
        }

        return true;
    }

    private int Search(ReadOnlySpan<int> values)
    {
        var index = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var cell = maps[i].Find(values[i]);
            if (cell < 0)
                return -1;
            index += cell;
        }

        return grid[index];
    }

    /// <summary>Lays the tables of all facts into one array, so that deciding touches as little as possible.</summary>
    private static (GridStep[] Steps, int[] Shares) Lay(CellMap[] maps)
    {
        var steps = new GridStep[maps.Length];
        var shares = new List<int>();
        for (var i = 0; i < maps.Length; i++)
        {
            shares.AddRange(maps[i].Classes);
            steps[i] = new GridStep(maps[i].Min, maps[i].Width, maps[i].Classes.Length - 1, shares.Count - 1);
        }

        return (steps, [.. shares]);
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
