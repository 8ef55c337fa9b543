using CustomerRules.Numbering.Allocation;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Numbering.Tests.Allocation;

/// <summary>Allocators over the default scheme, and one archive that numbers are for.</summary>
internal static class Desk
{
    internal static readonly Instant Noon = Instant.FromUtc(2026, 3, 2, 4, 0);
    internal static readonly Duration Lease = Duration.FromMinutes(10);
    internal static readonly NumberReading Archive = Scheme.Reading("A1", 0, 2026);

    internal static readonly PolicyId Policy = PolicyId.Parse("numbering/archive");

    internal static SequenceAllocator Allocator(ISequenceStore store, GapMode? gaps = null, string pattern = Scheme.DefaultPattern, params SegmentKind[] scope) =>
        Allocator(Policy, store, gaps, pattern, scope);

    internal static SequenceAllocator Allocator(PolicyId policy, ISequenceStore store, GapMode? gaps = null, string pattern = Scheme.DefaultPattern, params SegmentKind[] scope) => new(
        policy,
        Scheme.Proven(pattern),
        new AllocationRules(scope.Length == 0 ? [SegmentKind.Community, SegmentKind.Unit, SegmentKind.Year] : scope, gaps ?? GapMode.Gapless, 90),
        store);

    /// <summary>Every number is given out, in use, given back or void: all of them, each once.</summary>
    internal static void AssertNothingIsLost(SequenceAllocator allocator, ISequenceStore store, SequenceScope scope, IEnumerable<string> inUse)
    {
        var events = store.Read(scope, 0);
        Assert.Equal(Enumerable.Range(1, events.Count).Select(version => (long)version), events.Select(happened => happened.Version));
        var state = ScopeState.Replay(events);
        var report = allocator.GapsOf(scope);
        var used = inUse.ToList();
        Assert.Equal(used.Count, used.Distinct().Count());
        Assert.Equal(used.Count, state.InUse);
        Assert.Equal(state.Issued, used.Count + report.Gaps.Length);
        Assert.Empty(used.Intersect(report.Gaps.Select(gap => gap.Number)));
        Assert.All(report.Gaps, gap => Assert.False(string.IsNullOrEmpty(gap.Reason)));
    }
}
