using CustomerRules.Complaints.Repairs;
using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.DecisionTables.Deciding;

namespace CustomerRules.Complaints.Tests.Assessing;

public sealed class AllocationTests
{
    private const int Calls = 10_000;

    private readonly Batch batch = new(1000);
    private readonly ComplaintAssessment[] answers = new ComplaintAssessment[1000];
    private readonly RuleTrace[] rules = new RuleTrace[16];
    private readonly NearestChange[] changes = new NearestChange[16];

    [Fact]
    public void The_measure_sees_an_allocation() => Assert.True(Allocated(_ => GC.KeepAlive(new object())) >= Calls * 24L);

    [Fact]
    public void Assessing_by_code_allocates_nothing() =>
        Assert.Equal(0, Allocated(call => answers[call % 1000] = Book.Policy.Assess(in batch.Facts[call % 1000])));

    [Fact]
    public void Assessing_a_resolved_incident_allocates_nothing()
    {
        ComplaintFacts[] resolved = [.. batch.Facts.Select(facts => facts with { Incident = Book.Policy.Resolve(facts.Incident.Code) })];
        Assert.Equal(0, Allocated(call => answers[call % 1000] = Book.Policy.Assess(in resolved[call % 1000])));
    }

    [Fact]
    public void Making_the_facts_from_codes_allocates_nothing() =>
        Assert.Equal(0, Allocated(call => answers[0] = Book.Policy.Assess(new ComplaintFacts
        {
            Incident = Incidents.WaterLeak,
            Households = 1 + call,
            Departments = 1,
            Written = false,
            NeedsExtension = false,
            SelfResolvable = false,
        })));

    [Fact]
    public void Assessing_a_batch_of_facts_allocates_nothing() => Assert.Equal(0, Allocated(_ => Book.Policy.AssessAll(batch.Facts.AsSpan(0, 16), answers)));

    [Fact]
    public void Assessing_columns_allocates_nothing()
    {
        var moreThanOneBlock = new Batch(257);
        Assert.Equal(0, Allocated(_ => Book.Policy.AssessAll(moreThanOneBlock.Columns, answers.AsSpan(0, 257))));
    }

    [Fact]
    public void Explaining_into_buffers_allocates_nothing() =>
        Assert.Equal(0, Allocated(call => Book.Policy.Explain(in batch.Facts[call % 1000], rules, changes)));

    [Fact]
    public void Assessing_a_repair_allocates_nothing()
    {
        var assessed = new RepairAssessment[1];
        RepairFacts[] facts = [.. Book.AllIncidents.Select(code => new RepairFacts { Incident = code })];
        RepairFacts[] resolved = [.. Book.AllIncidents.Select(code => new RepairFacts { Incident = Book.Repairs.Resolve(code) })];
        Assert.Equal(0, Allocated(call => assessed[0] = Book.Repairs.Assess(in facts[call % 20])));
        Assert.Equal(0, Allocated(call => assessed[0] = Book.Repairs.Assess(in resolved[call % 20])));
    }

    private static long Allocated(Action<int> call)
    {
        for (var i = 0; i < Calls; i++)
            call(i);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Calls; i++)
            call(i);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
