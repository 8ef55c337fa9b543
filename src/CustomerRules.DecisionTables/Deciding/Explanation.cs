namespace CustomerRules.DecisionTables.Deciding;

/// <summary>What was written into a caller's buffers when an answer was explained.</summary>
/// <param name="Decision">The decision that is explained.</param>
/// <param name="Rules">How many matching rules were written, deciding ones first.</param>
/// <param name="Changes">How many nearest changes were written, fewest steps first.</param>
public readonly record struct Explanation(Decision Decision, int Rules, int Changes);
