namespace CustomerRules.DecisionTables.Inputs;

/// <summary>Consecutive values, both ends included.</summary>
/// <param name="Min">The least value.</param>
/// <param name="Max">The greatest value.</param>
public readonly record struct ValueSpan(int Min, int Max);
