using System.Runtime.InteropServices;
using CustomerRules.ServiceLevels.Escalations;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>One replay: goes through the events in the order in which they happened and keeps what the limit depends on.</summary>
internal sealed class ClockReplay(Target target, TermCounter counter, Instant asOf, EscalationLadder? ladder)
{
    private readonly List<PauseSpan> pauses = [];
    private readonly List<ClockEvent> promises = [];
    private readonly List<ClockEvent> notices = [];
    private readonly List<ClockFinding> findings = [];
    private Instant? started;
    private Instant? pausedSince;
    private ClockEvent? stopped;
    private int reopened;

    internal ClockVerdict Judge(ClockEvent[] all)
    {
        var known = InOrder(all);
        for (var i = 0; i < known.Length; i++)
        {
            PutFittingFirst(known[i..]);
            Take(known[i]);
        }

        ClockVerdict Verdict(ClockState state, in ClockLimit limit) => new(target, counter, ImmutableCollectionsMarshal.AsImmutableArray(all), asOf, ladder)
        {
            State = state,
            Due = limit.Due,
            Started = started,
            Stopped = stopped?.Effective,
            Missing = limit.Missing is null ? [] : [limit.Missing],
            Findings = [.. findings],
            Coverage = limit.Coverage,
            IfNotified = limit.IfNotified,
            NoticeDue = limit.NoticeDue,
            LatestResume = state == ClockState.Paused ? LatestResume(limit) : null,
            Pauses = [.. pauses],
            Reopened = reopened,
            Escalations = ladder is null || started is null || limit.Due is null ? [] : ladder.Lay(counter, started.Value, limit.Due.Value, reopened),
            SetBy = limit.SetBy,
            Counted = limit.Counted,
        };

        if (started is not { } start)
            return Verdict(ClockState.CannotDecide, ClockLimit.Without(target.Starts.Code));
        if (pausedSince is { } since)
            pauses.Add(new PauseSpan(since, stopped?.Effective ?? asOf));
        if (target.HasNoLimit)
            return Verdict(ClockState.NoLimit, ClockLimit.Without(null));
        var limit = new ClockLimits(target, counter, findings).Of(start, CollectionsMarshal.AsSpan(pauses), promises, notices);
        if (limit.Due is not { } due)
            return Verdict(ClockState.CannotDecide, limit);
        if (stopped is not null)
            return Verdict(stopped.Effective <= due ? ClockState.Met : ClockState.Breached, limit);
        if (asOf > due)
            return Verdict(ClockState.Breached, limit);
        return Verdict(pausedSince is null ? ClockState.Running : ClockState.Paused, limit);
    }

    /// <summary>What is known and has happened, in an order that does not depend on that of the list: of happening, of recording, of kinds.</summary>
    private Span<ClockEvent> InOrder(ClockEvent[] all)
    {
        var known = new ClockEvent[all.Length];
        var count = 0;
        foreach (var item in all)
        {
            if (item.Recorded > asOf || item.Effective > asOf)
                continue;
            var place = count++;
            while (place > 0 && IsBefore(item, known[place - 1]))
                known[place] = known[--place];
            known[place] = item;
        }

        return known.AsSpan(0, count);
    }

    private static bool IsBefore(ClockEvent item, ClockEvent other)
    {
        var order = item.Effective.CompareTo(other.Effective);
        if (order != 0)
            return order < 0;
        if (item.Recorded != other.Recorded)
            return item.Recorded < other.Recorded;
        if (item.Kind.Value != other.Kind.Value)
            return item.Kind.Value < other.Kind.Value;
        var until = Nullable.Compare(item.Until, other.Until);
        return until != 0 ? until < 0 : string.CompareOrdinal(item.Reason, other.Reason) < 0;
    }

    /// <summary>Of what happened at one moment, that comes first for which the clock waits: its start, its reopening, the end of its pause.</summary>
    private void PutFittingFirst(Span<ClockEvent> rest)
    {
        var fitting = started is null ? target.Starts : stopped is not null ? ClockEventKind.Reopened : pausedSince is not null ? ClockEventKind.Resumed : null;
        for (var i = 0; fitting is not null && i < rest.Length && rest[i].Effective == rest[0].Effective; i++)
        {
            if (!Is(rest[i].Kind, fitting))
                continue;
            var item = rest[i];
            rest[..i].CopyTo(rest[1..]);
            rest[0] = item;
            return;
        }
    }

    private void Take(ClockEvent item)
    {
        var kind = item.Kind;
        if (Is(kind, target.Starts))
            Start(item);
        else if (started is null)
            Note(ClockFindings.BeforeStart(item), kind);
        else if (Is(kind, ClockEventKind.Reopened))
            Reopen(item);
        else if (stopped is not null)
            Note(ClockFindings.AfterStop(item), kind);
        else if (Is(kind, target.Stops))
            stopped = item;
        else if (Is(kind, ClockEventKind.Paused))
            Pause(item);
        else if (Is(kind, ClockEventKind.Resumed))
            Resume(item);
        else if (Is(kind, ClockEventKind.Promised) || Is(kind, ClockEventKind.ExpectedCompletionNotified))
            promises.Add(item);
        else if (Is(kind, ClockEventKind.ProgressNotified))
            notices.Add(item);
    }

    /// <summary>There is one object of each kind; comparing by value, as the base class does, is felt in a replay.</summary>
    private static bool Is(ClockEventKind kind, ClockEventKind other) => ReferenceEquals(kind, other);

    /// <summary>Only what was meant to move this clock is worth a word.</summary>
    private void Note(ClockFinding finding, ClockEventKind kind)
    {
        if (kind.Value is >= 5 and <= 9)
            findings.Add(finding);
    }

    private void Start(ClockEvent item)
    {
        if (started is not null)
            findings.Add(ClockFindings.StartedTwice(item));
        else
            started = EffectiveStart(item.Effective);
    }

    /// <summary>What comes after the service has closed for the day counts from the next day of service, where the policy says so.</summary>
    private Instant EffectiveStart(Instant at)
    {
        if (!target.LateStartsNextServiceDay)
            return at;
        var local = at.InZone(counter.Zone).LocalDateTime;
        if (counter.Time.ClosingOf(local.Date) is { } closing && local <= closing)
            return at;
        var next = counter.Time.Add(local.Date.PlusDays(1).AtMidnight(), Duration.Zero);
        return counter.ToInstant(next);
    }

    /// <summary>A clock that starts with acceptance runs again from reopening. Any other waits for its own start again: a repair must be
    /// completed anew before the call after it is due.</summary>
    private void Reopen(ClockEvent item)
    {
        var runsAgain = target.Starts == ClockEventKind.Accepted;
        if (stopped is null && runsAgain)
            return;
        reopened++;
        started = runsAgain ? EffectiveStart(item.Effective) : null;
        stopped = null;
        pausedSince = null;
        pauses.Clear();
        promises.Clear();
        notices.Clear();
    }

    private void Pause(ClockEvent item)
    {
        if (target.Pauses == PauseRule.None)
            findings.Add(ClockFindings.PauseNotAllowed(item));
        else if (pausedSince is not null)
            findings.Add(ClockFindings.PausedTwice(item));
        else
            pausedSince = item.Effective;
    }

    private void Resume(ClockEvent item)
    {
        if (pausedSince is { } since)
            pauses.Add(new PauseSpan(since, item.Effective));
        else if (target.Pauses != PauseRule.None)
            findings.Add(ClockFindings.NotPaused(item));
        pausedSince = null;
    }

    /// <summary>The last moment up to which the case can be resumed and still be in time; null when the pause never makes it late. While the
    /// pause moves the end of the term, a promise that lies beyond it now comes to count later, so each end that may hold is tried.</summary>
    private Instant? LatestResume(in ClockLimit limit)
    {
        if (limit.Counted is not { } term || !PausedTerm.Moves(target.Pauses, term))
            return limit.Due;
        var ends = new SortedSet<Instant>();
        foreach (var item in promises)
        {
            if (item.Until is { } until && until >= asOf)
                ends.Add(until);
        }

        if (TermEnd(term, limit) is { } end)
            ends.Add(end);
        foreach (var at in ends)
        {
            if (IsLateWhenResumed(at + Duration.Epsilon))
                return at;
        }

        return null;
    }

    private bool IsLateWhenResumed(Instant at)
    {
        PauseSpan[] longer = [.. pauses[..^1], new PauseSpan(pauses[^1].From, at)];
        return new ClockLimits(target, counter, []).Of(started!.Value, longer, promises, notices).Due < at;
    }

    /// <summary>When the term runs out however long the pause lasts: its last day is not one that the pause takes out.</summary>
    private Instant? TermEnd(Term term, in ClockLimit limit)
    {
        var since = pauses[^1].From;
        if (target.Pauses == PauseRule.Elapsed)
            return since < (limit.TermDue ?? limit.Due) ? null : limit.TermDue ?? limit.Due;
        var day = since.InZone(counter.Zone).Date;
        PauseSpan[] toEndOfDay = [.. pauses[..^1], new PauseSpan(since, counter.ToInstant(day.PlusDays(1).AtMidnight()))];
        var due = new PausedTerm(counter, target.Pauses, toEndOfDay).Due(term, started!.Value);
        return due.LastDay <= day ? due.At : null;
    }
}
