using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>Decides what may happen next to the numbers of a scope. A pure function: state and request in, event or refusal out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AllocationMachine
{
    /// <summary>The most numbers that one request may take, or that adopted numbers may skip.</summary>
    public const int MostAtOnce = 100_000;

    private readonly GapMode gaps;

    /// <summary>Sets the rules.</summary>
    /// <param name="gaps">What becomes of a reserved number that is not used.</param>
    /// <param name="last">The last sequence there is; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no sequence.</exception>
    public AllocationMachine(GapMode gaps, long last)
    {
        this.gaps = Guard.Against.Null(gaps);
        ArgumentOutOfRangeException.ThrowIfLessThan(last, 1);
        Last = last;
    }

    /// <summary>The last sequence there is.</summary>
    public long Last { get; }

    /// <summary>How many numbers can still be given out.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <returns>New numbers and those given back.</returns>
    public long Remaining(ScopeState state) => Last - Guard.Against.Null(state).Issued + state.Returned.Count;

    /// <summary>Reserves the next numbers: those given back first, then new ones.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="count">How many: one, or a block. All of them or none.</param>
    /// <param name="number">The number of a sequence.</param>
    /// <param name="holder">Who takes them.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <param name="until">From when on they may be taken back.</param>
    /// <returns>The event; or that not so many are left.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is not from 1 to <see cref="MostAtOnce"/>.</exception>
    public AllocationDecision Reserve(ScopeState state, int count, Func<long, string> number, string holder, Instant at, Instant until)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, MostAtOnce);
        Guard.Against.Null(number);
        if (Remaining(state) < count)
            return new AllocationDecision(AllocationOutcome.Exhausted, null);
        var again = state.Returned.Take(count).ToList();
        ImmutableArray<long> sequences = [.. again, .. Enumerable.Range(1, count - again.Count).Select(i => state.Issued + i)];
        return Happens(state, AllocationAction.Reserved, sequences, [.. sequences.Select(number)], state.Version + 1, holder, at, until, "");
    }

    /// <summary>Puts a reserved number in use.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="reservation">The reservation.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event; or that the number was taken back.</returns>
    public static AllocationDecision Confirm(ScopeState state, Reservation reservation, Instant at) => Holds(state, reservation)
        ? Happens(state, AllocationAction.Confirmed, [reservation.Sequence], [reservation.Number], reservation.Token, reservation.Holder, at, null, "")
        : new AllocationDecision(AllocationOutcome.NotReserved, null);

    /// <summary>Gives up a reserved number: gapless, it comes next; else it stays unused for ever.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="reservation">The reservation.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event; or that the number was taken back already.</returns>
    public AllocationDecision Release(ScopeState state, Reservation reservation, string reason, Instant at) => Holds(state, reservation)
        ? Happens(state, Unused, [reservation.Sequence], [reservation.Number], reservation.Token, reservation.Holder, at, null, Guard.Against.NullOrWhiteSpace(reason))
        : new AllocationDecision(AllocationOutcome.NotReserved, null);

    /// <summary>Takes a number out of use for ever. It is never given out again, whatever the mode: a number once used stays that archive's.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="sequence">The sequence.</param>
    /// <param name="number">The number.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event; or that the number is not in use.</returns>
    public static AllocationDecision Void(ScopeState state, long sequence, string number, string actor, string reason, Instant at) =>
        Guard.Against.Null(state).StatusOf(sequence) == NumberStatus.InUse
            ? Happens(state, AllocationAction.Voided, [sequence], [number], 0, actor, at, null, Guard.Against.NullOrWhiteSpace(reason))
            : new AllocationDecision(AllocationOutcome.NotInUse, null);

    /// <summary>Takes back every reservation whose time is over, such as those of a writer that died.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event; or that there is none.</returns>
    public AllocationDecision Expire(ScopeState state, string actor, Instant at)
    {
        var over = Guard.Against.Null(state).Open.Values.Where(reservation => reservation.Until <= at).ToList();
        return over.Count == 0
            ? new AllocationDecision(AllocationOutcome.NothingToDo, null)
            : Happens(state, Unused, [.. over.Select(reservation => reservation.Sequence)], [.. over.Select(reservation => reservation.Number)], 0, actor, at, null, "expired");
    }

    /// <summary>Puts numbers of before this system in use. What they skip is never given out.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="sequences">The sequences.</param>
    /// <param name="number">The number of a sequence.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event; or that one was given out before, or is none of the scheme or too far ahead.</returns>
    public AllocationDecision Adopt(ScopeState state, IEnumerable<long> sequences, Func<long, string> number, string actor, string reason, Instant at)
    {
        ImmutableArray<long> sorted = [.. Guard.Against.Null(sequences).Distinct().Order()];
        if (sorted.IsEmpty)
            return new AllocationDecision(AllocationOutcome.NothingToDo, null);
        if (sorted[0] < 1 || sorted[^1] > Last || sorted[^1] - Guard.Against.Null(state).Issued > MostAtOnce)
            return new AllocationDecision(AllocationOutcome.NotOfTheScheme, null);
        return sorted[0] <= state.Issued
            ? new AllocationDecision(AllocationOutcome.GivenOutBefore, null)
            : Happens(state, AllocationAction.Adopted, sorted, [.. sorted.Select(Guard.Against.Null(number))], 0, actor, at, null, Guard.Against.NullOrWhiteSpace(reason));
    }

    private AllocationAction Unused => gaps == GapMode.Gapless ? AllocationAction.Returned : AllocationAction.Voided;

    private static bool Holds(ScopeState state, Reservation reservation) =>
        Guard.Against.Null(state).Open.TryGetValue(Guard.Against.Null(reservation).Sequence, out var open) && open.Token == reservation.Token;

    private static AllocationDecision Happens(
        ScopeState state, AllocationAction action, ImmutableArray<long> sequences, ImmutableArray<string> numbers, long token, string actor, Instant at, Instant? until, string reason) =>
        new(AllocationOutcome.Done, new AllocationEvent(state.Version + 1, action, sequences, numbers, token, Guard.Against.NullOrWhiteSpace(actor), at, until, reason));
}
