using System.Security.Cryptography;
using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>Reading and proving everything that the packages carry, from bytes; beside it what any loader has to do at least. Tiered
/// compilation is at work for some 450 loads, so it is warmed up for long.</summary>
[WarmupCount(100)]
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

    [Benchmark(Baseline = true, Description = "JsonDocument and SHA-256 of every file, nothing understood")]
    public int Bytes()
    {
        var sum = 0;
        foreach (var file in all)
        {
            using var document = JsonDocument.Parse(file.Utf8);
            sum += SHA256.HashData(file.Utf8.Span)[0];
        }

        return sum;
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
