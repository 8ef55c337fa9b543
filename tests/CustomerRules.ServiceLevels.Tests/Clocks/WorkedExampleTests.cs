using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>Cases that help desks get wrong, worked out by hand.</summary>
public sealed class WorkedExampleTests
{
    [Theory]
    [InlineData("2020-01-23 10:00", "2020-02-01 18:00", "2020-02-04 18:00")] // the break was to end on 30 January, and ended on 2 February
    [InlineData("2020-01-22 10:00", "2020-01-31 18:00", "2020-02-03 18:00")]
    [InlineData("2020-01-19 10:00", "2020-01-21 18:00", "2020-01-21 18:00")]
    [InlineData("2020-02-03 10:00", "2020-02-05 18:00", "2020-02-05 18:00")]
    public void The_notice_of_27_January_2020_moves_what_was_due_after_it_and_nothing_else(string accepted, string before, string after)
    {
        var (then, now) = (KnownOn("2020-01-26"), KnownOn("2020-01-27"));
        var verdict = Case.Target("complaint-answer", "general").Judge(then, "2020-02-03 12:00", Case.Event($"accepted {accepted}"));
        var reassessed = SlaClock.Reassess(verdict, now);
        Assert.Equal((before, after), (Case.Text(reassessed.Before.Due), Case.Text(reassessed.After.Due)));
        Assert.Equal(Case.At(after) - Case.At(before), reassessed.Moved);
        Assert.Equal(before != after, reassessed.Changes);
        Assert.Equal(("cn@2019-11-21", "cn@2020-01-27"), (reassessed.Before.CalendarEdition, reassessed.After.CalendarEdition));
        Assert.Same(verdict, reassessed.Before);
    }

    [Fact]
    public void A_breach_of_before_the_notice_is_none_after_it()
    {
        var verdict = Case.Target("complaint-answer", "general").Judge(KnownOn("2020-01-26"), "2020-02-03 12:00", Case.Event("accepted 2020-01-22 10:00"));
        var reassessed = SlaClock.Reassess(verdict, KnownOn("2020-01-27"));
        Assert.Equal("breached 2020-01-31 18:00", reassessed.Before.Told());
        Assert.Equal("running 2020-02-03 18:00", reassessed.After.Told());
    }

    [Theory]
    [InlineData("2026-09-30 17:00", "2026-10-08 08:00", "2026-10-09 18:00")] // over the whole of National Day: no workday is lost
    [InlineData("2026-09-30 17:00", "2026-10-08 17:59", "2026-10-09 18:00")] // a minute of the first workday is left
    [InlineData("2026-09-30 17:00", "2026-10-08 18:00", "2026-10-10 18:00")]
    [InlineData("2026-10-03 12:00", "2026-10-09 18:00", "2026-10-12 18:00")]
    [InlineData("2026-10-08 08:00", "2026-10-08 18:00", "2026-10-10 18:00")] // the same day, opening to closing
    [InlineData("2026-10-08 08:01", "2026-10-08 18:00", "2026-10-09 18:00")]
    [InlineData("2026-10-08 12:00", "2026-10-08 12:00", "2026-10-09 18:00")] // no time at all
    [InlineData("2026-10-09 08:00", "2026-10-10 23:00", "2026-10-12 18:00")] // a make-up Saturday is a workday that can be lost
    public void A_pause_over_National_Day_takes_out_the_workdays_that_it_covers(string from, string to, string due) => Assert.Equal(
        $"running {due}",
        Case.Target("complaint-answer", "general").Judge(to, Case.Event("accepted 2026-09-30 16:00"), Case.Event($"paused {from}"), Case.Event($"resumed {to}")).Told());

    [Fact]
    public void A_pause_that_is_reported_later_counts_from_its_report_on_and_the_old_verdict_stays()
    {
        var target = Case.Target("complaint-answer", "general");
        ClockEvent[] events =
        [
            Case.Event("accepted 2026-09-30 16:00"),
            Case.Event("paused 2026-10-08 08:00").Recorded("2026-10-09 09:00"),
            Case.Event("resumed 2026-10-08 18:00").Recorded("2026-10-09 09:00"),
        ];
        Assert.Equal("running 2026-10-09 18:00", target.Judge("2026-10-09 08:59", events).Told());
        Assert.Equal("running 2026-10-10 18:00", target.Judge("2026-10-09 09:00", events).Told());
        Assert.Equal("running 2026-10-10 18:00", target.Judge("2026-10-10 17:00", events).Told());
    }

    [Fact]
    public void Pauses_that_meet_are_one_whatever_the_order_of_the_list()
    {
        ClockEvent[] events =
        [
            Case.Event("accepted 2026-09-30 16:00"), Case.Event("paused 2026-10-08 07:00"), Case.Event("resumed 2026-10-08 12:00"),
            Case.Event("paused 2026-10-08 12:00"), Case.Event("resumed 2026-10-08 19:00"),
        ];
        var target = Case.Target("complaint-answer", "general");
        Assert.Equal("running 2026-10-10 18:00", target.Judge("2026-10-09 08:00", events).Told());
        Assert.Equal("running 2026-10-10 18:00", target.Judge("2026-10-09 08:00", [.. events.Reverse()]).Told());
    }

    [Fact]
    public void A_case_that_is_reopened_runs_again_from_then()
    {
        ClockEvent[] events = [Case.Event("accepted 2026-09-30 16:00"), Case.Event("answered 2026-10-08 10:00"), Case.Event("reopened 2026-10-09 10:00")];
        var target = Case.Target("complaint-answer", "general");
        Assert.Equal("met 2026-10-09 18:00", target.Judge("2026-10-09 09:59", events).Told());
        var again = target.Judge("2026-10-09 10:00", events);
        Assert.Equal(("running 2026-10-12 18:00", 1), (again.Told(), again.Reopened));
        Assert.Equal("running 2026-10-09 18:00", target.Judge("2026-10-08 09:00", events[0], Case.Event("reopened 2026-10-08 08:00")).Told());
    }

    [Fact]
    public void After_reopening_the_call_is_due_a_day_and_a_night_after_the_repair_was_completed_anew()
    {
        var target = Case.Target("repair-revisit", "general");
        ClockEvent[] events = [Case.Event("completed 2026-10-08 10:00"), Case.Event("reopened 2026-10-08 15:00"), Case.Event("completed 2026-10-10 10:00")];
        Assert.Equal("running 2026-10-09 10:00", target.Judge("2026-10-08 14:00", events).Told());
        var waiting = target.Judge("2026-10-09 12:00", events);
        Assert.Equal(("cannot-decide", "completed"), (waiting.Told(), Assert.Single(waiting.Missing)));
        Assert.Equal("running 2026-10-11 10:00", target.Judge("2026-10-10 12:00", events).Told());
    }

    [Fact]
    public void A_paused_clock_says_when_it_must_be_resumed_at_the_latest()
    {
        var general = Case.Target("complaint-answer", "general");
        var accepted = Case.Event("accepted 2026-09-30 16:00");
        Assert.Equal("2026-10-09 18:00", Case.Text(general.Judge("2026-10-09 12:00", accepted, Case.Event("paused 2026-10-09 10:00")).LatestResume));
        Assert.Null(general.Judge("2026-10-09 12:00", accepted, Case.Event("paused 2026-10-08 10:00")).LatestResume);
        var promised = Case.Until("promised 2026-10-01 10:00", "2026-10-09 12:00");
        Assert.Equal("2026-10-09 12:00", Case.Text(general.Judge("2026-10-08 12:00", accepted, promised, Case.Event("paused 2026-10-08 10:00")).LatestResume));
        // Beyond the limit as it stands; by the time the pause has moved the limit, the promise is the earlier of the two.
        var beyond = Case.Until("promised 2026-10-08 11:00", "2026-10-12 12:00");
        var moved = general.Judge("2026-10-08 12:00", accepted, beyond, Case.Event("paused 2026-10-08 07:00"));
        Assert.Equal(("paused 2026-10-09 18:00 promise-beyond-limit", "2026-10-12 12:00"), (moved.Told(), Case.Text(moved.LatestResume)));
        var repair = Case.Target("repair-complete", "general");
        var expected = Case.Until("expected-completion-notified 2026-10-01 10:00", "2026-10-03 12:00", "parts");
        Assert.Null(repair.Judge("2026-10-05 12:00", accepted, Case.Event("paused 2026-10-01 10:00")).LatestResume);
        Assert.Equal("2026-10-03 12:00", Case.Text(repair.Judge("2026-10-02 12:00", accepted, expected, Case.Event("paused 2026-10-02 10:00")).LatestResume));
    }

    [Fact]
    public void Days_on_which_the_clocks_change_are_covered_by_a_pause_from_opening_to_closing()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var time = new WorkingTime(WorkCalendar.Custom([]), ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00")));
        Instant At(int day, int hour) => new LocalDateTime(2026, 3, day, hour, 0).InZoneStrictly(zone).ToInstant();
        ClockEvent[] events = [new(ClockEventKind.Accepted, At(28, 10)), new(ClockEventKind.Paused, At(29, 8)), new(ClockEventKind.Resumed, At(29, 18))];
        Assert.Equal(At(31, 18), SlaClock.Replay(Case.Target("complaint-answer", "general"), new TermCounter(time, zone), events, At(30, 9)).Due);
    }

    [Fact]
    public void Where_the_day_of_the_start_counts_it_can_be_lost_to_a_pause()
    {
        var counter = Case.Levels.Counter.With(CountingRule.CivilCode.Named("own") with { CountsStartDay = true });
        var target = Case.Target("complaint-answer", "general");
        ClockEvent[] events = [Case.Event("accepted 2026-10-12 07:00"), Case.Event("paused 2026-10-12 07:30"), Case.Event("resumed 2026-10-12 18:00")];
        Assert.Equal("running 2026-10-13 18:00", target.Judge(counter, "2026-10-12 19:00", events[0]).Told());
        var verdict = target.Judge(counter, "2026-10-12 19:00", events);
        Assert.Equal("running 2026-10-14 18:00", verdict.Told());
        Assert.Equal(["start", "paused", "counted", "counted", "due"], verdict.Trace().Select(step => step.Code));
    }

    private static TermCounter KnownOn(string day) =>
        new(new WorkingTime(CalendarHistory.China.AsKnownOn(Calendars.Day.Of(day)), Case.Levels.Hours.Hours), Case.Levels.Hours.Zone);
}
