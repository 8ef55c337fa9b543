using BenchmarkDotNet.Attributes;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;

namespace CustomerRules.Benchmarks.Tables;

/// <summary>Reading and proving everything that the packages carry, from bytes. Warmed up until nothing is left to compile.</summary>
[WarmupCount(40)]
public class LoadBenchmarks
{
    private IReadOnlyList<PolicyFile> policies = [];
    private IReadOnlyList<PolicyFile> regulations = [];
    private ClauseCatalogue catalogue = null!;

    [GlobalSetup]
    public void Setup()
    {
        policies = ComplaintPolicies.EmbeddedFiles;
        regulations = EmbeddedFiles.Of(typeof(ClauseCatalogue).Assembly);
        catalogue = ClauseCatalogue.Embedded;
    }

    [Benchmark(Description = "whole rule book: clauses and policies")]
    public ComplaintPolicies Everything() => Load(ClauseCatalogue.Read(regulations).GetValueOrThrow());

    [Benchmark(Description = "policies only")]
    public ComplaintPolicies Policies() => Load(catalogue);

    [Benchmark(Description = "clause catalogue only")]
    public ClauseCatalogue Clauses() => ClauseCatalogue.Read(regulations).GetValueOrThrow();

    private ComplaintPolicies Load(ClauseCatalogue clauses) =>
        ComplaintPolicies.From(TableSet.Load(policies, clauses).GetValueOrThrow()).GetValueOrThrow();
}
