namespace CustomerRules.Complaints;

/// <summary>What is known of a complaint so far. Null means "not known yet", which is not the same as false.</summary>
public readonly record struct PartialComplaintFacts
{
    /// <summary>What happened, when it is known.</summary>
    public Incident? Incident { get; init; }

    /// <summary>How many households or client companies complain together, when it is known.</summary>
    public int? Households { get; init; }

    /// <summary>Whether it cannot be settled in the ordinary time, when it is known.</summary>
    public bool? NeedsExtension { get; init; }

    /// <summary>Whether the receiver can settle it alone, when it is known.</summary>
    public bool? SelfResolvable { get; init; }
}
