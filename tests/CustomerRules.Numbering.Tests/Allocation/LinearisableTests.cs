using System.Collections.Concurrent;
using CustomerRules.Numbering.Allocation;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Many writers at once, whose answers get lost: every request takes effect at one moment between its beginning and its end, refusals too.</summary>
public sealed class LinearisableTests
{
    private const int Rounds = 60;
    private const int Last = 999;

    [Theory]
    [InlineData("gapless", false)]
    [InlineData("gapless", true)]
    [InlineData("gaps-allowed", false)]
    [InlineData("gaps-allowed", true)]
    public void Concurrent_requests_are_linearisable(string mode, bool overUnits)
    {
        Assert.True(GapMode.TryFromCode(mode, out var gaps));
        SegmentKind[] fields = overUnits ? [SegmentKind.Community, SegmentKind.Year] : [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year];
        var store = new InMemorySequenceStore();
        var machine = new AllocationMachine(gaps, Last);
        var clock = 0L;
        var (requests, used, lost) = (new ConcurrentBag<Request>(), new ConcurrentBag<ReservedNumber>(), 0);
        ConcurrencyTests.Run(writer =>
        {
            var random = new Random(writer);
            var allocator = Desk.Allocator(new LossyStore(store, new Random(100 + writer)), gaps, scope: fields);
            var held = new List<ReservedNumber>();
            for (var round = 0; round < Rounds; round++)
                Ask(allocator, random, held, $"w{writer}");
        });

        Check(store.Read(Desk.Allocator(store, gaps, scope: fields).ScopeOf(Desk.Archive), 0), [.. requests], lost);
        Assert.Contains(requests, request => request.Result.Outcome == AllocationOutcome.AlreadyDone);
        Assert.Contains(requests, request => request.Result.Outcome == AllocationOutcome.NotReserved);
        Assert.Contains(requests, request => request.Result.Outcome == AllocationOutcome.NotInUse);

        void Ask(SequenceAllocator allocator, Random random, List<ReservedNumber> held, string actor)
        {
            var mine = held.Count == 0 ? null : held[random.Next(held.Count)];
            switch (random.Next(6))
            {
                case 0 or 1:
                    var unit = overUnits && random.Next(2) == 0 ? "A2" : "A1";
                    var taken = Once(
                        () => allocator.Reserve(Scheme.Reading(unit, 0, 2026), actor, Desk.Noon, Desk.Lease),
                        state => machine.Reserve(state, 1, sequence => Scheme.Default.Format(Scheme.Reading(unit, (int)sequence, 2026)), actor, Desk.Noon, Desk.Noon + Desk.Lease));
                    held.AddRange(taken?.Numbers ?? []);
                    break;
                case 2 or 3 when mine is not null:
                    var confirmed = Until(() => allocator.Confirm(mine, Desk.Noon), state => AllocationMachine.Confirm(state, mine.Reservation, Desk.Noon));
                    if (confirmed.IsDone)
                        used.Add(mine);
                    break;
                case 4 when mine is not null:
                    Until(() => allocator.Release(mine, "changed my mind", Desk.Noon), state => machine.Release(state, mine.Reservation, "changed my mind", Desk.Noon));
                    break;
                default:
                    if (used.TryPeek(out var other))
                    {
                        Until(
                            () => allocator.Void(other.Scope, other.Number, actor, "destroyed", Desk.Noon),
                            state => AllocationMachine.Void(state, other.Number, actor, "destroyed", Desk.Noon));
                    }

                    break;
            }
        }

        // Made again until there is an answer: one request, that began when it was made first.
        AllocationResult Until(Func<AllocationResult> ask, Func<ScopeState, AllocationDecision> alone)
        {
            var began = Interlocked.Increment(ref clock);
            while (true)
            {
                try
                {
                    var result = ask();
                    requests.Add(new Request(began, Interlocked.Increment(ref clock), result, alone));
                    return result;
                }
                catch (AnswerLostException)
                {
                    // Whether it was done nobody knows; so it is made again.
                }
            }
        }

        // A reservation whose answer is lost is somebody else's matter: its time runs out.
        AllocationResult? Once(Func<AllocationResult> ask, Func<ScopeState, AllocationDecision> alone)
        {
            var began = Interlocked.Increment(ref clock);
            try
            {
                var result = ask();
                requests.Add(new Request(began, Interlocked.Increment(ref clock), result, alone));
                return result;
            }
            catch (AnswerLostException problem) when (problem.WasDone)
            {
                Interlocked.Increment(ref lost);
                return null;
            }
            catch (AnswerLostException)
            {
                return null;
            }
        }

        void Check(IReadOnlyList<AllocationEvent> events, IReadOnlyList<Request> all, int unanswered)
        {
            var states = new List<ScopeState> { ScopeState.Empty };
            foreach (var happened in events)
                states.Add(states[^1].After(happened));

            // What was done stands at its version, each at its own; nobody waits for the reservations whose answer was lost.
            var done = all.Where(request => request.Result.Outcome == AllocationOutcome.Done).OrderBy(request => request.Result.Version).ToList();
            var places = all.Where(request => request.Result.IsDone).GroupBy(request => request.Result.Version).ToDictionary(group => group.Key, group => group.ToList());
            Assert.Equal(done.Count, done.Select(request => request.Result.Version).Distinct().Count());
            Assert.Equal(events.Count, places.Count + unanswered);
            Assert.All(events.Where(happened => !places.ContainsKey(happened.Version)), happened => Assert.Equal(AllocationAction.Reserved, happened.Action));
            foreach (var request in done)
            {
                var (happened, alone) = (events[(int)request.Result.Version - 1], request.Alone(states[(int)request.Result.Version - 1]).Event!);
                Assert.Equal((happened.Action, happened.Token, happened.Actor, happened.Reason), (alone.Action, alone.Token, alone.Actor, alone.Reason));
                Assert.Equal(happened.Sequences.AsEnumerable(), alone.Sequences);
                Assert.Equal(happened.Numbers.AsEnumerable(), alone.Numbers);
            }

            // An order of all that keeps to the clock: a request that had ended comes before one that began later. Whatever changes nothing,
            // a refusal or a repeated answer, goes as early as it may, and finds there the very state that it was answered by.
            var changes = events.Select(happened => places.GetValueOrDefault(happened.Version)?.MinBy(request => request.Ended)).ToList();
            var placed = changes.Select((request, i) => (Request: request, Version: i + 1)).Where(item => item.Request is not null).Select(item => (item.Request!.Began, item.Request.Ended, item.Version)).ToList();
            foreach (var (began, _, version) in placed)
                Assert.DoesNotContain(placed, other => other.Ended < began && other.Version > version);
            var before = new List<(long Began, long Ended, int Version)>(placed);
            foreach (var request in all.Where(request => request.Result.Outcome != AllocationOutcome.Done).OrderBy(request => request.Ended))
            {
                var earliest = before.Where(other => other.Ended < request.Began).Select(other => other.Version).DefaultIfEmpty(0).Max();
                var latest = placed.Where(other => other.Began > request.Ended).Select(other => other.Version - 1).DefaultIfEmpty(events.Count).Min();
                var at = Enumerable.Range(earliest, Math.Max(0, latest - earliest + 1)).FirstOrDefault(version => Fits(request, states[version]), -1);
                Assert.True(at >= 0, $"{request.Result.Outcome} is true of no moment from {earliest} to {latest}.");
                before.Add((request.Began, request.Ended, at));
            }
        }

        bool Fits(Request request, ScopeState state) =>
            request.Alone(state) is var alone && alone.Outcome == request.Result.Outcome && (alone.Event?.Version ?? 0) == request.Result.Version && machine.Remaining(state) == request.Result.Remaining;
    }

    /// <summary>A request with its answer, and what the machine alone says to it.</summary>
    private sealed record Request(long Began, long Ended, AllocationResult Result, Func<ScopeState, AllocationDecision> Alone);

    /// <summary>A store whose answers get lost now and then: half of the time what was asked is done.</summary>
    private sealed class LossyStore(ISequenceStore inner, Random random) : ISequenceStore
    {
        public IReadOnlyList<SequenceScope> Scopes => inner.Scopes;

        public IReadOnlyList<AllocationEvent> Read(SequenceScope scope, long after) => inner.Read(scope, after);

        public bool TryAppend(SequenceScope scope, AllocationEvent next) => random.Next(6) switch
        {
            0 => throw new AnswerLostException(false),
            1 => inner.TryAppend(scope, next) ? throw new AnswerLostException(true) : false,
            _ => inner.TryAppend(scope, next),
        };
    }

    private sealed class AnswerLostException(bool wasDone) : Exception
    {
        internal bool WasDone => wasDone;
    }
}
