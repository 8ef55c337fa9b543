using System.Collections.Immutable;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Tests.Oracle;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>A composition of tables, suppliers first, the one that is asked last.</summary>
internal sealed record Model(ImmutableArray<TableSpec> Tables)
{
    internal TableSpec Root => Tables[^1];

    /// <summary>What shrinking makes less of; a repaired model may have grown again.</summary>
    internal int Size => Tables.Sum(table => table.Json().Length);

    internal Model WithRoot(TableSpec root) => new(Tables.SetItem(Tables.Length - 1, root));

    /// <summary>Reads every table from its text and proves it; the suppliers must be sound.</summary>
    internal Loaded Load(AnalysisBudget? budget = null)
    {
        var suppliers = new List<DecisionTable>();
        foreach (var spec in Tables.SkipLast(1))
            suppliers.Add(TableAnalysis.Of(Policy.Read(spec.Json(), suppliers), suppliers, budget).Result.GetValueOrThrow());
        var definition = Policy.Read(Root.Json(), suppliers);
        return new Loaded(definition, suppliers, TableAnalysis.Of(definition, suppliers, budget));
    }

    /// <summary>The same read into the naive interpreter, without the engine's analysis.</summary>
    internal NaiveTable Naive()
    {
        var tables = new List<NaiveTable>();
        var loaded = new List<DecisionTable>();
        foreach (var spec in Tables)
        {
            var definition = Policy.Read(spec.Json(), loaded);
            tables.Add(new NaiveTable(definition, tables));
            if (spec != Root)
                loaded.Add(TableAnalysis.Of(definition, loaded).Result.GetValueOrThrow());
        }

        return tables[^1];
    }

    public override string ToString() => string.Concat(Tables);

    internal sealed record Loaded(TableDefinition Definition, IReadOnlyList<DecisionTable> Suppliers, TableAnalysis Analysis)
    {
        internal DecisionTable Table => Analysis.Result.GetValueOrThrow();
    }
}
