using BenchmarkDotNet.Attributes;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>The exact proof of one large table, and the exact difference of two versions with five edits.</summary>
public class ProofBenchmarks
{
    private const int Seed = 7;

    private TableDefinition disjoint = null!;
    private TableDefinition noisy = null!;
    private DecisionTable before = null!;
    private DecisionTable after = null!;

    [Params("60 x 12", "1000 x 7")]
    public string Size { get; set; } = "60 x 12";

    [GlobalSetup]
    public void Setup()
    {
        var (rules, inputs) = Size == "60 x 12" ? (60, 12) : (1_000, 7);
        disjoint = new RandomTable(rules, inputs, NoiseRows.None, Seed).Define();
        noisy = new RandomTable(rules, inputs, NoiseRows.Last, Seed).Define();
        var version = new RandomTable(rules, inputs, NoiseRows.First, Seed);
        before = Prove(version.Define()).Result.GetValueOrThrow();
        version.Edit();
        after = Prove(version.Define()).Result.GetValueOrThrow();
        Require(Prove(disjoint).Result.Succeeded, "A partition is sound.");
        var dead = Prove(noisy).Findings.Count(finding => finding.Kind == TableFindingKind.DeadRule);
        Require(dead == Math.Min(rules / 10, AnalysisBudget.Default.ListedFindings), "Noise behind a partition is dead, and nothing else is.");
        Require(!TableDifference.Between(before, after).IsEmpty, "The edits show.");
    }

    [Benchmark(Description = "TableAnalysis.Of, unique")]
    public int ProveDisjoint() => Prove(disjoint).States;

    [Benchmark(Description = "TableAnalysis.Of, first, 10 % dead rows")]
    public int ProveNoisy() => Prove(noisy).States;

    [Benchmark(Description = "TableDifference.Between, 5 edits")]
    public int Difference() => TableDifference.Between(before, after).Regions.Length;

    private static TableAnalysis Prove(TableDefinition table) => TableAnalysis.Of(table, []);

    private static void Require(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException(what);
    }
}
