using BenchmarkDotNet.Attributes;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>One severity at a time, each on another complaint. Every engine's answer is turned into its rank and added up.</summary>
public class SeverityBenchmarks
{
    private const int Some = 1_024;

    private readonly ComplaintSample sample = new();
    private int[] rows = [];
    private int[] ranks = [];
    private DecisionTable table = null!;
    private SeverityWorkflow workflow = null!;
    private WorkflowInput[] inputs = [];
    private int next;

    [GlobalSetup]
    public void Setup()
    {
        table = sample.Policy.Severity;
        rows = sample.Rows(table);
        ranks = [.. table.Decisions.Select(decision => Severity.FromCode(decision.Outcome.Code("severity")).Value)];
        workflow = new SeverityWorkflow(table);
        inputs = [.. sample.WithCode.Select(WorkflowInput.Of)];
        sample.Check("The list of lambdas", i => HandWritten.SeverityByLambdas(sample.Resolved[i]));
        sample.Check("RulesEngine", i => workflow.Rank(inputs[i]).AsTask().GetAwaiter().GetResult());
        sample.Check("Assess with a resolved incident", i => sample.Policy.Assess(sample.WithIncident[i]).Severity.Value);
        sample.Check("Decide", i => ranks[table.Decide(rows.AsSpan(i * table.Facts.Length, table.Facts.Length)).Index]);
    }

    [Benchmark(Baseline = true, Description = "C# switch", OperationsPerInvoke = ComplaintSample.Count)]
    public int Switch()
    {
        var sum = 0;
        foreach (ref readonly var complaint in sample.Resolved.AsSpan())
            sum += HandWritten.Severity(complaint);
        return sum;
    }

    [Benchmark(Description = "list of lambdas", OperationsPerInvoke = ComplaintSample.Count)]
    public int Lambdas()
    {
        var sum = 0;
        foreach (ref readonly var complaint in sample.Resolved.AsSpan())
            sum += HandWritten.SeverityByLambdas(complaint);
        return sum;
    }

    [Benchmark(Description = "Microsoft RulesEngine", OperationsPerInvoke = Some)]
    public async Task<int> RulesEngine()
    {
        var sum = 0;
        for (var i = 0; i < Some; i++)
            sum += await workflow.Rank(inputs[next + i]).ConfigureAwait(false);
        next = (next + Some) % ComplaintSample.Count;
        return sum;
    }

    [Benchmark(Description = "ComplaintPolicy.Assess, incident resolved", OperationsPerInvoke = ComplaintSample.Count)]
    public int Assess()
    {
        var (sum, policy) = (0, sample.Policy);
        foreach (ref readonly var complaint in sample.WithIncident.AsSpan())
            sum += policy.Assess(complaint).Severity.Value;
        return sum;
    }

    [Benchmark(Description = "DecisionTable.Decide", OperationsPerInvoke = ComplaintSample.Count)]
    public int Decide()
    {
        var (sum, width) = (0, table.Facts.Length);
        for (var values = rows.AsSpan(); !values.IsEmpty; values = values[width..])
            sum += ranks[table.Decide(values[..width]).Index];
        return sum;
    }
}
