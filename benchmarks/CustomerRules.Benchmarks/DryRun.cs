using BenchmarkDotNet.Running;

namespace CustomerRules.Benchmarks;

/// <summary>Runs every benchmark once: a cheap check that they still work and that all engines still agree.</summary>
internal static class DryRun
{
    internal static int All()
    {
        var summaries = BenchmarkSwitcher.FromAssembly(typeof(DryRun).Assembly).RunAll(BenchmarkConfig.Dry()).ToList();
        var failed = summaries.Where(summary => summary.HasCriticalValidationErrors).Select(summary => summary.Title)
            .Concat(summaries.SelectMany(summary => summary.BenchmarksCases
                .Where(benchmark => summary[benchmark]?.Success != true || summary[benchmark]!.ResultStatistics is null)
                .Select(benchmark => benchmark.DisplayInfo)))
            .ToList();
        foreach (var name in failed)
            Console.Error.WriteLine($"FAILED: {name}");
        return summaries.Count > 0 && failed.Count == 0 ? 0 : 1;
    }
}
