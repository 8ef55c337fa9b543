namespace CustomerRules.DecisionTables.Deciding;

/// <summary>A rule that matches an input, and what it has to do with the answer.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Role">Its part.</param>
public readonly record struct RuleTrace(Rule Rule, RuleRole Role);
