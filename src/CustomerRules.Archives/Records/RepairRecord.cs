using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A repair: an entry of <c>repairs</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record RepairRecord
{
    /// <summary>The day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The problem.</summary>
    public string? Problem { get; init; }

    /// <summary>How it was handled.</summary>
    public string? Handling { get; init; }

    /// <summary>Who repaired it.</summary>
    public string? Repairer { get; init; }

    /// <summary>When the customer reported it.</summary>
    public OffsetDateTime? ReportedAt { get; init; }

    /// <summary>When it was accepted.</summary>
    public OffsetDateTime? AcceptedAt { get; init; }

    /// <summary>When it is due.</summary>
    public OffsetDateTime? DueAt { get; init; }

    /// <summary>When somebody was on site.</summary>
    public OffsetDateTime? ArrivedAt { get; init; }

    /// <summary>When it was completed.</summary>
    public OffsetDateTime? CompletedAt { get; init; }

    /// <summary>When the customer was asked.</summary>
    public OffsetDateTime? RevisitedAt { get; init; }

    /// <summary>How satisfied the customer is.</summary>
    public string? Satisfaction { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(RepairRecord);
}
