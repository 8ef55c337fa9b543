using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using BenchmarkDotNet.Validators;
using Perfolizer.Horology;

namespace CustomerRules.Benchmarks;

/// <summary>One job for all: long enough to be steady, about five seconds a benchmark.</summary>
internal sealed class BenchmarkConfig : ManualConfig
{
    private static readonly Job Steady = Job.Default
        .WithWarmupCount(4)
        .WithIterationCount(15)
        .WithIterationTime(TimeInterval.FromMilliseconds(150));

    public BenchmarkConfig()
        : this(Steady)
    {
        AddDiagnoser(MemoryDiagnoser.Default);
        AddValidator(JitOptimizationsValidator.FailOnError);
    }

    private BenchmarkConfig(Job job)
    {
        AddJob(job);
        AddLogger(ConsoleLogger.Default);
        AddColumnProvider(
            DefaultColumnProviders.Descriptor,
            DefaultColumnProviders.Params,
            new SimpleColumnProvider(StatisticColumn.Median, StatisticColumn.Mean, StatisticColumn.StdDev, BaselineRatioColumn.RatioMean),
            DefaultColumnProviders.Metrics);
        AddExporter(MarkdownExporter.GitHub);
        ArtifactsPath = Path.Combine("artifacts", "benchmarks");
    }

    /// <summary>Each benchmark once and in this process: tells whether it runs, not how fast.</summary>
    internal static BenchmarkConfig Dry() => new(Job.Dry.WithWarmupCount(0).WithToolchain(InProcessEmitToolchain.Instance));
}
