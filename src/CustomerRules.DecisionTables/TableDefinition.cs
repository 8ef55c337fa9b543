using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.DecisionTables.Outputs;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables;

/// <summary>A decision table as its file states it, well formed but not yet proved.</summary>
/// <param name="Header">Its name, version, dates and clauses.</param>
/// <param name="Inputs">Its inputs, in declared order.</param>
/// <param name="Outputs">Its outputs, in declared order.</param>
/// <param name="HitPolicy">What it answers when several rules match.</param>
/// <param name="Rules">Its rules, in the order of the file; at least one.</param>
/// <param name="Default">What it answers when no rule matches; null when the rules must be complete.</param>
/// <param name="Impossible">Combinations that cannot occur.</param>
public sealed record TableDefinition(
    PolicyHeader Header,
    ImmutableArray<TableInput> Inputs,
    ImmutableArray<OutputColumn> Outputs,
    HitPolicy HitPolicy,
    ImmutableArray<Rule> Rules,
    Rule? Default,
    ImmutableArray<ImpossibleCombination> Impossible);
