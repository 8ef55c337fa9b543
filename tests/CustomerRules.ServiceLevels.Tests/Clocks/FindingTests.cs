using CustomerRules.ServiceLevels.Clocks;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>Promises, notices and expected times: what K27, K30 and K47 let them do, and what is said of the rest.</summary>
public sealed class FindingTests
{
    private static readonly ClockEvent Accepted = Case.Event("accepted 2026-09-30 16:00");

    [Fact]
    public void K27_seven_workdays_hold_only_when_the_customer_was_told_why_within_two()
    {
        var complex = Case.Target("complaint-answer", "complex");
        Assert.Equal("running 2026-10-09 18:00", complex.Judge("2026-10-09 18:00", Accepted).Told());
        Assert.Equal("running 2026-10-15 18:00", complex.Judge("2026-10-09 18:00", Accepted, Notice("2026-10-09 18:00")).Told());
        Assert.Equal("breached 2026-10-09 18:00 notice-too-late", complex.Judge("2026-10-09 18:01", Accepted, Notice("2026-10-09 18:01")).Told());
        Assert.Equal("breached 2026-10-09 18:00 notice-too-late", complex.Judge("2026-10-09 18:01", Accepted, Notice("2026-10-09 17:00").Recorded("2026-10-09 18:01")).Told());
        Assert.Equal("running 2026-10-09 18:00 notice-without-reason", complex.Judge("2026-10-09 17:00", Accepted, Notice("2026-10-09 17:00", " ")).Told());
        Assert.Equal("running 2026-10-09 18:00 notice-without-reason", complex.Judge("2026-10-09 17:00", Accepted, Notice("2026-10-09 17:00", null)).Told());
        Assert.Equal("running 2026-10-15 18:00 notice-without-reason", complex.Judge("2026-10-09 17:00", Accepted, Notice("2026-10-08 17:00", ""), Notice("2026-10-09 17:00")).Told());
    }

    [Fact]
    public void K27_further_notices_are_good_manners_and_not_held_against_anyone() => Assert.Equal(
        "running 2026-10-15 18:00",
        Case.Target("complaint-answer", "complex").Judge("2026-10-14 10:00", Accepted, Notice("2026-10-08 09:00"), Notice("2026-10-12 09:00"), Notice("2026-10-14 09:00", null)).Told());

    [Fact]
    public void K27_a_notice_does_not_make_a_general_complaint_complex() =>
        Assert.Equal("breached 2026-10-09 18:00", Case.Target("complaint-answer", "general").Judge("2026-10-09 18:01", Accepted, Notice("2026-10-08 09:00")).Told());

    [Fact]
    public void K27_the_verdict_says_by_when_to_tell_and_what_it_would_bring()
    {
        var complex = Case.Target("complaint-answer", "complex");
        var (before, after) = (complex.Judge("2026-10-08 09:00", Accepted), complex.Judge("2026-10-08 09:00", Accepted, Notice("2026-10-08 09:00")));
        Assert.Equal(("2026-10-09 18:00", "2026-10-15 18:00"), (Case.Text(before.NoticeDue), Case.Text(before.IfNotified)));
        Assert.Equal(("2026-10-09 18:00", ""), (Case.Text(after.NoticeDue), Case.Text(after.IfNotified)));
    }

    [Fact]
    public void K29_a_major_complaint_without_a_promise_cannot_be_decided()
    {
        var verdict = Case.Target("complaint-answer", "major").Judge("2027-01-01 00:00", Accepted, Case.Event("answered 2026-10-01 09:00"));
        Assert.Equal("cannot-decide", verdict.Told());
        Assert.Equal("promised", Assert.Single(verdict.Missing));
    }

    [Theory]
    [InlineData("2026-10-15 18:00", "")]
    [InlineData("2026-10-15 18:01", " promise-late")]
    [InlineData("2027-06-01 00:00", " promise-late")]
    public void K29_a_promise_beyond_seven_workdays_is_a_warning_and_no_breach(string promised, string finding) =>
        Assert.Equal($"running {promised}{finding}", Case.Target("complaint-answer", "major").Judge("2026-09-30 16:00", Accepted, Case.Until("promised 2026-09-30 16:00", promised)).Told());

    [Fact]
    public void K30_a_promise_may_be_renewed_before_it_runs_out_and_not_after()
    {
        var major = Case.Target("complaint-answer", "major");
        var first = Case.Until("promised 2026-10-08 09:00", "2026-10-09 12:00");
        Assert.Equal("running 2026-10-12 12:00", major.Judge("2026-10-09 13:00", Accepted, first, Case.Until("promised 2026-10-09 12:00", "2026-10-12 12:00")).Told());
        Assert.Equal("breached 2026-10-09 12:00 made-after-expiry", major.Judge("2026-10-09 13:00", Accepted, first, Case.Until("promised 2026-10-09 12:01", "2026-10-12 12:00")).Told());
        Assert.Equal(
            "breached 2026-10-09 12:00 made-after-expiry",
            major.Judge("2026-10-09 13:00", Accepted, first, Case.Until("promised 2026-10-09 11:00", "2026-10-12 12:00").Recorded("2026-10-09 12:30")).Told());
    }

    [Fact]
    public void K30_a_promise_is_in_the_future_and_says_a_time()
    {
        var general = Case.Target("complaint-answer", "general");
        Assert.Equal("running 2026-10-09 18:00 not-in-the-future", general.Judge("2026-10-08 09:00", Accepted, Case.Until("promised 2026-10-08 09:00", "2026-10-08 09:00")).Told());
        Assert.Equal("running 2026-10-09 18:00 time-missing", general.Judge("2026-10-08 09:00", Accepted, Case.Event("promised 2026-10-08 09:00")).Told());
    }

    [Fact]
    public void K30_a_promise_may_not_pass_the_limit_but_may_come_back_up_to_it()
    {
        var general = Case.Target("complaint-answer", "general");
        var early = Case.Until("promised 2026-10-08 09:00", "2026-10-08 12:00");
        Assert.Equal("breached 2026-10-08 12:00", general.Judge("2026-10-08 12:01", Accepted, early).Told());
        Assert.Equal("running 2026-10-09 18:00", general.Judge("2026-10-08 12:01", Accepted, early, Case.Until("promised 2026-10-08 11:00", "2026-10-09 18:00")).Told());
        Assert.Equal("breached 2026-10-08 12:00 promise-beyond-limit", general.Judge("2026-10-08 12:01", Accepted, early, Case.Until("promised 2026-10-08 11:00", "2026-10-09 18:01")).Told());
    }

    [Fact]
    public void K47_an_expected_time_holds_with_a_reason_and_within_the_day_and_night()
    {
        var repair = Case.Target("repair-complete", "general");
        Assert.Equal("running 2026-10-05 10:00", repair.Judge("2026-10-01 16:01", Accepted, Expected("2026-10-01 16:00", "2026-10-05 10:00")).Told());
        Assert.Equal("breached 2026-10-01 16:00 made-after-expiry", repair.Judge("2026-10-01 16:01", Accepted, Expected("2026-10-01 16:01", "2026-10-05 10:00")).Told());
        Assert.Equal("breached 2026-10-01 16:00 notice-without-reason", repair.Judge("2026-10-01 16:01", Accepted, Expected("2026-10-01 15:00", "2026-10-05 10:00", null)).Told());
        Assert.Equal("running 2026-10-01 16:00 not-used", repair.Judge("2026-10-01 15:00", Accepted, Case.Until("promised 2026-10-01 15:00", "2026-10-01 15:30")).Told());
        Assert.Equal("running 2026-10-09 18:00 not-used", Case.Target("complaint-answer", "general").Judge("2026-10-01 15:00", Accepted, Expected("2026-10-01 15:00", "2026-10-12 15:30")).Told());
    }

    [Fact]
    public void K47_each_further_change_of_the_expected_time_is_on_record()
    {
        ClockEvent[] events = [Accepted, Expected("2026-10-01 09:00", "2026-10-03 10:00"), Expected("2026-10-02 09:00", "2026-10-06 10:00"), Expected("2026-10-05 09:00", "2026-10-08 10:00"), Expected("2026-10-08 10:01", "2026-10-12 10:00")];
        Assert.Equal("breached 2026-10-08 10:00 expected-again expected-again made-after-expiry", Case.Target("repair-complete", "general").Judge("2026-10-09 10:00", events).Told());
    }

    [Fact]
    public void Every_finding_has_its_event_and_its_words_in_both_languages()
    {
        ClockEvent[] events =
        [
            Case.Event("resumed 2026-09-29 16:00"), Accepted, Accepted, Case.Event("resumed 2026-10-01 09:00"), Case.Event("paused 2026-10-01 10:00"), Case.Event("paused 2026-10-01 11:00"),
            Case.Event("resumed 2026-10-01 12:00"), Case.Event("answered 2026-10-01 15:00"), Case.Event("paused 2026-10-01 16:00"),
        ];
        var verdict = Case.Target("complaint-answer", "general").Judge("2026-10-02 10:00", events);
        Assert.Equal(
            [
                "before-start resumed 2026-09-29T08:00:00Z 事件早于计时的起点，不影响期限。 The event comes before the clock started and has no effect on it.",
                "started-twice accepted 2026-09-30T08:00:00Z 计时已经开始，这一起点不再起算。 The clock was running already; it does not start again.",
                "not-paused resumed 2026-10-01T01:00:00Z 计时没有暂停，恢复没有作用。 The clock was not paused; there is nothing to resume.",
                "paused-twice paused 2026-10-01T03:00:00Z 计时已在暂停中，暂停仍从前一次算起。 The clock was paused already; the pause counts from the earlier event.",
                "after-stop paused 2026-10-01T08:00:00Z 事项已经办结，此后的事件不影响期限。 The case was settled already; later events have no effect on the clock.",
            ],
            verdict.Findings.Select(finding => $"{finding.Code} {finding.Event} {finding.Message.Zh} {finding.Message.En}"));
        var pause = Assert.Single(Case.Target("repair-on-site", "emergency").Judge("2026-09-30 16:05", Accepted, Case.Event("paused 2026-09-30 16:01"), Case.Event("resumed 2026-09-30 16:04")).Findings);
        Assert.Equal(("pause-not-allowed", "此期限不得暂停。", "This clock cannot be paused."), (pause.Code, pause.Message.Zh, pause.Message.En));
    }

    private static ClockEvent Notice(string at, string? reason = "parts") => Case.Event($"progress-notified {at}") with { Reason = reason };

    private static ClockEvent Expected(string at, string until, string? reason = "parts") => Case.Until($"expected-completion-notified {at}", until, reason);
}
