namespace CustomerRules.Complaints;

/// <summary>What must be known of a complaint to assess it. Every fact is required: nothing is assumed.</summary>
public readonly record struct ComplaintFacts
{
    /// <summary>What happened.</summary>
    public required Incident Incident { get; init; }

    /// <summary>How many distinct households or client companies complain together, from 1.</summary>
    public required int Households { get; init; }

    /// <summary>How many departments must act, from 1.</summary>
    public required int Departments { get; init; }

    /// <summary>Whether the complaint came in writing.</summary>
    public required bool Written { get; init; }

    /// <summary>Whether it cannot be settled in the ordinary time.</summary>
    public required bool NeedsExtension { get; init; }

    /// <summary>Whether the receiver can settle it alone.</summary>
    public required bool SelfResolvable { get; init; }
}
