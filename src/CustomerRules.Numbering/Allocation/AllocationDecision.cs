namespace CustomerRules.Numbering.Allocation;

/// <summary>What a request to a scope comes to.</summary>
/// <param name="Outcome">What it comes to.</param>
/// <param name="Event">What happens; what happened then, when it was done before; null when nothing does.</param>
public sealed record AllocationDecision(AllocationOutcome Outcome, AllocationEvent? Event);
