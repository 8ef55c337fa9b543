using BenchmarkDotNet.Attributes;
using CustomerRules.Complaints.Repairs;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>One repair urgency at a time, for a caller who has the incident as a text.</summary>
public class UrgencyByCodeBenchmarks
{
    private readonly ComplaintSample sample = new();
    private RepairFacts[] codes = [];

    [GlobalSetup]
    public void Setup()
    {
        codes = [.. sample.WithCode.Select(complaint => new RepairFacts { Incident = complaint.Incident })];
        foreach (var facts in codes)
        {
            if (sample.Repairs.Assess(facts).Urgency.Value != HandWrittenByCode.Urgency(facts.Incident.Code))
                throw new InvalidOperationException($"Assess disagrees with the switch on {facts.Incident}.");
        }
    }

    [Benchmark(Baseline = true, Description = "C# switch on the text", OperationsPerInvoke = ComplaintSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (ref readonly var facts in codes.AsSpan())
            sum += HandWrittenByCode.Urgency(facts.Incident.Code);
        return sum;
    }

    [Benchmark(Description = "RepairPolicy.Assess, incident as code", OperationsPerInvoke = ComplaintSample.Count)]
    public int Assess()
    {
        var (sum, policy) = (0, sample.Repairs);
        foreach (ref readonly var facts in codes.AsSpan())
            sum += policy.Assess(facts).Urgency.Value;
        return sum;
    }
}
