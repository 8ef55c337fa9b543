using BenchmarkDotNet.Attributes;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>Reading and proving everything that the packages carry, from bytes. Warmed up until nothing is left to compile.</summary>
[WarmupCount(40)]
public class LoadBenchmarks
{
    private IReadOnlyList<PolicyFile> policies = [];
    private IReadOnlyList<PolicyFile> calendar = [];
    private IReadOnlyList<PolicyFile> regulations = [];
    private IReadOnlyList<PolicyFile> all = [];

    [GlobalSetup]
    public void Setup()
    {
        policies = RuleBook.EmbeddedFiles;
        calendar = CalendarHistory.EmbeddedFiles;
        regulations = EmbeddedFiles.Of(typeof(ClauseCatalogue).Assembly);
        all = [.. policies, .. regulations];
    }

    [Benchmark(Description = "whole rule book: clauses, policies, calendars, and the lock")]
    public RuleBook Everything() => RuleBook.Load(all).GetValueOrThrow();

    [Benchmark(Description = "without the clauses")]
    public RuleBook Policies() => RuleBook.Load(policies).GetValueOrThrow();

    [Benchmark(Description = "clause catalogue only")]
    public ClauseCatalogue Clauses() => ClauseCatalogue.Read(regulations).GetValueOrThrow();

    [Benchmark(Description = "calendar only: 24 files")]
    public CalendarHistory Calendar() => CalendarHistory.Load(calendar, ClauseCatalogue.Embedded).GetValueOrThrow();
}
