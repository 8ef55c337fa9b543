using System.Collections.Immutable;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What one version answers in a region that changes.</summary>
/// <param name="Outcome">The answer; null when the version declares the combination impossible.</param>
/// <param name="Rules">The names of all rules that decide somewhere in the region.</param>
/// <param name="Cites">Their clauses; null when the combination is impossible.</param>
public sealed record ChangeSide(Outcome? Outcome, ImmutableArray<string> Rules, Citation? Cites);
