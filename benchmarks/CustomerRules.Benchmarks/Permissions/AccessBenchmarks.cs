using BenchmarkDotNet.Attributes;
using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>One access decision at a time, codes resolved, each on another request; the outcomes are added up.</summary>
public class AccessBenchmarks
{
    private readonly AccessSample sample = new();

    [GlobalSetup]
    public void Setup()
    {
        sample.Check("Decide resolved", i => sample.Policy.Decide(sample.Resolved[i]).Outcome);
    }

    [Benchmark(Baseline = true, Description = "C# switch, outcome only", OperationsPerInvoke = AccessSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (ref readonly var request in sample.Plain.AsSpan())
            sum += (int)HandWrittenAccess.Outcome(request);
        return sum;
    }

    [Benchmark(Description = "AccessPolicy.Decide, codes resolved", OperationsPerInvoke = AccessSample.Count)]
    public int Decide()
    {
        var (sum, policy) = (0, sample.Policy);
        foreach (ref readonly var request in sample.Resolved.AsSpan())
            sum += (int)policy.Decide(in request).Outcome;
        return sum;
    }

    [Benchmark(Description = "AccessPolicy.Decide and take the grant", OperationsPerInvoke = AccessSample.Count)]
    public int DecideAndTake()
    {
        var (sum, policy) = (0, sample.Policy);
        foreach (ref readonly var request in sample.Resolved.AsSpan())
        {
            if (policy.Decide(in request).TryGetGrant(out var grant, out var obligations))
                sum += grant.Plain.Length + obligations.Length;
        }

        return sum;
    }
}
