namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>How many of what was given do not count, and why.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Count">How many; at least 1.</param>
public readonly record struct LeftOut(LeftOutReason Reason, long Count);
