namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A question with the tables among which it is asked.</summary>
/// <param name="Closure">The tables.</param>
/// <param name="FirstBit">The first bit of their rules in the masks of the space.</param>
/// <param name="Question">The question.</param>
internal readonly record struct AskedQuestion(Closure Closure, int FirstBit, Question Question);
