using BenchmarkDotNet.Attributes;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>One repair urgency at a time, each on another incident; the ranks are added up.</summary>
public class RepairUrgencyBenchmarks
{
    private readonly ComplaintSample sample = new();
    private RepairFacts[] resolved = [];
    private IncidentKind[] kinds = [];
    private int[] rows = [];
    private int[] ranks = [];
    private DecisionTable table = null!;

    [GlobalSetup]
    public void Setup()
    {
        var policy = sample.Repairs;
        table = policy.Urgency;
        kinds = [.. sample.Resolved.Select(complaint => complaint.Incident)];
        rows = [.. kinds.Select(kind => (int)kind)];
        resolved = [.. rows.Select(position => new RepairFacts { Incident = policy.Resolve(policy.Incidents[position].Code) })];
        ranks = [.. table.Decisions.Select(decision => RepairUrgency.FromCode(decision.Outcome.Code("urgency")).Value)];
        for (var i = 0; i < kinds.Length; i++)
        {
            var rank = HandWritten.Urgency(kinds[i]);
            if (policy.Assess(resolved[i]).Urgency.Value != rank
                || ranks[table.Decide(rows.AsSpan(i, 1)).Index] != rank)
                throw new InvalidOperationException($"An engine disagrees with the switch on {kinds[i]}.");
        }
    }

    [Benchmark(Baseline = true, Description = "C# switch", OperationsPerInvoke = ComplaintSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (var kind in kinds)
            sum += HandWritten.Urgency(kind);
        return sum;
    }

    [Benchmark(Description = "RepairPolicy.Assess, incident resolved", OperationsPerInvoke = ComplaintSample.Count)]
    public int Assess()
    {
        var (sum, policy) = (0, sample.Repairs);
        foreach (ref readonly var facts in resolved.AsSpan())
            sum += policy.Assess(facts).Urgency.Value;
        return sum;
    }

    [Benchmark(Description = "DecisionTable.Decide", OperationsPerInvoke = ComplaintSample.Count)]
    public int Decide()
    {
        var sum = 0;
        for (var values = rows.AsSpan(); !values.IsEmpty; values = values[1..])
            sum += ranks[table.Decide(values[..1]).Index];
        return sum;
    }
}
