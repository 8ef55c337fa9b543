using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The values of one fact that no rule tells apart, with the rules that admit them.</summary>
/// <param name="Values">The values.</param>
/// <param name="Weight">How many they are.</param>
/// <param name="Mask">One bit a rule: whether it admits these values.</param>
internal sealed record CellClass(ValueSet Values, long Weight, ulong[] Mask);
