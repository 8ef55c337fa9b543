using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>The wording of <see cref="ClockFinding"/>.</summary>
internal static class ClockFindings
{
    internal static ClockFinding BeforeStart(ClockEvent item) => Of(
        "before-start", item, "事件早于计时的起点，不影响期限。", "The event comes before the clock started and has no effect on it.");

    internal static ClockFinding StartedTwice(ClockEvent item) => Of(
        "started-twice", item, "计时已经开始，这一起点不再起算。", "The clock was running already; it does not start again.");

    internal static ClockFinding AfterStop(ClockEvent item) => Of(
        "after-stop", item, "事项已经办结，此后的事件不影响期限。", "The case was settled already; later events have no effect on the clock.");

    internal static ClockFinding PausedTwice(ClockEvent item) => Of(
        "paused-twice", item, "计时已在暂停中，暂停仍从前一次算起。", "The clock was paused already; the pause counts from the earlier event.");

    internal static ClockFinding NotPaused(ClockEvent item) => Of(
        "not-paused", item, "计时没有暂停，恢复没有作用。", "The clock was not paused; there is nothing to resume.");

    internal static ClockFinding PauseNotAllowed(ClockEvent item) => Of(
        "pause-not-allowed", item, "此期限不得暂停。", "This clock cannot be paused.");

    internal static ClockFinding NoTime(ClockEvent item) => Of(
        "time-missing", item, "没有说明承诺或告知的时间。", "The time that was promised or notified is missing.");

    internal static ClockFinding NotInTheFuture(ClockEvent item) => Of(
        "not-in-the-future", item, "承诺或告知的时间不晚于作出之时。", "The time that was promised or notified is not in the future.");

    internal static ClockFinding Expired(ClockEvent item) => Of(
        "made-after-expiry", item, "前一期限已过，再次承诺或告知不能补救。", "The limit before it had passed already; a new time does not cure that.");

    internal static ClockFinding BeyondLimit(ClockEvent item) => Of(
        "promise-beyond-limit", item, "承诺的时间超过期限，期限不变。", "The promise lies beyond the limit, which stays.");

    internal static ClockFinding LatePromise(ClockEvent item) => Of(
        "promise-late", item, "承诺的时间超过一般可接受的上限；予以提示，不算逾期。", "The promise lies beyond the longest term that the clauses tolerate: a warning, not a breach.");

    internal static ClockFinding NoticeTooLate(ClockEvent item) => Of(
        "notice-too-late", item, "告知在基本期限之后作出，期限不能延长。", "The notice came after the ordinary term; it does not extend it.");

    internal static ClockFinding NoticeWithoutReason(ClockEvent item) => Of(
        "notice-without-reason", item, "告知没有写明原因，期限不能延长。", "The notice gives no reason; it does not extend the term.");

    internal static ClockFinding ExpectedAgain(ClockEvent item) => Of(
        "expected-again", item, "再次变更预计完成时间；以新的时间为准，变更次数予以记录。", "The expected time of completion was changed again: the new one holds, and the change is on record.");

    internal static ClockFinding NotUsed(ClockEvent item) => Of(
        "not-used", item, "此期限不因承诺或告知而改变。", "No promise and no notice changes this term.");

    private static ClockFinding Of(string code, ClockEvent item, string zh, string en) => new(code, item, new BilingualText(zh, en));
}
