namespace CustomerRules.Complaints.Repairs;

/// <summary>What must be known of a repair request to tell its urgency.</summary>
public readonly record struct RepairFacts
{
    /// <summary>What is broken or has happened.</summary>
    public required Incident Incident { get; init; }
}
