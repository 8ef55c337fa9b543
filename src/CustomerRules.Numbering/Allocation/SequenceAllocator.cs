using System.Collections.Concurrent;
using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Numbering.Imports;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>Gives out numbers from a store that many writers share. No number twice, none lost, every gap explained.</summary>
/// <remarks>Takes a template in service only. A request reads what is new in its scope, decides, and appends; when another writer was first it
/// begins again, so that somebody always gets ahead. Thread-safe; what it remembers of a scope is what the scope's events say.</remarks>
public sealed class SequenceAllocator
{
    private readonly ISequenceStore store;
    private readonly AllocationMachine machine;
    private readonly ConcurrentDictionary<SequenceScope, ScopeState> states = new();

    /// <summary>Puts an allocator together.</summary>
    /// <param name="policy">The version of the template by which new numbers are written and counted.</param>
    /// <param name="store">Where the events are kept; any number of templates share a store.</param>
    /// <exception cref="ArgumentException">The template has no sequence, or lacks a field of the scope: numbers would be given out twice.</exception>
    public SequenceAllocator(NumberingPolicy policy, ISequenceStore store)
        : this(Guard.Against.Null(policy).Header.Id, policy.Template, policy.Allocation, store)
    {
    }

    /// <summary>Puts an allocator together.</summary>
    /// <param name="policy">The name of the template through all its versions: scopes of two templates never mix.</param>
    /// <param name="template">The template in service.</param>
    /// <param name="rules">How sequences are given out.</param>
    /// <param name="store">Where their events are kept; any number of templates share a store.</param>
    /// <exception cref="ArgumentException">The template has no sequence, or lacks a field of the scope: numbers would be given out twice.</exception>
    public SequenceAllocator(PolicyId policy, ProvenTemplate template, AllocationRules rules, ISequenceStore store)
    {
        Policy = Guard.Against.Null(policy);
        Template = Guard.Against.Null(template).Template;
        Rules = Guard.Against.Null(rules);
        this.store = Guard.Against.Null(store);
        var sequence = Template.Segments.FirstOrDefault(segment => segment.Kind == SegmentKind.Sequence)
            ?? throw new ArgumentException("The template has no sequence.", nameof(template));
        if (rules.Scope.Any(kind => !Template.Has(kind)))
            throw new ArgumentException("A sequence cannot run within a field that the number does not have: numbers would be given out twice.", nameof(rules));
        machine = new AllocationMachine(rules.Gaps, NumberCapacity.LastSequence(sequence));
    }

    /// <summary>The name of the template through all its versions.</summary>
    public PolicyId Policy { get; }

    /// <summary>The template.</summary>
    public NumberTemplate Template { get; }

    /// <summary>How sequences are given out.</summary>
    public AllocationRules Rules { get; }

    /// <summary>Reserves the next numbers of a unit, one or a block.</summary>
    /// <param name="archive">What the numbers shall say; the sequence in it does not matter.</param>
    /// <param name="holder">Who takes them.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <param name="lease">How long they are kept if nothing is heard of the holder.</param>
    /// <param name="count">How many, 1 to 100,000: all of them or none.</param>
    /// <returns>The numbers; or that the scope is exhausted, or that the scheme has no such number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is out of range.</exception>
    public AllocationResult Reserve(NumberReading archive, string holder, Instant at, Duration lease, int count = 1)
    {
        var scope = ScopeOf(archive);
        return Template.TryFormat(WithSequence(archive, 1), out _, out var failure)
            ? Run(scope, state => machine.Reserve(state, count, sequence => Template.Format(WithSequence(archive, sequence)), holder, at, at + lease))
            : Refused(scope, failure);
    }

    /// <summary>Puts a reserved number in use.</summary>
    /// <param name="reserved">The number.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or that the number was taken back in the meantime.</returns>
    /// <exception cref="ArgumentException">The number is of another template.</exception>
    public AllocationResult Confirm(ReservedNumber reserved, Instant at) =>
        Run(Guard.Against.Null(reserved).Scope, state => AllocationMachine.Confirm(state, reserved.Reservation, at));

    /// <summary>Gives up a reserved number.</summary>
    /// <param name="reserved">The number.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or that the number was taken back in the meantime.</returns>
    /// <exception cref="ArgumentException">The number is of another template.</exception>
    public AllocationResult Release(ReservedNumber reserved, string reason, Instant at) =>
        Run(Guard.Against.Null(reserved).Scope, state => machine.Release(state, reserved.Reservation, reason, at));

    /// <summary>Takes a number out of use for ever: one of this version of the template.</summary>
    /// <param name="archive">What the number says.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or that the number is not in use.</returns>
    public AllocationResult Void(NumberReading archive, string actor, string reason, Instant at)
    {
        var scope = ScopeOf(archive);
        return Template.TryFormat(archive, out var number, out var failure) ? Void(scope, number, actor, reason, at) : Refused(scope, failure);
    }

    /// <summary>Takes a number out of use for ever, of whatever version of the template: it is named as it stands on the archive.</summary>
    /// <param name="scope">Its scope.</param>
    /// <param name="number">The number.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or that the number is not in use.</returns>
    /// <exception cref="ArgumentException">The scope is of another template.</exception>
    public AllocationResult Void(SequenceScope scope, string number, string actor, string reason, Instant at) =>
        Run(Guard.Against.Null(scope), state => AllocationMachine.Void(state, number, actor, reason, at));

    /// <summary>Takes back the reservations of a scope whose time is over.</summary>
    /// <param name="scope">The scope.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done; or that there is nothing to do.</returns>
    public AllocationResult Expire(SequenceScope scope, string actor, Instant at) => Run(Guard.Against.Null(scope), state => machine.Expire(state, actor, at));

    /// <summary>Puts numbers of before this system in use, all of one scope at once: of several units and years, where its sequence runs over them.</summary>
    /// <param name="archives">What the numbers say, by this version of the template.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or why not.</returns>
    /// <exception cref="ArgumentException">They are of several scopes, or there is none.</exception>
    public AllocationResult Adopt(IEnumerable<NumberReading> archives, string actor, string reason, Instant at)
    {
        var numbers = new List<(NumberReading, string)>();
        foreach (var archive in Guard.Against.NullOrEmpty(archives))
        {
            if (!Template.TryFormat(archive, out var number, out var failure))
                return Refused(ScopeOf(archive), failure);
            numbers.Add((archive, number));
        }

        return Adopt(numbers, actor, reason, at);
    }

    /// <summary>Puts numbers of before this system in use as they stand, of whatever versions of the template, all of one scope at once.</summary>
    /// <param name="numbers">The numbers with the versions that read them, such as those of an import.</param>
    /// <param name="actor">Who does it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">Now, by the caller's clock.</param>
    /// <returns>Done, now or by this request before; or why not.</returns>
    /// <exception cref="ArgumentException">They are of several scopes, one is of another template or read by nothing, or there is none.</exception>
    public AllocationResult Adopt(IEnumerable<LegacyNumber> numbers, string actor, string reason, Instant at)
    {
        var all = Guard.Against.NullOrEmpty(numbers).ToList();
        if (all.Any(number => number.Reading is null || number.Policy.Header.Id != Policy))
            throw new ArgumentException("A number is of another template, or nothing reads it.", nameof(numbers));
        return Adopt([.. all.Select(number => (number.Reading!, number.Policy.Template.Template.Format(number.Reading!)))], actor, reason, at);
    }

    /// <summary>Where a scope stands.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>Its state, with all that was appended until now.</returns>
    /// <exception cref="ArgumentException">The scope is of another template.</exception>
    public ScopeState StateOf(SequenceScope scope)
    {
        if (Guard.Against.Null(scope).Policy != Policy)
            throw new ArgumentException("The scope is of another template.", nameof(scope));
        var state = states.GetValueOrDefault(scope, ScopeState.Empty);
        foreach (var happened in store.Read(scope, state.Version))
            state = state.After(happened);
        return states.AddOrUpdate(scope, state, (_, other) => other.Version > state.Version ? other : state);
    }

    /// <summary>Every sequence of a scope that was given out and is not in use, and why.</summary>
    /// <param name="scope">The scope.</param>
    /// <returns>The gaps, by sequence.</returns>
    public GapReport GapsOf(SequenceScope scope) => GapReport.Of(scope, store.Read(Guard.Against.Null(scope), 0));

    /// <summary>The scope of an archive's number.</summary>
    /// <param name="archive">What its number says.</param>
    /// <returns>The scope.</returns>
    public SequenceScope ScopeOf(NumberReading archive) => SequenceScope.Of(Policy, archive, Rules);

    private AllocationResult Adopt(List<(NumberReading Reading, string Number)> numbers, string actor, string reason, Instant at)
    {
        var scope = ScopeOf(numbers[0].Reading);
        if (numbers.Any(item => ScopeOf(item.Reading) != scope))
            throw new ArgumentException("The numbers are of several scopes.", nameof(numbers));
        return Run(scope, state => machine.Adopt(state, numbers.Select(item => ((long)item.Reading.Sequence, item.Number)), actor, reason, at));
    }

    private static NumberReading WithSequence(NumberReading archive, long sequence) => new(archive.Community, archive.Unit, archive.Year, sequence);

    private AllocationResult Run(SequenceScope scope, Func<ScopeState, AllocationDecision> decide)
    {
        while (true)
        {
            var state = StateOf(scope);
            var decision = decide(state);
            if (decision.Outcome != AllocationOutcome.Done)
                return Result(decision.Outcome, [], decision.Event?.Version ?? 0, state);
            if (!store.TryAppend(scope, decision.Event!))
                continue;
            state = state.After(decision.Event!);
            ImmutableArray<ReservedNumber> numbers = decision.Event!.Action == AllocationAction.Reserved
                ? [.. decision.Event.Sequences.Select(sequence => new ReservedNumber(scope, state.Open[sequence]))]
                : [];
            return Result(decision.Outcome, numbers, state.Version, state);
        }
    }

    private AllocationResult Refused(SequenceScope scope, NumberFailure failure) =>
        Result(AllocationOutcome.NotOfTheScheme, [], 0, StateOf(scope)) with { Failure = failure };

    private AllocationResult Result(AllocationOutcome outcome, ImmutableArray<ReservedNumber> numbers, long version, ScopeState state)
    {
        var remaining = machine.Remaining(state);
        return new AllocationResult(outcome, numbers, version, remaining, Rules.IsRunningOut(remaining, machine.Last), default);
    }
}
