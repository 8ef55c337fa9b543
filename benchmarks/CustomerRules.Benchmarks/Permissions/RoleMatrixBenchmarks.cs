using BenchmarkDotNet.Attributes;
using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>Everything that one role could do for one purpose, per cell: what a screen of permissions asks.</summary>
public class RoleMatrixBenchmarks
{
    private const int Cells = 70;
    private const int Some = 1_024;

    private readonly AccessSample sample = new();
    private readonly AccessDecision[] matrix = new AccessDecision[Cells];
    private readonly AccessOutcome[] outcomes = new AccessOutcome[Cells];
    private int next;

    /// <summary>Both matrices beside the switch, cell by cell, for every request.</summary>
    [GlobalSetup]
    public void Setup()
    {
        for (var i = 0; i < AccessSample.Count; i++)
        {
            sample.Policy.DecideMatrix(in sample.Resolved[i], outcomes);
            sample.Policy.DecideMatrix(in sample.Resolved[i], matrix);
            for (var cell = 0; cell < Cells; cell++)
            {
                var wanted = HandWrittenAccess.Outcome(sample.Plain[i] with { Action = cell / 10, Section = cell % 10 });
                if (outcomes[cell] != wanted || matrix[cell].Outcome != wanted)
                    throw new InvalidOperationException($"DecideMatrix disagrees with the switch on {sample.Plain[i]}, cell {cell}.");
            }
        }
    }

    [Benchmark(Baseline = true, Description = "loop over the C# switch", OperationsPerInvoke = Cells * Some)]
    public AccessOutcome[] Switch()
    {
        next = (next + Some) % AccessSample.Count;
        for (var i = 0; i < Some; i++)
        {
            var request = sample.Plain[next + i];
            for (var cell = 0; cell < Cells; cell++)
                outcomes[cell] = HandWrittenAccess.Outcome(request with { Action = cell / 10, Section = cell % 10 });
        }

        return outcomes;
    }

    [Benchmark(Description = "AccessPolicy.DecideMatrix, outcomes", OperationsPerInvoke = Cells * Some)]
    public AccessOutcome[] Outcomes()
    {
        next = (next + Some) % AccessSample.Count;
        for (var i = 0; i < Some; i++)
            sample.Policy.DecideMatrix(in sample.Resolved[next + i], outcomes);
        return outcomes;
    }

    [Benchmark(Description = "AccessPolicy.DecideMatrix, whole decisions", OperationsPerInvoke = Cells * Some)]
    public AccessDecision[] Matrix()
    {
        next = (next + Some) % AccessSample.Count;
        for (var i = 0; i < Some; i++)
            sample.Policy.DecideMatrix(in sample.Resolved[next + i], matrix);
        return matrix;
    }
}
