using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A rule as a question sees it.</summary>
/// <param name="Bits">The bits of the table that must all match: the rule's, or those of two rules that are asked for together.</param>
/// <param name="Label">What it leads to.</param>
internal readonly record struct LabelledRule(ImmutableArray<int> Bits, int Label)
{
    internal LabelledRule(Rule rule, int label)
        : this([rule.Position], label)
    {
    }
}
