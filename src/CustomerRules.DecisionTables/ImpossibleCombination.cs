using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>Inputs that cannot occur together. They are never counted, never a witness, and asking for them is a mistake.</summary>
/// <param name="When">The condition on each input of the table, in the order of its inputs; null where the input is free.</param>
/// <param name="Cites">The clauses that exclude it; null when it is a matter of fact.</param>
/// <param name="Note">Why it cannot occur; null when it is plain.</param>
/// <param name="Place">Where it is declared.</param>
public sealed record ImpossibleCombination(ImmutableArray<ValueSet?> When, Citation? Cites, BilingualText? Note, SourcePlace Place);
