using CustomerRules.ServiceLevels.Clocks;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>Random targets, calendars and events against the clock written from the clauses.</summary>
[Properties(Arbitrary = [typeof(ClockGenerators)], MaxTest = 600)]
public sealed class ClockReferenceTests
{
    [Property]
    public void State_limit_and_findings_are_those_of_the_clauses(ClockSpec spec, EventList list)
    {
        var expected = new NaiveClock(spec, list.Items, list.AsOf).Judge();
        var verdict = spec.Replay(list.Items, list.AsOf);
        Assert.Equal(
            (expected.State, expected.Due, string.Join(' ', expected.Findings)),
            (verdict.State.Code, EventSpec.MinuteOf(verdict.Due), string.Join(' ', verdict.Findings.Select(finding => finding.Code).Order(StringComparer.Ordinal))));
    }

    [Fact]
    public void The_random_cases_come_to_every_state_and_to_every_finding()
    {
        var cases = ClockGenerators.Clocks().Generator.Sample(1500).Zip(ClockGenerators.Events().Generator.Sample(1500), (spec, list) => new NaiveClock(spec, list.Items, list.AsOf).Judge()).ToList();
        Assert.All(ClockState.All, state => Assert.InRange(cases.Count(item => item.State == state.Code), 10, cases.Count));
        Assert.Equal(
            [
                "after-stop", "before-start", "expected-again", "made-after-expiry", "not-in-the-future", "not-paused", "not-used", "notice-too-late", "notice-without-reason",
                "pause-not-allowed", "paused-twice", "promise-beyond-limit", "promise-late", "started-twice", "time-missing",
            ],
            cases.SelectMany(item => item.Findings).Distinct().Order(StringComparer.Ordinal));
    }
}
