using Ardalis.GuardClauses;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>What the valid complaints of a period may be divided by, besides all complaints.</summary>
public readonly record struct ServedCounts
{
    /// <summary>States the counts of a period.</summary>
    /// <param name="households">The households served in the period.</param>
    /// <param name="revisitedItems">The items raised in its revisits; null when not known.</param>
    /// <exception cref="ArgumentException">A count is negative.</exception>
    public ServedCounts(long households, long? revisitedItems = null)
    {
        Households = Guard.Against.Negative(households);
        RevisitedItems = revisitedItems is { } items ? Guard.Against.Negative(items, nameof(revisitedItems)) : null;
    }

    /// <summary>The households served in the period.</summary>
    public long Households { get; }

    /// <summary>The items raised in its revisits; null when not known.</summary>
    public long? RevisitedItems { get; }
}
