using BenchmarkDotNet.Attributes;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>A table with more decisions than anybody lists: its proof, a difference, and one decision with all its reasons, on fresh random inputs
/// of which three circumstances hold on average.</summary>
public class CircumstancesBenchmarks
{
    private const int Inputs = 65_536;
    private const int Seed = 7;

    private readonly int[] values = new int[Inputs * CircumstancesTable.Count];
    private TableDefinition definition = null!;
    private DecisionTable table = null!;
    private DecisionTable other = null!;

    [GlobalSetup]
    public void Setup()
    {
        definition = CircumstancesTable.Define();
        table = TableAnalysis.Of(definition, []).Result.GetValueOrThrow();
        other = TableAnalysis.Of(CircumstancesTable.Define("major"), []).Result.GetValueOrThrow();
        var random = new Random(Seed);
        for (var i = 0; i < values.Length; i++)
            values[i] = random.Next(20) == 0 ? 1 : 0;
        for (var i = 0; i < Inputs; i++)
        {
            var row = values.AsSpan(i * CircumstancesTable.Count, CircumstancesTable.Count);
            if (Position(table.Decide(row)) != ByHand(row))
                throw new InvalidOperationException("The table disagrees with the loop.");
        }
    }

    [Benchmark(Baseline = true, Description = "a loop over the circumstances, without reasons", OperationsPerInvoke = Inputs)]
    public int Loop()
    {
        var sum = 0;
        for (var rest = values.AsSpan(); !rest.IsEmpty; rest = rest[CircumstancesTable.Count..])
            sum += ByHand(rest[..CircumstancesTable.Count]);
        return sum;
    }

    [Benchmark(Description = "DecisionTable.Decide, with all reasons", OperationsPerInvoke = Inputs)]
    public int Decide()
    {
        var sum = 0;
        for (var rest = values.AsSpan(); !rest.IsEmpty; rest = rest[CircumstancesTable.Count..])
            sum += Position(table.Decide(rest[..CircumstancesTable.Count]));
        return sum;
    }

    [Benchmark(Description = "TableAnalysis.Of")]
    public DecisionTable Prove() => TableAnalysis.Of(definition, []).Result.GetValueOrThrow();

    [Benchmark(Description = "TableDifference.Between, one rule")]
    public int Difference() => TableDifference.Between(table, other).Regions.Length;

    private static int Position(Decision decision) => decision.Outcome.Code("severity") switch { "major" => 0, "complex" => 1, _ => 2 };

    private static int ByHand(ReadOnlySpan<int> row)
    {
        var severity = 2;
        for (var i = 0; i < row.Length && severity > 0; i++)
        {
            if (row[i] != 0)
                severity = Math.Min(severity, i % 2);
        }

        return severity;
    }
}
