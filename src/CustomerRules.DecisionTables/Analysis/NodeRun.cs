namespace CustomerRules.DecisionTables.Analysis;

/// <summary>The classes from one on, up to the next run's, that lead to the same child.</summary>
/// <param name="Start">The first class.</param>
/// <param name="Child">The node, or below zero the terminal <c>~Child</c>.</param>
internal readonly record struct NodeRun(int Start, int Child);
