using BenchmarkDotNet.Attributes;
using CustomerRules.Identifiers;

namespace CustomerRules.Benchmarks.Identifiers;

/// <summary>One resident ID at a time, with province table, date of birth and check character; the valid ones are counted.</summary>
public class ResidentIdBenchmarks
{
    private readonly ResidentIdSample sample = new();

    [GlobalSetup]
    public void Setup() => sample.Agrees("The expression", ByRegex.IsResidentId);

    [Benchmark(Baseline = true, Description = "generated regex, DateTime, loop", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Regex()
    {
        var valid = 0;
        foreach (var text in sample.Texts)
            valid += ByRegex.IsResidentId(text) ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "ResidentId.Check", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Check()
    {
        var valid = 0;
        foreach (var text in sample.Texts)
            valid += ResidentId.Check(text, ResidentIdSample.AsOf).Findings.IsEmpty ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "ResidentId.Check, UTF-8", OperationsPerInvoke = ResidentIdSample.Count)]
    public int CheckUtf8()
    {
        var valid = 0;
        foreach (var text in sample.Utf8)
            valid += ResidentId.Check(text, ResidentIdSample.AsOf).Findings.IsEmpty ? 1 : 0;
        return valid;
    }

    [Benchmark(Description = "ResidentId.TryParse", OperationsPerInvoke = ResidentIdSample.Count)]
    public int Parse()
    {
        var valid = 0;
        foreach (var text in sample.Texts)
            valid += ResidentId.TryParse(text, out _) ? 1 : 0;
        return valid;
    }
}
