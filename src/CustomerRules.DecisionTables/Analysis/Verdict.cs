using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a set of matching rules amounts to under the hit policy, whatever the suppliers answered: decisions share it.</summary>
/// <param name="AnswerId">The same for all verdicts of a closure that give the same answer.</param>
/// <param name="Outcome">The answer.</param>
/// <param name="Deciding">The rules that give it.</param>
/// <param name="Outranked">The rules that match too but do not count.</param>
/// <param name="Cites">The clauses of the deciding rules.</param>
internal sealed record Verdict(int AnswerId, Outcome Outcome, ImmutableArray<Rule> Deciding, ImmutableArray<Rule> Outranked, Citation Cites);
