using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Allocation;

/// <summary>Where the sequence of a scope stands: nothing but what its events say.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScopeState
{
    private ScopeState(
        long version, long issued, ImmutableSortedDictionary<long, Reservation> open, ImmutableSortedSet<long> returned, ImmutableSortedSet<long> voided)
    {
        Version = version;
        Issued = issued;
        Open = open;
        Returned = returned;
        Voided = voided;
    }

    /// <summary>A scope to which nothing has happened.</summary>
    public static ScopeState Empty { get; } = new(0, 0, ImmutableSortedDictionary<long, Reservation>.Empty, [], []);

    /// <summary>How many events there are.</summary>
    public long Version { get; }

    /// <summary>The greatest sequence that was ever given out; 0 when there is none.</summary>
    public long Issued { get; }

    /// <summary>What writers have and have not used yet, by sequence.</summary>
    public ImmutableSortedDictionary<long, Reservation> Open { get; }

    /// <summary>What was given back unused and comes next.</summary>
    public ImmutableSortedSet<long> Returned { get; }

    /// <summary>What is never given out again.</summary>
    public ImmutableSortedSet<long> Voided { get; }

    /// <summary>How many numbers are in use.</summary>
    public long InUse => Issued - Open.Count - Returned.Count - Voided.Count;

    /// <summary>The state after some events.</summary>
    /// <param name="events">All events of a scope, in order.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The events are no history of a scope.</exception>
    public static ScopeState Replay(IEnumerable<AllocationEvent> events) =>
        Guard.Against.Null(events).Aggregate(Empty, (state, happened) => state.After(happened));

    /// <summary>What has become of a sequence.</summary>
    /// <param name="sequence">The sequence, from 1.</param>
    /// <returns>Its status.</returns>
    public NumberStatus StatusOf(long sequence)
    {
        if (sequence < 1 || sequence > Issued)
            return NumberStatus.Free;
        if (Open.ContainsKey(sequence))
            return NumberStatus.Reserved;
        if (Returned.Contains(sequence))
            return NumberStatus.Returned;
        return Voided.Contains(sequence) ? NumberStatus.Void : NumberStatus.InUse;
    }

    /// <summary>The state after one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The event cannot follow.</exception>
    public ScopeState After(AllocationEvent happened)
    {
        Guard.Against.Null(happened);
        if (happened.Version != Version + 1)
            throw new ArgumentException("The event does not follow: its version is not the next one.", nameof(happened));
        var (issued, open, returned, voided) = (Issued, Open.ToBuilder(), Returned.ToBuilder(), Voided.ToBuilder());
        for (var i = 0; i < happened.Sequences.Length; i++)
        {
            var sequence = happened.Sequences[i];
            var status = sequence > issued ? NumberStatus.Free : StatusOf(sequence);
            if (!Follows(status, happened.Action))
                throw new ArgumentException("The event does not follow: its number is in another state.", nameof(happened));
            open.Remove(sequence);
            returned.Remove(sequence);
            if (happened.Action == AllocationAction.Reserved)
                open.Add(sequence, new Reservation(sequence, happened.Numbers[i], happened.Version, happened.Actor, happened.Until ?? happened.At));
            else if (happened.Action == AllocationAction.Returned)
                returned.Add(sequence);
            else if (happened.Action == AllocationAction.Voided)
                voided.Add(sequence);
            for (; issued < sequence - 1; issued++)
                voided.Add(issued + 1);
            issued = Math.Max(issued, sequence);
        }

        return new ScopeState(happened.Version, issued, open.ToImmutable(), returned.ToImmutable(), voided.ToImmutable());
    }

    private static bool Follows(NumberStatus status, AllocationAction action) => status switch
    {
        NumberStatus.Free => action == AllocationAction.Reserved || action == AllocationAction.Adopted,
        NumberStatus.Reserved => action == AllocationAction.Confirmed || action == AllocationAction.Returned || action == AllocationAction.Voided,
        NumberStatus.Returned => action == AllocationAction.Reserved,
        NumberStatus.InUse => action == AllocationAction.Voided,
        _ => false,
    };
}
