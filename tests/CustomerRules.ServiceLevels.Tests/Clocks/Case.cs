using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Escalations;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>Cases of the default policy as tests write them: times are China's, an event is <c>kind time</c>, such as <c>paused 2026-10-08 09:00</c>.</summary>
internal static class Case
{
    internal static readonly ServiceLevelPolicy Levels = ServiceLevelPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm");

    internal static Target Target(string code, params string[] facts) => Levels.Targets[code].For(facts);

    internal static Instant At(string time) => Pattern.Parse(time).Value.InZoneStrictly(Levels.Counter.Zone).ToInstant();

    internal static string Text(Instant? time) => time is { } at ? Pattern.Format(at.InZone(Levels.Counter.Zone).LocalDateTime) : "";

    internal static ClockEvent Event(string text)
    {
        var parts = text.Split(' ');
        return new ClockEvent(ClockEventKind.FromCode(parts[0]), At($"{parts[1]} {parts[2]}"));
    }

    internal static ClockEvent Until(string text, string until, string? reason = null) => Event(text) with { Until = At(until), Reason = reason };

    internal static ClockEvent Recorded(this ClockEvent item, string time) => new(item.Kind, item.Effective, At(time)) { Until = item.Until, Reason = item.Reason };

    internal static ClockVerdict Judge(this Target target, string asOf, params ClockEvent[] events) => target.Judge(At(asOf), null, events);

    internal static ClockVerdict Judge(this Target target, Instant asOf, EscalationLadder? ladder, params ClockEvent[] events) =>
        SlaClock.Replay(target, Levels.Counter, events, asOf, ladder);

    internal static ClockVerdict Judge(this Target target, TermCounter counter, string asOf, params ClockEvent[] events) =>
        SlaClock.Replay(target, counter, events, At(asOf));

    /// <summary>State, limit and the codes of the findings.</summary>
    internal static string Told(this ClockVerdict verdict) =>
        $"{verdict.State.Code} {Text(verdict.Due)} {string.Join(' ', verdict.Findings.Select(finding => finding.Code))}".TrimEnd();
}
