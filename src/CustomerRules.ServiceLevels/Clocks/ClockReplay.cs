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
        foreach (var item in InOrder(all))
            Take(item);
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

    /// <summary>What is known and has happened, in the order of happening; what happened at one moment stays in the order of recording.</summary>
    private ReadOnlySpan<ClockEvent> InOrder(ClockEvent[] all)
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

    private static bool IsBefore(ClockEvent item, ClockEvent other) =>
        item.Effective != other.Effective ? item.Effective < other.Effective : item.Recorded < other.Recorded;

    private void Take(ClockEvent item)
    {
        var kind = item.Kind;
        if (kind == target.Starts)
            Start(item);
        else if (started is null)
            Note(ClockFindings.BeforeStart(item), kind);
        else if (kind == ClockEventKind.Reopened)
            Reopen(item);
        else if (stopped is not null)
            Note(ClockFindings.AfterStop(item), kind);
        else if (kind == target.Stops)
            stopped = item;
        else if (kind == ClockEventKind.Paused)
            Pause(item);
        else if (kind == ClockEventKind.Resumed)
            Resume(item);
        else if (kind == ClockEventKind.Promised || kind == ClockEventKind.ExpectedCompletionNotified)
            promises.Add(item);
        else if (kind == ClockEventKind.ProgressNotified)
            notices.Add(item);
    }

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

    private void Reopen(ClockEvent item)
    {
        if (stopped is null)
            return;
        reopened++;
        started = EffectiveStart(item.Effective);
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

    /// <summary>When the term runs out however long the pause lasts: only if its last day is not one that the pause takes out.</summary>
    private Instant? LatestResume(in ClockLimit limit)
    {
        if (limit.Counted is not { Kind: var kind } term || kind != TermKind.Workdays || target.Pauses == PauseRule.Elapsed)
            return limit.Counted is null ? limit.Due : null;
        var since = pauses[^1].From;
        var day = since.InZone(counter.Zone).Date;
        PauseSpan[] toEndOfDay = [.. pauses[..^1], new PauseSpan(since, counter.ToInstant(day.PlusDays(1).AtMidnight()))];
        var due = PausedTerm.Due(counter, target, term, started!.Value, toEndOfDay);
        return due.LastDay <= day ? due.At : null;
    }
}
