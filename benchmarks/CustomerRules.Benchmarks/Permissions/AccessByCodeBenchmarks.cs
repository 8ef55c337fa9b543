using BenchmarkDotNet.Attributes;
using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>One access decision at a time, for a caller who has everything as texts, as it comes with a request: four codes and up to eight
/// pieces of evidence.</summary>
public class AccessByCodeBenchmarks
{
    private readonly AccessSample sample = new();

    [GlobalSetup]
    public void Setup()
    {
        sample.Check("The switch on texts", i => HandWrittenAccessByCode.Outcome(sample.ByCode[i]));
        sample.Check("Decide by code", i => sample.Policy.Decide(sample.ByCode[i]).Outcome);
    }

    [Benchmark(Baseline = true, Description = "C# switch on the texts", OperationsPerInvoke = AccessSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (ref readonly var request in sample.ByCode.AsSpan())
            sum += (int)HandWrittenAccessByCode.Outcome(request);
        return sum;
    }

    [Benchmark(Description = "AccessPolicy.Decide, by code", OperationsPerInvoke = AccessSample.Count)]
    public int DecideByCode()
    {
        var (sum, policy) = (0, sample.Policy);
        foreach (ref readonly var request in sample.ByCode.AsSpan())
            sum += (int)policy.Decide(in request).Outcome;
        return sum;
    }
}
