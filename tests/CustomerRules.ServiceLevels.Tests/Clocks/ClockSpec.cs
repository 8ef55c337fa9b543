using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Calendars;
using CustomerRules.ServiceLevels.Tests.Hours;
using CustomerRules.ServiceLevels.Tests.Targets;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Clocks;

/// <summary>A target in plain members, and the hours and calendar that its term is counted on. Times are minutes from 1 January 2024, in UTC.</summary>
public sealed record ClockSpec(
    CalendarSpec Calendar, int Opens, int Closes, bool OpenOnRestDays, string Unit, int Amount, string Pauses, string Promise, bool Midnight, int Notice, int Warn, bool Expected, bool NextServiceDay)
{
    private static readonly Dictionary<string, Target> Known = [];

    public HoursSpec Hours => new(
        Calendar, [.. Enumerable.Repeat(Window, 7)], OpenOnRestDays ? [] : ImmutableDictionary<string, DayWindows>.Empty.Add("weekend", DayWindows.Closed).Add("holiday", DayWindows.Closed), []);

    private DayWindows Window => new([(Opens, Closes)]);

    public TermCounter Counter() => new(Hours.Build(), DateTimeZone.Utc);

    public Target Target()
    {
        var key = $"{Unit} {Amount} {Pauses} {Promise} {Midnight} {Notice} {Warn} {Expected} {NextServiceDay}";
        lock (Known)
        {
            if (!Known.TryGetValue(key, out var target))
                Known.Add(key, target = TargetFile.Of(Unit, Amount, Pauses, Promise, Midnight ? "midnight" : "close-of-business", Notice, Warn, Expected, NextServiceDay));
            return target;
        }
    }

    public ClockVerdict Replay(IEnumerable<EventSpec> events, int asOf) =>
        SlaClock.Replay(Target(), Counter(), events.Select(item => item.Build()), EventSpec.At(asOf));
}

/// <summary>An event in minutes from 1 January 2024.</summary>
public sealed record EventSpec(string Kind, int Effective, int Recorded, int? Until, string? Reason)
{
    public static readonly Instant Origin = Instant.FromUtc(2024, 1, 1, 0, 0);

    public static Instant At(int minute) => Origin + Duration.FromMinutes(minute);

    public static int? MinuteOf(Instant? at) => at is { } moment ? (int)(moment - Origin).TotalMinutes : null;

    public ClockEvent Build() => new(ClockEventKind.FromCode(Kind), At(Effective), At(Recorded)) { Until = Until is { } minute ? At(minute) : null, Reason = Reason };
}
