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
    /// <returns>New numbers and those given back, up to <see cref="Last"/>: a version of wider sequences may have gone beyond it.</returns>
    public long Remaining(ScopeState state)
    {
        Guard.Against.Null(state);
        return Math.Max(0, Last - state.Issued) + (state.Issued <= Last ? state.Returned.Count : state.Returned.Count(sequence => sequence <= Last));
    }

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
    /// <returns>The event, also when the reservation was confirmed before; or that the number was taken back.</returns>
    public static AllocationDecision Confirm(ScopeState state, Reservation reservation, Instant at)
    {
        if (Held(state, reservation) is { } held)
            return Happens(state, AllocationAction.Confirmed, [held.Sequence], [held.Number], held.Token, held.Holder, at, null, "");
        return Done(state, reservation, AllocationAction.Confirmed) is { } before
            ? new AllocationDecision(AllocationOutcome.AlreadyDone, before)
            : new AllocationDecision(AllocationOutcome.NotReserved, null);
    }

    /// <summary>Gives up a reserved number: gapless, it comes next; else it stays unused for ever.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="reservation">The reservation.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event, also when the reservation was given up before for the same reason; or that the number was taken back already.</returns>
    public AllocationDecision Release(ScopeState state, Reservation reservation, string reason, Instant at)
    {
        Guard.Against.NullOrWhiteSpace(reason);
        if (Held(state, reservation) is { } held)
            return Happens(state, Unused, [held.Sequence], [held.Number], held.Token, held.Holder, at, null, reason);
        return Done(state, reservation, Unused) is { } before && before.Reason == reason
            ? new AllocationDecision(AllocationOutcome.AlreadyDone, before)
            : new AllocationDecision(AllocationOutcome.NotReserved, null);
    }

    /// <summary>Takes a number out of use for ever. It is never given out again, whatever the mode: a number once used stays that archive's.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="number">The number, as it stands on the archive.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event, also when the same one voided it before for the same reason; or that the number is not in use.</returns>
    public static AllocationDecision Void(ScopeState state, string number, string actor, string reason, Instant at)
    {
        Guard.Against.NullOrWhiteSpace(reason);
        Guard.Against.NullOrWhiteSpace(actor);
        Guard.Against.Null(number);
        if (Guard.Against.Null(state).Numbers.Values.FirstOrDefault(issued => issued.WasInUse && issued.Number == number) is not { } found)
            return new AllocationDecision(AllocationOutcome.NotInUse, null);
        if (found.Status == NumberStatus.InUse)
            return Happens(state, AllocationAction.Voided, [found.Sequence], [number], 0, actor, at, null, reason);
        return found.Last.Actor == actor && found.Last.Reason == reason
            ? new AllocationDecision(AllocationOutcome.AlreadyDone, found.Last)
            : new AllocationDecision(AllocationOutcome.NotInUse, null);
    }

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

    /// <summary>Puts numbers of before this system in use, all that the scope has. What all of them skip is never given out.</summary>
    /// <param name="state">Where the scope stands.</param>
    /// <param name="numbers">The numbers with their sequences; a number that is given twice counts once.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>The event, also when the same one adopted just these before; or that a sequence was given out before or stands on two of the numbers, or
    /// is none of the scheme or too far ahead.</returns>
    public AllocationDecision Adopt(ScopeState state, IEnumerable<(long Sequence, string Number)> numbers, string actor, string reason, Instant at)
    {
        Guard.Against.NullOrWhiteSpace(reason);
        Guard.Against.NullOrWhiteSpace(actor);
        Guard.Against.Null(state);
        var sorted = Guard.Against.Null(numbers).Distinct().OrderBy(item => item.Sequence).ToList();
        ImmutableArray<long> sequences = [.. sorted.Select(item => item.Sequence)];
        ImmutableArray<string> texts = [.. sorted.Select(item => item.Number)];
        if (sequences.IsEmpty)
            return new AllocationDecision(AllocationOutcome.NothingToDo, null);
        if (sequences[0] < 1 || sequences[^1] > Last || sequences[^1] - state.Issued > MostAtOnce)
            return new AllocationDecision(AllocationOutcome.NotOfTheScheme, null);
        var before = sequences.Select(sequence => state.Numbers.GetValueOrDefault(sequence)?.Last).FirstOrDefault(last => last?.Action == AllocationAction.Adopted);
        if (before is not null && before.Actor == actor && before.Reason == reason && before.Sequences.SequenceEqual(sequences) && before.Numbers.SequenceEqual(texts))
            return new AllocationDecision(AllocationOutcome.AlreadyDone, before);
        return sequences[0] <= state.Issued || sequences.Distinct().Count() < sequences.Length
            ? new AllocationDecision(AllocationOutcome.GivenOutBefore, null)
            : Happens(state, AllocationAction.Adopted, sequences, texts, 0, actor, at, null, reason);
    }

    private AllocationAction Unused => gaps == GapMode.Gapless ? AllocationAction.Returned : AllocationAction.Voided;

    /// <summary>The reservation as the scope has it; null when the writer no longer has the number, or never had.</summary>
    private static Reservation? Held(ScopeState state, Reservation reservation) =>
        Guard.Against.Null(state).Open.GetValueOrDefault(Guard.Against.Null(reservation).Sequence) is { } open && open.Token == reservation.Token && open.Number == reservation.Number
            ? open
            : null;

    /// <summary>The event that spent a reservation, if it was the last thing that happened to its number.</summary>
    private static AllocationEvent? Done(ScopeState state, Reservation reservation, AllocationAction action) =>
        state.Numbers.GetValueOrDefault(reservation.Sequence) is { Last: var last } issued && last.Action == action && last.Token == reservation.Token && issued.Number == reservation.Number
            ? last
            : null;

    private static AllocationDecision Happens(
        ScopeState state, AllocationAction action, ImmutableArray<long> sequences, ImmutableArray<string> numbers, long token, string actor, Instant at, Instant? until, string reason) =>
        new(AllocationOutcome.Done, new AllocationEvent(state.Version + 1, action, sequences, numbers, token, Guard.Against.NullOrWhiteSpace(actor), at, until, reason));
}
