using CustomerRules.DecisionTables.Deciding;
using CustomerRules.DecisionTables.Tests.Specs;

namespace CustomerRules.DecisionTables.Tests;

/// <summary>Deciding allocates nothing, whichever look-up is behind it.</summary>
public sealed class AllocationTests
{
    private const int Calls = 10_000;

    [Theory]
    [InlineData(2, 20, typeof(GridLookup))]
    [InlineData(6, 60, typeof(DiagramLookup))]
    public void Ten_thousand_calls_allocate_nothing(int inputs, int rules, Type lookup)
    {
        var facts = Enumerable.Range(0, inputs).Select(i => InputSpec.Range($"n{i}", 0, 999)).ToArray();
        var table = BigTables.Split([.. facts], rules, new Random(1));
        Assert.IsType(lookup, Lookup.Of(table.Diagram!));
        var random = new Random(2);
        var cases = Enumerable.Range(0, Calls).Select(_ => facts.Select(_ => random.Next(1000)).ToArray()).ToArray();
        int[] columns = [.. Enumerable.Range(0, inputs).SelectMany(fact => cases.Take(1100).Select(row => row[fact]))];
        var (decisions, changes) = (new int[1100], new NearestChange[16]);

        AssertNone(() =>
        {
            foreach (var values in cases)
                table.Decide(values);
        });
        AssertNone(() =>
        {
            foreach (var values in cases)
                table.TryDecide(values, out _);
        });
        AssertNone(() =>
        {
            foreach (var values in cases)
                table.FindNearestChanges(values, changes);
        });
        AssertNone(() =>
        {
            for (var i = 0; i < Calls / 100; i++)
                table.DecideAll(columns, decisions);
        });
        AssertNone(() =>
        {
            for (var i = 0; i < Calls; i++)
                table.DecideAll(columns.AsSpan(0, inputs), decisions.AsSpan(0, 1));
        });
    }

    private static void AssertNone(Action calls)
    {
        calls();
        var before = GC.GetAllocatedBytesForCurrentThread();
        calls();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
