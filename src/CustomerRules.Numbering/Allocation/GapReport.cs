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
        var state = ScopeState.Empty;
        var last = new Dictionary<long, (AllocationEvent Event, int Index)>();
        foreach (var happened in Guard.Against.Null(events))
        {
            // Adopted numbers explain what they skip.
            for (var skipped = state.Issued + 1; skipped < happened.Sequences[^1]; skipped++)
                last[skipped] = (happened, -1);
            for (var i = 0; i < happened.Sequences.Length; i++)
                last[happened.Sequences[i]] = (happened, i);
            state = state.After(happened);
        }

        var gaps = ImmutableArray.CreateBuilder<GapEntry>();
        for (var sequence = 1L; sequence <= state.Issued; sequence++)
        {
            var status = state.StatusOf(sequence);
            if (status == NumberStatus.InUse)
                continue;
            var (happened, index) = last[sequence];
            var reason = index < 0 ? "skipped" : happened.Action == AllocationAction.Reserved ? "reserved" : happened.Reason;
            gaps.Add(new GapEntry(sequence, status, index < 0 ? null : happened.Numbers[index], happened.Actor, happened.At, reason));
        }

        return new GapReport(scope, state, gaps.ToImmutable());
    }
}
