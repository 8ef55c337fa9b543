using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.DecisionTables.Deciding;

/// <summary>Walks the proved diagram: for tables too large for a grid.</summary>
internal sealed class DiagramLookup : Lookup
{
    private readonly Diagram diagram;
    private readonly CellMap[] maps;

    internal DiagramLookup(Diagram diagram)
    {
        this.diagram = diagram;
        maps = [.. diagram.Space.Facts.Select((fact, i) => new CellMap(fact, diagram.Space.Classes[i], 1))];
    }

    internal override int Find(ReadOnlySpan<int> values)
    {
        if (values.Length != maps.Length)
            return -1;
        for (var i = 0; i < maps.Length; i++)
        {
            if ((uint)(values[i] - maps[i].Min) > maps[i].Width)
                return -1;
        }

        var node = diagram.Root;
        while (node >= 0)
        {
            var level = diagram.LevelOf(node);
            node = diagram.Child(node, maps[level].Find(values[level]));
        }

        return ~node - 1;
    }

    internal override bool FindAll(ReadOnlySpan<int> columns, Span<int> decisions)
    {
        Span<int> row = stackalloc int[maps.Length];
        for (var r = 0; r < decisions.Length; r++)
        {
            for (var i = 0; i < row.Length; i++)
                row[i] = columns[i * decisions.Length + r];
            decisions[r] = Find(row);
            if (decisions[r] < 0)
                return false;
        }

        return true;
    }
}
