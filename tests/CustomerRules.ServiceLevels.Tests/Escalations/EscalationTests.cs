using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Escalations;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Clocks;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Escalations;

/// <summary>Ladders: when each step is due, and that a step is acted upon once.</summary>
public sealed class EscalationTests
{
    private static readonly EscalationLadder Ladder = new(
        EscalationStep.WhenOverdue("overdue", "project-head", Duration.FromHours(1)),
        EscalationStep.AtPercent("half", "department-manager", 50),
        EscalationStep.AtPercent("half-of-hours", "department-manager", 50, inWorkingTime: true),
        EscalationStep.WhenRemaining("two-hours-left", "service-centre-head", Duration.FromHours(2)),
        EscalationStep.AfterStarting("first-look", "service-centre-head", Duration.FromHours(3), inWorkingTime: true),
        EscalationStep.WhenRemaining("due", "project-head", Duration.Zero),
        EscalationStep.AtPercent("three-times", "director", 300));

    private static readonly ClockEvent Accepted = Case.Event("accepted 2026-09-30 16:00");

    [Fact]
    public void Steps_come_in_order_of_time_from_the_start_from_the_limit_and_by_share()
    {
        var verdict = Case.Target("complaint-answer", "general").Judge(Case.At("2026-10-05 05:00"), Ladder, Accepted);
        Assert.Equal(
            ["first-look 2026-10-01 09:00", "half 2026-10-05 05:00", "half-of-hours 2026-10-05 12:00", "two-hours-left 2026-10-09 16:00", "due 2026-10-09 18:00", "overdue 2026-10-09 19:00", "three-times 2026-10-27 22:00"],
            verdict.Escalations.Select(step => $"{step.Step.Code} {Case.Text(step.At)}"));
        Assert.Equal("half-of-hours", verdict.NextEscalation?.Step.Code);
    }

    [Fact]
    public void Nothing_is_escalated_after_the_answer_nor_without_a_limit()
    {
        var answered = Case.Target("complaint-answer", "general").Judge(Case.At("2026-10-05 05:00"), Ladder, Accepted, Case.Event("answered 2026-10-01 10:00"));
        Assert.Null(answered.NextEscalation);
        Assert.Empty(Case.Target("repair-complete", "emergency").Judge(Case.At("2026-10-05 05:00"), Ladder, Accepted).Escalations);
        Assert.Empty(Case.Target("complaint-answer", "major").Judge(Case.At("2026-10-05 05:00"), Ladder, Accepted).Escalations);
        Assert.Null(Case.Target("complaint-answer", "general").Judge("2026-10-05 05:00", Accepted).NextEscalation);
    }

    [Fact]
    public void Keys_stay_when_the_limit_moves_and_change_when_the_case_is_reopened()
    {
        var target = Case.Target("complaint-answer", "general");
        string[] Keys(params ClockEvent[] events) => [.. target.Judge(Case.At("2026-10-12 09:00"), Ladder, events).Escalations.Select(step => step.KeyFor("FD-1", target.Code)).Order(StringComparer.Ordinal)];
        var keys = Keys(Accepted);
        Assert.Equal("FD-1/complaint-answer/0/due", keys[0]);
        Assert.Equal(keys, Keys(Accepted, Case.Event("paused 2026-10-08 08:00"), Case.Event("resumed 2026-10-09 18:00")));
        Assert.Equal(keys, Keys(Accepted, Case.Until("promised 2026-10-01 09:00", "2026-10-08 09:00")));
        Assert.Empty(keys.Intersect(Keys(Accepted, Case.Event("answered 2026-10-08 09:00"), Case.Event("reopened 2026-10-09 09:00"))));
    }

    [Property(Arbitrary = [typeof(ClockGenerators)], MaxTest = 300)]
    public void Shares_lie_between_start_and_limit_and_all_steps_in_order(ClockSpec spec, EventList list, byte percent)
    {
        var share = percent % 100 + 1;
        var ladder = new EscalationLadder(EscalationStep.AtPercent("elapsed", "a", share), EscalationStep.AtPercent("hours", "b", share, inWorkingTime: true), EscalationStep.WhenRemaining("left", "c", Duration.FromMinutes(percent)));
        var verdict = SlaClock.Replay(spec.Target(), spec.Counter(), list.Items.Select(item => item.Build()), EventSpec.At(list.AsOf), ladder);
        Assert.Equal(verdict.Escalations.Select(step => step.At).Order(), verdict.Escalations.Select(step => step.At));
        if (verdict is not { Due: { } due, Started: { } start })
            return;
        var first = Instant.Min(start, due);
        Assert.All(verdict.Escalations.Where(step => step.Step.Percent is not null), step => Assert.InRange(step.At, first, due));
        Assert.Equal(due, share == 100 ? verdict.Escalations.Single(step => step.Step.Code == "elapsed").At : due);
    }

    [Fact]
    public void A_share_of_no_service_hours_is_the_limit_and_not_the_next_opening_after_it()
    {
        var counter = new TermCounter(new WorkingTime(WorkCalendar.Custom([]), ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00"))), DateTimeZone.Utc);
        var (start, due) = (Instant.FromUtc(2026, 3, 2, 19, 0), Instant.FromUtc(2026, 3, 2, 19, 10));
        var ladder = new EscalationLadder(EscalationStep.AtPercent("half", "a", 50, inWorkingTime: true));
        Assert.Equal(due, Assert.Single(ladder.Lay(counter, start, due, 0)).At);
    }

    [Fact]
    public void A_share_of_many_years_is_exact()
    {
        var (start, due) = (Instant.FromUtc(1970, 1, 1, 0, 0), Instant.FromUtc(2149, 1, 1, 0, 0));
        var ladder = new EscalationLadder(EscalationStep.AtPercent("ten-times", "a", 1000), EscalationStep.AtPercent("third", "a", 33));
        Assert.Equal([start + (due - start) * 33 / 100, start + (due - start) * 10], ladder.Lay(Case.Levels.Counter, start, due, 0).Select(step => step.At));
    }

    [Fact]
    public void Steps_that_cannot_be_are_refused()
    {
        Assert.Equal("The step 'half' is given twice. (Parameter 'steps')", Assert.Throws<ArgumentException>(() => new EscalationLadder(EscalationStep.AtPercent("half", "a", 50), EscalationStep.AtPercent("half", "b", 51))).Message);
        Assert.Throws<ArgumentException>(() => new EscalationLadder());
        Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.AtPercent("a", "b", 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.AtPercent("a", "b", 1001));
        Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.AtPercent("a", "b", 101, inWorkingTime: true));
        Assert.Throws<ArgumentException>(() => EscalationStep.AtPercent(" ", "b", 50));
        Assert.Throws<ArgumentException>(() => EscalationStep.AtPercent("a", "", 50));
        Assert.StartsWith("The time that remains is not negative.", Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.WhenRemaining("a", "b", -Duration.Epsilon)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The time that has passed is not negative.", Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.WhenOverdue("a", "b", -Duration.Epsilon)).Message, StringComparison.Ordinal);
        Assert.StartsWith("The time that has passed is not negative.", Assert.Throws<ArgumentOutOfRangeException>(() => EscalationStep.AfterStarting("a", "b", -Duration.Epsilon)).Message, StringComparison.Ordinal);
    }
}
