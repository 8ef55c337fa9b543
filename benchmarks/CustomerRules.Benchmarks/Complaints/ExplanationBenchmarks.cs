using BenchmarkDotNet.Attributes;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.Policies;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>Why a complaint is as severe as it is: matching rules and nearest changes, and the same in words.</summary>
public class ExplanationBenchmarks
{
    private const int Some = 1_024;

    private readonly ComplaintSample sample = new();
    private readonly RuleTrace[] rules = new RuleTrace[64];
    private readonly NearestChange[] changes = new NearestChange[32];
    private int next;

    [Benchmark(Description = "ComplaintPolicy.Explain into buffers", OperationsPerInvoke = ComplaintSample.Count)]
    public int Buffers()
    {
        var sum = 0;
        foreach (ref readonly var complaint in sample.WithIncident.AsSpan())
        {
            var explanation = sample.Policy.Explain(complaint, rules, changes);
            sum += explanation.Rules + explanation.Changes;
        }

        return sum;
    }

    [Benchmark(Description = "ComplaintPolicy.Explain as text", OperationsPerInvoke = Some)]
    public int Text()
    {
        var sum = 0;
        for (var i = 0; i < Some; i++)
            sum += sample.Policy.Explain(sample.WithIncident[next + i], Language.English).Length;
        next = (next + Some) % ComplaintSample.Count;
        return sum;
    }
}
