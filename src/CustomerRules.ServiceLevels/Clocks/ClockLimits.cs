using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>From the term of a target to the limit of a case: a longer term must be notified in time, promises and expected times count
/// only as the clauses let them.</summary>
internal sealed class ClockLimits(Target target, TermCounter counter, List<ClockFinding> findings)
{
    internal ClockLimit Of(Instant start, ReadOnlySpan<PauseSpan> pauses, List<ClockEvent> promises, List<ClockEvent> notices)
    {
        if (target.Term is null)
            return Promised(start, promises);
        var limit = Counted(start, new PausedTerm(counter, target.Pauses, pauses), notices);
        foreach (var item in promises)
        {
            limit = item.Kind == ClockEventKind.Promised
                ? WithPromise(limit, item)
                : WithExpected(limit, item);
        }

        return limit;
    }

    /// <summary>A longer term holds when the customer was told why before the ordinary one was over.</summary>
    private ClockLimit Counted(Instant start, PausedTerm paused, List<ClockEvent> notices)
    {
        var whole = paused.Due(target.Term!, start);
        if (target.NoticeWithin is not { } ordinary)
            return new ClockLimit(whole.At, whole.Coverage, target.Term);
        var notice = paused.Due(ordinary, start);
        var holds = false;
        foreach (var item in notices)
        {
            // Once the customer has been told, further notices are good manners and no condition.
            if (holds)
                break;
            if (string.IsNullOrWhiteSpace(item.Reason))
                findings.Add(ClockFindings.NoticeWithoutReason(item));
            else if (item.Effective > notice.At || item.Recorded > notice.At)
                findings.Add(ClockFindings.NoticeTooLate(item));
            else
                holds = true;
        }

        return holds
            ? new ClockLimit(whole.At, whole.Coverage, target.Term, NoticeDue: notice.At)
            : new ClockLimit(notice.At, notice.Coverage, ordinary, NoticeDue: notice.At, IfNotified: whole.At);
    }

    /// <summary>The promise is the limit: the first one, and each that was made before the one before it ran out.</summary>
    private ClockLimit Promised(Instant start, List<ClockEvent> promises)
    {
        ClockEvent? valid = null;
        foreach (var item in promises)
        {
            if (IsUsable(item, ClockEventKind.Promised, valid?.Until))
                valid = item;
        }

        if (valid is null)
            return ClockLimit.Without(ClockEventKind.Promised.Code);
        if (target.WarnAfter is { } most && valid.Until > counter.Due(most, start).At)
            findings.Add(ClockFindings.LatePromise(valid));
        return new ClockLimit(valid.Until, Coverage.Confirmed, SetBy: valid);
    }

    /// <summary>A promise before the limit is kept; one beyond it changes nothing.</summary>
    private ClockLimit WithPromise(in ClockLimit limit, ClockEvent item)
    {
        if (target.Promise != PromiseRule.WithinLimit)
        {
            findings.Add(ClockFindings.NotUsed(item));
            return limit;
        }

        if (!IsUsable(item, ClockEventKind.Promised, limit.Due))
            return limit;
        // A promise may be renewed up to the limit of the term itself, not only up to the promise before it.
        var most = limit.TermDue ?? limit.Due;
        if (item.Until <= most)
            return limit with { Due = item.Until, SetBy = item, TermDue = most };
        findings.Add(ClockFindings.BeyondLimit(item));
        return limit;
    }

    /// <summary>A notified time of completion takes the limit's place when it was told before the limit in force ran out.</summary>
    private ClockLimit WithExpected(in ClockLimit limit, ClockEvent item)
    {
        if (!target.ExpectedTimeHolds)
        {
            findings.Add(ClockFindings.NotUsed(item));
            return limit;
        }

        if (!IsUsable(item, ClockEventKind.ExpectedCompletionNotified, limit.Due))
            return limit;
        if (item.Until > limit.Due && string.IsNullOrWhiteSpace(item.Reason))
        {
            findings.Add(ClockFindings.NoticeWithoutReason(item));
            return limit;
        }

        if (limit.SetBy?.Kind == item.Kind)
            findings.Add(ClockFindings.ExpectedAgain(item));
        return limit with { Due = item.Until, SetBy = item, TermDue = null };
    }

    private bool IsUsable(ClockEvent item, ClockEventKind kind, Instant? before)
    {
        if (item.Kind != kind)
            findings.Add(ClockFindings.NotUsed(item));
        else if (item.Until is not { } until)
            findings.Add(ClockFindings.NoTime(item));
        else if (until <= item.Effective)
            findings.Add(ClockFindings.NotInTheFuture(item));
        else if (item.Effective > before || item.Recorded > before)
            findings.Add(ClockFindings.Expired(item));
        else
            return true;
        return false;
    }
}
