using NodaTime;

namespace CustomerRules.Archives.Records;

/// <summary>A complaint or a suggestion: an entry of <c>complaints</c>.</summary>
/// <remarks>Immutable. It shows its type, never what it holds.</remarks>
public sealed record ComplaintRecord
{
    /// <summary>The day.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The content.</summary>
    public string? Content { get; init; }

    /// <summary>Whether it is closed.</summary>
    public bool? Closed { get; init; }

    /// <summary>Handling and feedback.</summary>
    public string? Result { get; init; }

    /// <summary>When the customer reported it.</summary>
    public OffsetDateTime? ReportedAt { get; init; }

    /// <summary>When it was accepted.</summary>
    public OffsetDateTime? AcceptedAt { get; init; }

    /// <summary>When the answer is due.</summary>
    public OffsetDateTime? DueAt { get; init; }

    /// <summary>The time that an answer was promised for.</summary>
    public OffsetDateTime? PromisedAt { get; init; }

    /// <summary>When it was answered.</summary>
    public OffsetDateTime? RepliedAt { get; init; }

    /// <summary>How satisfied the customer is.</summary>
    public string? Satisfaction { get; init; }

    /// <summary>The name of the type.</summary>
    public override string ToString() => nameof(ComplaintRecord);
}
