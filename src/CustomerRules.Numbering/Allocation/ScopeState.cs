using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Allocation;

/// <summary>Where the sequence of a scope stands: nothing but what its events say.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ScopeState
{
    private ScopeState(
        long version, ImmutableSortedDictionary<long, IssuedNumber> numbers, ImmutableSortedDictionary<long, Reservation> open, ImmutableSortedSet<long> returned, long inUse)
    {
        Version = version;
        Numbers = numbers;
        Open = open;
        Returned = returned;
        InUse = inUse;
    }

    /// <summary>A scope to which nothing has happened.</summary>
    public static ScopeState Empty { get; } =
        new(0, ImmutableSortedDictionary<long, IssuedNumber>.Empty, ImmutableSortedDictionary<long, Reservation>.Empty, [], 0);

    /// <summary>How many events there are.</summary>
    public long Version { get; }

    /// <summary>The greatest sequence that was ever given out; 0 when there is none.</summary>
    public long Issued => Numbers.Count;

    /// <summary>What has become of every sequence up to <see cref="Issued"/>, and the number that it was given out as.</summary>
    public ImmutableSortedDictionary<long, IssuedNumber> Numbers { get; }

    /// <summary>What writers have and have not used yet, by sequence.</summary>
    public ImmutableSortedDictionary<long, Reservation> Open { get; }

    /// <summary>What was given back unused and comes next.</summary>
    public ImmutableSortedSet<long> Returned { get; }

    /// <summary>How many numbers are in use.</summary>
    public long InUse { get; }

    /// <summary>The state after some events.</summary>
    /// <param name="events">All events of a scope, in order.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The events are no history of a scope.</exception>
    public static ScopeState Replay(IEnumerable<AllocationEvent> events) =>
        Guard.Against.Null(events).Aggregate(Empty, (state, happened) => state.After(happened));

    /// <summary>What has become of a sequence.</summary>
    /// <param name="sequence">The sequence, from 1.</param>
    /// <returns>Its status.</returns>
    public NumberStatus StatusOf(long sequence) => Numbers.TryGetValue(sequence, out var known) ? known.Status : NumberStatus.Free;

    /// <summary>The state after one more event.</summary>
    /// <param name="happened">The event.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">The event cannot follow.</exception>
    public ScopeState After(AllocationEvent happened)
    {
        Guard.Against.Null(happened);
        if (happened.Version != Version + 1)
            throw new ArgumentException("The event does not follow: its version is not the next one.", nameof(happened));
        if (happened.Sequences.Length != happened.Numbers.Length)
            throw new ArgumentException("The event does not follow: it has not one number a sequence.", nameof(happened));
        var (numbers, open, returned, inUse) = (Numbers.ToBuilder(), Open.ToBuilder(), Returned.ToBuilder(), InUse);
        for (var i = 0; i < happened.Sequences.Length; i++)
        {
            var (sequence, number) = (happened.Sequences[i], happened.Numbers[i]);
            var before = numbers.GetValueOrDefault(sequence);
            var status = StatusAfter(happened.Action);
            if (sequence < 1 || !Follows(before?.Status ?? NumberStatus.Free, happened.Action) || !IsAbout(before, open.GetValueOrDefault(sequence), happened, number))
                throw new ArgumentException("The event does not follow: its number is in another state.", nameof(happened));
            for (var skipped = numbers.Count + 1L; skipped < sequence; skipped++)
                numbers.Add(skipped, new IssuedNumber(skipped, null, NumberStatus.Void, false, happened));
            open.Remove(sequence);
            returned.Remove(sequence);
            if (status == NumberStatus.Reserved)
                open.Add(sequence, new Reservation(sequence, number, happened.Version, happened.Actor, happened.Until ?? happened.At));
            else if (status == NumberStatus.Returned)
                returned.Add(sequence);
            inUse += (status == NumberStatus.InUse ? 1 : 0) - (before?.Status == NumberStatus.InUse ? 1 : 0);
            numbers[sequence] = new IssuedNumber(sequence, number, status, status == NumberStatus.InUse || before is { WasInUse: true }, happened);
        }

        return new ScopeState(happened.Version, numbers.ToImmutable(), open.ToImmutable(), returned.ToImmutable(), inUse);
    }

    private static NumberStatus StatusAfter(AllocationAction action) =>
        action == AllocationAction.Reserved ? NumberStatus.Reserved
        : action == AllocationAction.Returned ? NumberStatus.Returned
        : action == AllocationAction.Voided ? NumberStatus.Void
        : NumberStatus.InUse;

    private static bool Follows(NumberStatus status, AllocationAction action) => status switch
    {
        NumberStatus.Free => action == AllocationAction.Reserved || action == AllocationAction.Adopted,
        NumberStatus.Reserved => action == AllocationAction.Confirmed || action == AllocationAction.Returned || action == AllocationAction.Voided,
        NumberStatus.Returned => action == AllocationAction.Reserved,
        NumberStatus.InUse => action == AllocationAction.Voided,
        _ => false,
    };

    /// <summary>Whether an event speaks of the very number that was reserved or issued, and spends no other reservation.</summary>
    private static bool IsAbout(IssuedNumber? before, Reservation? reservation, AllocationEvent happened, string number) =>
        before is null or { Status: NumberStatus.Returned }
        || (before.Number == number && (happened.Token == reservation?.Token || (happened.Token == 0 && happened.Action != AllocationAction.Confirmed)));
}
