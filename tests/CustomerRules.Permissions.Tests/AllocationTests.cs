using CustomerRules.Permissions.Tests.Reference;

namespace CustomerRules.Permissions.Tests;

public sealed class AllocationTests
{
    private const int Calls = 10_000;

    private static readonly AccessRequest[] Requests = [.. Book.EveryRequest().Select((request, i) => i % 3 == 0 ? request with { Evidence = [EvidenceKinds.Escort, EvidenceKinds.ServiceCentreHeadApproval] } : request)];
    private static readonly ResolvedRequest[] Resolved = [.. Requests.Select(request => Book.Policy.Resolve(request))];

    private readonly AccessDecision[] answers = new AccessDecision[1000];
    private int plain;

    [Fact]
    public void The_measure_sees_an_allocation() => Assert.True(Allocated(_ => GC.KeepAlive(new object())) >= Calls * 24L);

    [Fact]
    public void Deciding_by_code_allocates_nothing() =>
        Assert.Equal(0, Allocated(call => answers[call % 1000] = Book.Policy.Decide(in Requests[call % Requests.Length])));

    [Fact]
    public void Deciding_a_resolved_request_and_taking_the_grant_allocates_nothing() => Assert.Equal(0, Allocated(call =>
    {
        answers[call % 1000] = Book.Policy.Decide(in Resolved[call % Resolved.Length]);
        if (answers[call % 1000].TryGetGrant(out var grant, out var obligations))
            plain += grant.VisibilityOf("name") == FieldVisibility.Plain && !obligations.IsEmpty ? 1 : 0;
    }));

    [Fact]
    public void Batches_and_the_matrix_of_a_role_allocate_nothing()
    {
        var matrix = new AccessDecision[70];
        Assert.Equal(0, Allocated(_ => Book.Policy.DecideAll(Resolved.AsSpan(0, 16), answers)));
        var outcomes = new AccessOutcome[70];
        Assert.Equal(0, Allocated(call => Book.Policy.DecideMatrix(in Resolved[call % Resolved.Length], matrix)));
        Assert.Equal(0, Allocated(call => Book.Policy.DecideMatrix(in Resolved[call % Resolved.Length], outcomes)));
    }

    [Fact]
    public void The_matrix_of_a_role_is_what_single_decisions_say()
    {
        var matrix = new AccessDecision[70];
        var outcomes = new AccessOutcome[70];
        foreach (var request in Requests.Where((_, i) => i % 97 == 0))
        {
            Book.Policy.DecideMatrix(Book.Policy.Resolve(request), matrix);
            Book.Policy.DecideMatrix(Book.Policy.Resolve(request), outcomes);
            Assert.Equal(matrix.Select(decision => decision.Outcome), outcomes);
            for (var i = 0; i < matrix.Length; i++)
            {
                var one = Book.Policy.Decide(request with { Action = Book.Policy.Actions[i / 10].Code, Section = Book.Policy.Sections[i % 10].Code });
                Assert.Equal(one.Outcome, matrix[i].Outcome);
                Assert.Equal(one.Missing.Length, matrix[i].Missing.Length);
            }
        }
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
