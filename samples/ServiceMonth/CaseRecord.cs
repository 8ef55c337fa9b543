using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime.Text;

namespace ServiceMonth;

/// <summary>One line of the case file: what a case is, and what happened to it.</summary>
internal sealed record CaseRecord
{
    public required string Id { get; init; }

    public required string Target { get; init; }

    /// <summary>The severity of a complaint or the urgency of a repair.</summary>
    public required string Class { get; init; }

    public required EventRecord[] Events { get; init; }
}

/// <summary>One event: when it happened, and when it was recorded if that was later.</summary>
internal sealed record EventRecord
{
    public required string Event { get; init; }

    public required string At { get; init; }

    public string? Recorded { get; init; }

    public string? Until { get; init; }

    public string? Reason { get; init; }

    internal ClockEvent ToClockEvent() => new(ClockEventKind.FromCode(Event), Moment(At), Moment(Recorded ?? At))
    {
        Until = Until is null ? null : Moment(Until),
        Reason = Reason,
    };

    internal static NodaTime.Instant Moment(string text) => OffsetDateTimePattern.Rfc3339.Parse(text).Value.ToInstant();
}

/// <summary>Reads records strictly: no unknown and no repeated members.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(CaseRecord))]
internal sealed partial class CaseContext : JsonSerializerContext;
