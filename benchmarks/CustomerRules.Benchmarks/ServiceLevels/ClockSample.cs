using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Targets;
using NodaTime;

namespace CustomerRules.Benchmarks.ServiceLevels;

/// <summary>Random complaints of 2024 to 2026, no two alike: twenty events each, seven pauses among them, in no order. 81,920 events in all,
/// too many to be learned by heart, few enough to stay near the processor as a case does that has just been read.</summary>
internal sealed class ClockSample
{
    internal const int Count = 4_096;
    private const int EventsPerCase = 20;

    internal ClockSample()
    {
        Levels = ServiceLevelPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
        Target = Levels.Targets["complaint-answer"].For("complex");
        var random = new Random(20260302);
        Cases = [.. Enumerable.Range(0, Count).Select(_ => Next(random))];
    }

    internal ServiceLevelPolicy Levels { get; }

    internal Target Target { get; }

    internal (ClockEvent[] Events, Instant AsOf)[] Cases { get; }

    private static (ClockEvent[] Events, Instant AsOf) Next(Random random)
    {
        var at = Instant.FromUtc(2024, 1, 1, 0, 0) + Duration.FromMinutes(random.Next(3 * 365 * 1440));
        var events = new List<ClockEvent> { new(ClockEventKind.Accepted, at), new(ClockEventKind.ProgressNotified, at) { Reason = "parts" } };
        for (var pause = 0; pause < 7; pause++)
        {
            events.Add(new ClockEvent(ClockEventKind.Paused, at += Later(random)));
            events.Add(new ClockEvent(ClockEventKind.Resumed, at += Later(random)));
        }

        events.Add(new ClockEvent(ClockEventKind.Promised, at) { Until = at + Later(random) });
        events.Add(new ClockEvent(ClockEventKind.ProgressNotified, at + Duration.FromMinutes(1)) { Reason = "parts" });
        events.Add(new ClockEvent(ClockEventKind.Investigated, at + Duration.FromMinutes(2)));
        if (random.Next(2) == 0)
            events.Add(new ClockEvent(ClockEventKind.Answered, at + Later(random)));
        while (events.Count < EventsPerCase)
            events.Add(new ClockEvent(ClockEventKind.OnSite, at + Later(random)));
        var list = events.ToArray();
        random.Shuffle(list);
        return (list, at + Duration.FromHours(random.Next(96)));
    }

    private static Duration Later(Random random) => Duration.FromMinutes(random.Next(1, 2400));
}
