namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A value of a fact at which a rule begins to admit, or no longer admits.</summary>
/// <param name="At">The first value for which it is so.</param>
/// <param name="Bit">The rule's bit.</param>
/// <param name="Admits">Whether it admits from here on.</param>
internal readonly record struct RuleEdge(int At, int Bit, bool Admits);
