using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Targets;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>What holds of every clock, whatever the target and the calendar.</summary>
[Properties(Arbitrary = [typeof(ClockGenerators)], MaxTest = 200)]
public sealed class ClockLawTests
{
    [Property]
    public void The_order_of_the_list_does_not_matter(ClockSpec spec, EventList list, int seed)
    {
        var shuffled = list.Items.ToArray();
        new Random(seed).Shuffle(shuffled);
        Assert.Equal(Told(spec.Replay(list.Items, list.AsOf)), Told(spec.Replay(shuffled, list.AsOf)));
    }

    [Property]
    public void What_was_recorded_later_was_not_known(ClockSpec spec, EventList list) => Assert.Equal(
        Told(spec.Replay(list.Items.Where(item => item.Recorded <= list.AsOf), list.AsOf)),
        Told(spec.Replay(list.Items, list.AsOf)));

    [Property]
    public void A_further_pause_never_makes_a_limit_earlier(ClockSpec spec, EventList list, ushort from, ushort length)
    {
        var target = spec.Target();
        var events = list.Items.Where(item => item.Kind is "accepted").Append(new EventSpec("paused", 900, 900, null, null)).Append(new EventSpec("resumed", 2400, 2400, null, null)).ToList();
        var (begin, end) = (2400 + from % 4000, 2400 + from % 4000 + length % 3000);
        List<EventSpec> more = [.. events, new EventSpec("paused", begin, begin, null, null), new EventSpec("resumed", end, end, null, null)];
        var (less, longer) = (spec.Replay(events, 20_000).Due, spec.Replay(more, 20_000).Due);
        Assert.True(less is null ? longer is null : longer >= less, $"{less} {longer} {target}");
    }

    [Property]
    public void What_is_met_stays_met_until_it_is_reopened(ClockSpec spec, EventList list, ushort later)
    {
        var before = spec.Replay(list.Items, list.AsOf);
        if (before.State != ClockState.Met)
            return;
        // Nothing that happened before the stop becomes known afterwards: that would rewrite the past, and rightly change the verdict.
        var known = list.Items.Where(item => item.Recorded <= list.AsOf && item.Effective <= list.AsOf || item.Effective > list.AsOf).Where(item => item.Kind != "reopened" || item.Effective <= list.AsOf);
        var after = spec.Replay(known, list.AsOf + later);
        Assert.Equal((before.State, before.Due, before.Stopped), (after.State, after.Due, after.Stopped));
    }

    [Property]
    public void A_later_start_is_never_due_earlier(ClockSpec spec, ushort one, ushort other)
    {
        var (early, late) = (Math.Min(one % 9000, other % 9000), Math.Max(one % 9000, other % 9000));
        var (first, second) = (spec.Replay([new("accepted", early, early, null, null)], 20_000), spec.Replay([new("accepted", late, late, null, null)], 20_000));
        Assert.True(first.Due is null ? second.Due is null : first.Due <= second.Due);
    }

    [Property]
    public void Judging_again_with_the_same_calendar_changes_nothing(ClockSpec spec, EventList list)
    {
        var before = spec.Replay(list.Items, list.AsOf);
        var reassessed = SlaClock.Reassess(before, spec.Counter());
        Assert.False(reassessed.Changes);
        Assert.Equal(before.Due is null ? null : Duration.Zero, reassessed.Moved);
        Assert.Equal(Told(before), Told(reassessed.After));
    }

    [Property]
    public void A_verdict_is_not_changed_by_what_its_caller_does_to_the_list(ClockSpec spec, EventList list)
    {
        var events = list.Items.Select(item => item.Build()).ToArray();
        var verdict = SlaClock.Replay(spec.Target(), spec.Counter(), events, EventSpec.At(list.AsOf));
        var (told, kept) = (Told(verdict), verdict.Events.ToArray());
        Array.Clear(events);
        _ = verdict.Trace();
        _ = SlaClock.Reassess(verdict, spec.Counter());
        Assert.Equal(told, Told(verdict));
        Assert.Equal(kept, verdict.Events);
        Assert.Equal(list.Items.Count, kept.Length);
    }

    [Property(MaxTest = 500)]
    public void Resuming_at_the_latest_moment_is_in_time_and_a_nanosecond_later_is_not(ClockSpec spec, EventList list)
    {
        var at = EventSpec.At(list.AsOf);
        var events = list.Items.Where(item => item.Recorded <= list.AsOf && item.Effective <= list.AsOf).Select(item => item.Build()).ToList();
        var paused = SlaClock.Replay(spec.Target(), spec.Counter(), events, at);
        if (paused.State != ClockState.Paused)
        {
            Assert.Null(paused.LatestResume);
            return;
        }

        ClockState ResumedAndAnswered(Instant moment) => SlaClock.Replay(
            spec.Target(), spec.Counter(), [.. events, new(ClockEventKind.Resumed, moment), new(ClockEventKind.Answered, moment)], moment).State;
        if (paused.LatestResume is { } latest)
        {
            Assert.True(latest >= at);
            Assert.Equal(ClockState.Met, ResumedAndAnswered(latest));
            Assert.Equal(ClockState.Breached, ResumedAndAnswered(latest + Duration.Epsilon));
            return;
        }

        Assert.All([0, 1, 599, 1440, 40_000], minutes => Assert.Equal(ClockState.Met, ResumedAndAnswered(at + Duration.FromMinutes(minutes))));
    }

    [Property]
    public void The_trace_begins_with_the_start_ends_with_the_limit_and_counts_to_the_term(ClockSpec spec, EventList list)
    {
        var verdict = spec.Replay(list.Items, list.AsOf);
        var trace = verdict.Trace();
        Assert.Equal(verdict.Started is null, trace.IsEmpty);
        if (verdict.Started is { } start)
            Assert.Equal(("start", start), (trace[0].Code, trace[0].At.InUtc().ToInstant()));
        if (verdict.Due is { } due)
            Assert.Equal(("due", due), (trace[^1].Code, trace[^1].At.InUtc().ToInstant()));
        if (verdict.Due is not null && spec.Unit == "workdays")
            Assert.Contains(trace.Count(step => step.Code == "counted"), new[] { spec.Amount, spec.Notice });
        Assert.All(trace.Where(step => step.Code == "counted" && step.Number is not null && spec.Unit == "workdays"), step => Assert.True(step.Kind!.IsWorkday));
        Assert.DoesNotContain(trace, step => step.Text.Zh.Length == 0 || step.Text.En.Length == 0);
        Assert.True(spec.Pauses != PauseRule.None.Code || trace.All(step => step.Code != "paused"));
    }

    /// <summary>All that a verdict says.</summary>
    internal static string Told(ClockVerdict verdict) => string.Join(
        " | ", verdict, verdict.Started, verdict.Stopped, string.Join(',', verdict.Missing), string.Join(',', verdict.Findings.Select(finding => $"{finding.Code} {finding.Event}")), verdict.Coverage.Code,
        verdict.IfNotified, verdict.NoticeDue, verdict.LatestResume, string.Join(',', verdict.Pauses), verdict.Reopened, verdict.Slack, string.Join(',', verdict.Trace()));
}
