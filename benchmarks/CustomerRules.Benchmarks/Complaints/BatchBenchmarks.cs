using BenchmarkDotNet.Attributes;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>All complaints at once, per row: every answer is kept in an array.</summary>
public class BatchBenchmarks
{
    private readonly ComplaintSample sample = new();
    private readonly int[] severities = new int[ComplaintSample.Count];
    private readonly ComplaintAssessment[] assessments = new ComplaintAssessment[ComplaintSample.Count];
    private readonly int[] decisions = new int[ComplaintSample.Count];
    private int[] incidents = [];
    private int[] households = [];
    private int[] departments = [];
    private bool[] written = [];
    private bool[] needsExtension = [];
    private bool[] selfResolvable = [];
    private int[] columns = [];
    private DecisionTable table = null!;

    [GlobalSetup]
    public void Setup()
    {
        table = sample.Policy.Severity;
        columns = sample.Columns(table);
        incidents = [.. sample.Resolved.Select(complaint => (int)complaint.Incident)];
        households = [.. sample.Resolved.Select(complaint => complaint.Households)];
        departments = [.. sample.Resolved.Select(complaint => complaint.Departments)];
        written = [.. sample.Resolved.Select(complaint => complaint.Written)];
        needsExtension = [.. sample.Resolved.Select(complaint => complaint.NeedsExtension)];
        selfResolvable = [.. sample.Resolved.Select(complaint => complaint.SelfResolvable)];
        AssessFacts();
        sample.Check("AssessAll over facts", i => assessments[i].Severity.Value);
        Array.Clear(assessments);
        AssessColumns();
        sample.Check("AssessAll over columns", i => assessments[i].Severity.Value);
        DecideAll();
        sample.Check("DecideAll", i => Severity.FromCode(table.Decisions[decisions[i]].Outcome.Code("severity")).Value);
    }

    [Benchmark(Baseline = true, Description = "loop over the C# switch", OperationsPerInvoke = ComplaintSample.Count)]
    public int[] Switch()
    {
        var complaints = sample.Resolved;
        for (var i = 0; i < complaints.Length; i++)
            severities[i] = HandWritten.Severity(complaints[i]);
        return severities;
    }

    [Benchmark(Description = "ComplaintPolicy.AssessAll, facts", OperationsPerInvoke = ComplaintSample.Count)]
    public ComplaintAssessment[] AssessFacts()
    {
        sample.Policy.AssessAll(sample.WithIncident, assessments);
        return assessments;
    }

    [Benchmark(Description = "ComplaintPolicy.AssessAll, columns", OperationsPerInvoke = ComplaintSample.Count)]
    public ComplaintAssessment[] AssessColumns()
    {
        var complaints = new ComplaintColumns
        {
            Incidents = incidents,
            Households = households,
            Departments = departments,
            Written = written,
            NeedsExtension = needsExtension,
            SelfResolvable = selfResolvable,
        };
        sample.Policy.AssessAll(complaints, assessments);
        return assessments;
    }

    [Benchmark(Description = "DecisionTable.DecideAll", OperationsPerInvoke = ComplaintSample.Count)]
    public int[] DecideAll()
    {
        table.DecideAll(columns, decisions);
        return decisions;
    }
}
