using BenchmarkDotNet.Attributes;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>One severity at a time, for a caller who has the incident as a text, as it comes with a request.</summary>
public class SeverityByCodeBenchmarks
{
    private readonly ComplaintSample sample = new();

    [GlobalSetup]
    public void Setup()
    {
        sample.Check("The switch on the text", i => HandWrittenByCode.Severity(sample.WithCode[i]));
        sample.Check("Assess with a code", i => sample.Policy.Assess(sample.WithCode[i]).Severity.Value);
    }

    [Benchmark(Baseline = true, Description = "C# switch on the text", OperationsPerInvoke = ComplaintSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (ref readonly var complaint in sample.WithCode.AsSpan())
            sum += HandWrittenByCode.Severity(complaint);
        return sum;
    }

    [Benchmark(Description = "ComplaintPolicy.Assess, incident as code", OperationsPerInvoke = ComplaintSample.Count)]
    public int Assess()
    {
        var (sum, policy) = (0, sample.Policy);
        foreach (ref readonly var complaint in sample.WithCode.AsSpan())
            sum += policy.Assess(complaint).Severity.Value;
        return sum;
    }
}
