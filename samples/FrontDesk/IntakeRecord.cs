using System.Text.Json;
using System.Text.Json.Serialization;

namespace FrontDesk;

/// <summary>One line of the intake file, as the desk wrote it down.</summary>
internal sealed record IntakeRecord
{
    public required string Id { get; init; }

    public required string Received { get; init; }

    public required string Unit { get; init; }

    public required string Channel { get; init; }

    public required string Account { get; init; }

    public required string Kind { get; init; }

    public required string Incident { get; init; }

    /// <summary>One when the desk wrote nothing; an initial value would not survive the reading.</summary>
    public int? Households { get; init; }

    /// <inheritdoc cref="Households"/>
    public int? Departments { get; init; }

    public bool Written { get; init; }

    public bool NeedsExtension { get; init; }

    public bool SelfResolvable { get; init; }
}

/// <summary>Reads records strictly: no unknown and no repeated members.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Strict, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IntakeRecord))]
internal sealed partial class IntakeContext : JsonSerializerContext;
