using BenchmarkDotNet.Attributes;
using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>Many requests at once, per row: every answer is kept in an array.</summary>
public class AccessBatchBenchmarks
{
    private readonly AccessSample sample = new();
    private readonly AccessOutcome[] outcomes = new AccessOutcome[AccessSample.Count];
    private readonly AccessDecision[] decisions = new AccessDecision[AccessSample.Count];
    private int[] roles = [];
    private int[] actions = [];
    private int[] sections = [];
    private int[] purposes = [];
    private bool[] isSealed = [];
    private ulong[] evidence = [];

    [GlobalSetup]
    public void Setup()
    {
        roles = [.. sample.Plain.Select(request => request.Role)];
        actions = [.. sample.Plain.Select(request => request.Action)];
        sections = [.. sample.Plain.Select(request => request.Section)];
        purposes = [.. sample.Plain.Select(request => request.Purpose)];
        isSealed = [.. sample.Plain.Select(request => request.Sealed)];
        evidence = [.. sample.Plain.Select(request => request.Evidence)];
        DecideColumns();
        sample.Check("DecideAll over columns", i => outcomes[i]);
        DecideRequests();
        sample.Check("DecideAll over requests", i => decisions[i].Outcome);
    }

    [Benchmark(Baseline = true, Description = "loop over the C# switch", OperationsPerInvoke = AccessSample.Count)]
    public AccessOutcome[] Switch()
    {
        var requests = sample.Plain;
        for (var i = 0; i < requests.Length; i++)
            outcomes[i] = HandWrittenAccess.Outcome(requests[i]);
        return outcomes;
    }

    [Benchmark(Description = "AccessPolicy.DecideAll, columns", OperationsPerInvoke = AccessSample.Count)]
    public AccessOutcome[] DecideColumns()
    {
        var columns = new AccessColumns { Roles = roles, Actions = actions, Sections = sections, Purposes = purposes, Sealed = isSealed, Evidence = evidence };
        sample.Policy.DecideAll(columns, outcomes);
        return outcomes;
    }

    [Benchmark(Description = "AccessPolicy.DecideAll, requests", OperationsPerInvoke = AccessSample.Count)]
    public AccessDecision[] DecideRequests()
    {
        sample.Policy.DecideAll(sample.Resolved, decisions);
        return decisions;
    }
}
