using System.Collections.Concurrent;
using CustomerRules.Numbering.Allocation;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Many writers on one store, some of which die and come back.</summary>
public sealed class ConcurrencyTests
{
    private const int Writers = 8;
    private const int Rounds = 60;

    [Theory]
    [InlineData("gapless")]
    [InlineData("gaps-allowed")]
    public void Many_writers_never_get_one_number_twice_and_lose_none(string mode)
    {
        Assert.True(GapMode.TryFromCode(mode, out var gaps));
        var store = new InMemorySequenceStore();
        var used = new ConcurrentBag<string>();
        Run(writer =>
        {
            // A writer's own allocator: as many processes on one database.
            var allocator = Desk.Allocator(store, gaps);
            var random = new Random(writer);
            for (var round = 0; round < Rounds; round++)
            {
                foreach (var number in allocator.Reserve(Desk.Archive, $"w{writer}", Desk.Noon, Desk.Lease, 1 + random.Next(2)).Numbers)
                {
                    if (random.Next(4) == 0)
                        Assert.True(allocator.Release(number, "changed my mind", Desk.Noon).IsDone);
                    else if (allocator.Confirm(number, Desk.Noon).IsDone)
                        used.Add(number.Number);
                }
            }
        });

        var last = Desk.Allocator(store, gaps);
        Desk.AssertNothingIsLost(last, store, last.ScopeOf(Desk.Archive), used);
        if (gaps == GapMode.Gapless)
            Assert.All(last.GapsOf(last.ScopeOf(Desk.Archive)).Gaps, gap => Assert.Equal(NumberStatus.Returned, gap.Status));
    }

    [Fact]
    public void What_killed_writers_held_is_taken_back_and_gapless_leaves_no_gap()
    {
        var store = new InMemorySequenceStore();
        var used = new ConcurrentBag<string>();
        Run(writer =>
        {
            var random = new Random(writer);
            for (var life = 0; life < 10; life++)
            {
                // A life ends anywhere: before the append, right after it, or between reserving and confirming.
                var allocator = Desk.Allocator(new DyingStore(store, random.Next(1, 12), reachesTheDisk: random.Next(2) == 0));
                try
                {
                    while (true)
                    {
                        var number = allocator.Reserve(Desk.Archive, $"w{writer}", Desk.Noon, Desk.Lease).Numbers[0];
                        if (allocator.Confirm(number, Desk.Noon).IsDone)
                            used.Add(number.Number);
                    }
                }
                catch (KilledException)
                {
                    // The next life begins with nothing but what the store has.
                }
            }
        });

        var after = Desk.Allocator(store);
        var scope = after.ScopeOf(Desk.Archive);
        after.Expire(scope, "sweeper", Desk.Noon + Desk.Lease);
        var state = after.StateOf(scope);
        Assert.Empty(state.Open);
        var confirmed = store.Read(scope, 0).Where(happened => happened.Action == AllocationAction.Confirmed).SelectMany(happened => happened.Numbers).ToList();

        // A confirmation can reach the store without its writer living to know it: it is in use and in the audit all the same.
        Assert.Empty(used.Except(confirmed));
        Desk.AssertNothingIsLost(after, store, scope, confirmed);
        while (after.StateOf(scope).Returned.Count > 0)
            Assert.True(after.Confirm(after.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Numbers[0], Desk.Noon).IsDone);
        Assert.Empty(after.GapsOf(scope).Gaps);
    }

    [Fact]
    public void Events_that_do_not_follow_are_refused()
    {
        var store = new InMemorySequenceStore();
        var allocator = Desk.Allocator(store);
        var number = allocator.Reserve(Desk.Archive, "clerk", Desk.Noon, Desk.Lease).Numbers[0];
        var first = store.Read(number.Scope, 0)[0];

        Assert.False(store.TryAppend(number.Scope, first));
        Assert.False(store.TryAppend(number.Scope, first with { Version = 3 }));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, first]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, first with { Version = 2 }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first with { Action = AllocationAction.Confirmed }]));
        var used = first with { Version = 2, Action = AllocationAction.Confirmed, Token = 1 };
        Assert.Equal(1, ScopeState.Replay([first, used]).InUse);
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used with { Token = 2 }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used with { Token = 0 }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used with { Numbers = ["XX小区A22026001"] }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used with { Numbers = [] }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used with { Sequences = [1, 1], Numbers = [first.Numbers[0], first.Numbers[0]] }]));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first with { Sequences = [0] }]));
        var voided = used with { Version = 3, Action = AllocationAction.Voided, Token = 0 };
        Assert.Equal(NumberStatus.Void, ScopeState.Replay([first, used, voided]).StatusOf(1));
        Assert.Throws<ArgumentException>(() => ScopeState.Replay([first, used, voided with { Numbers = ["XX小区A22026001"] }]));
    }

    internal static void Run(Action<int> writer)
    {
        var failures = new ConcurrentBag<Exception>();
        var threads = Enumerable.Range(0, Writers).Select(i => new Thread(() =>
        {
            try
            {
                writer(i);
            }
            catch (Exception problem)
            {
                failures.Add(problem);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.Empty(failures);
    }

    /// <summary>A store whose process is killed after some appends: half the time the last one has reached the disk.</summary>
    private sealed class DyingStore(ISequenceStore inner, int appends, bool reachesTheDisk) : ISequenceStore
    {

        private int left = appends;

        public IReadOnlyList<SequenceScope> Scopes => inner.Scopes;

        public IReadOnlyList<AllocationEvent> Read(SequenceScope scope, long after) => inner.Read(scope, after);

        public bool TryAppend(SequenceScope scope, AllocationEvent next)
        {
            if (--left > 0)
                return inner.TryAppend(scope, next);
            if (reachesTheDisk)
                inner.TryAppend(scope, next);
            throw new KilledException();
        }
    }

    private sealed class KilledException : Exception;
}
