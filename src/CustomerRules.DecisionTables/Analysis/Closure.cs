using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A table with every table that feeds it, suppliers first, and the base facts that they ask for together.</summary>
internal sealed class Closure
{
    private Closure(ImmutableArray<ClosureTable> tables, ImmutableArray<TableInput> facts)
    {
        Tables = tables;
        Facts = facts;
    }

    internal ImmutableArray<ClosureTable> Tables { get; }

    internal ImmutableArray<TableInput> Facts { get; }

    internal ClosureTable Root => Tables[^1];

    internal int BitCount => Tables.Sum(table => table.BitCount);

    /// <summary>Joins a definition with the tables that feed it. Facts come in the order in which they are first asked for.</summary>
    internal static Closure Of(TableDefinition root, IReadOnlyList<DecisionTable> suppliers)
    {
        var definitions = new List<TableDefinition>();
        var facts = new List<TableInput>();
        Visit(root, suppliers, definitions, facts);
        var tables = ImmutableArray.CreateBuilder<ClosureTable>();
        var bit = 0;
        foreach (var definition in definitions)
        {
            tables.Add(new ClosureTable(definition, bit, definitions, facts));
            bit += tables[^1].BitCount;
        }

        return new Closure(tables.DrainToImmutable(), [.. facts]);
    }

    /// <summary>The last table, then those that feed it, and what feeds them: in the order in which reasons are told.</summary>
    internal IEnumerable<ClosureTable> FromRoot()
    {
        var (found, open) = (new List<int>(), new Stack<int>([Tables.Length - 1]));
        while (open.TryPop(out var table))
        {
            if (found.Contains(table))
                continue;
            found.Add(table);
            foreach (var supplier in Tables[table].Suppliers.Reverse())
                open.Push(supplier);
        }

        return found.Select(table => Tables[table]);
    }

    private static void Visit(TableDefinition table, IReadOnlyList<DecisionTable> suppliers, List<TableDefinition> tables, List<TableInput> facts)
    {
        if (tables.Contains(table))
            return;
        foreach (var input in table.Inputs)
        {
            if (input.From is null)
            {
                if (facts.All(fact => fact.Name != input.Name))
                    facts.Add(input);
            }
            else
            {
                var supplier = suppliers.First(candidate => candidate.Header.Id == input.From);
                Visit(supplier.Definition, supplier.Suppliers, tables, facts);
            }
        }

        if (tables.Any(other => other.Header.Id == table.Header.Id))
            throw new ArgumentException($"Two versions of {table.Header.Id} feed the same table.", nameof(suppliers));
        tables.Add(table);
    }
}
