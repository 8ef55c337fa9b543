using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Allocation;

/// <summary>Why sequences of a scope are not in use. Every gap has an explanation: each was given out, skipped or voided by an event.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class GapReport
{
    private GapReport(SequenceScope scope, ScopeState state, ImmutableArray<GapEntry> gaps)
    {
        Scope = scope;
        State = state;
        Gaps = gaps;
    }

    /// <summary>The scope.</summary>
    public SequenceScope Scope { get; }

    /// <summary>Where it stands.</summary>
    public ScopeState State { get; }

    /// <summary>The gaps, by sequence.</summary>
    public ImmutableArray<GapEntry> Gaps { get; }

    /// <summary>Explains the gaps of a scope.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="events">All its events.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentException">The events are no history of a scope.</exception>
    public static GapReport Of(SequenceScope scope, IReadOnlyList<AllocationEvent> events)
    {
        Guard.Against.Null(scope);
        var state = ScopeState.Replay(events);
        var gaps = state.Numbers.Values.Where(number => number.Status != NumberStatus.InUse).Select(number => new GapEntry(
            number.Sequence,
            number.Status,
            number.Number,
            number.Last.Actor,
            number.Last.At,
            number.Number is null ? "skipped" : number.Status == NumberStatus.Reserved ? "reserved" : number.Last.Reason));
        return new GapReport(scope, state, [.. gaps]);
    }
}
