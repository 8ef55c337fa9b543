using BenchmarkDotNet.Attributes;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>The exact proof of one large table, and the exact difference of two versions with five edits.</summary>
[WarmupCount(12)]
public class ProofBenchmarks
{
    private const int Seed = 7;

    private TableDefinition table = null!;
    private DecisionTable before = null!;
    private DecisionTable after = null!;

    [Params("60 x 12", "1000 x 7")]
    public string Size { get; set; } = "60 x 12";

    [GlobalSetup(Target = nameof(ProveDisjoint))]
    public void SetupDisjoint() => table = Random(NoiseRows.None).Define();

    [GlobalSetup(Target = nameof(ProveNoisy))]
    public void SetupNoisy() => table = Random(NoiseRows.Last).Define();

    [GlobalSetup(Target = nameof(Difference))]
    public void SetupVersions()
    {
        var version = Random(NoiseRows.First);
        before = TableAnalysis.Of(version.Define(), []).Result.GetValueOrThrow();
        version.Edit();
        after = TableAnalysis.Of(version.Define(), []).Result.GetValueOrThrow();
    }

    [Benchmark(Description = "TableAnalysis.Of, unique")]
    public DecisionTable ProveDisjoint() => TableAnalysis.Of(table, []).Result.GetValueOrThrow();

    [Benchmark(Description = "TableAnalysis.Of, first, 10 % dead rows")]
    public int ProveNoisy()
    {
        var dead = TableAnalysis.Of(table, []).Findings.Count(finding => finding.Kind == TableFindingKind.DeadRule);
        return dead > 0 ? dead : throw new InvalidOperationException("Noise behind a partition is dead.");
    }

    [Benchmark(Description = "TableDifference.Between, 5 edits")]
    public int Difference()
    {
        var difference = TableDifference.Between(before, after);
        return !difference.IsEmpty ? difference.Regions.Length : throw new InvalidOperationException("The edits show.");
    }

    private RandomTable Random(NoiseRows noise)
    {
        var (rules, inputs) = Size == "60 x 12" ? (60, 12) : (1_000, 7);
        return new RandomTable(rules, inputs, noise, Seed);
    }
}
