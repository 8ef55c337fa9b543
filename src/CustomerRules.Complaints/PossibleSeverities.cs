using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.Complaints;

/// <summary>What can still be the severity of a complaint when some facts are missing.</summary>
/// <param name="Severities">The severities still possible, lowest first; at least one.</param>
/// <param name="NextQuestion">The missing fact that settles most; null when the severity is settled.</param>
/// <param name="Because">The rules that decide whatever the missing facts are; empty where that depends on them.</param>
public sealed record PossibleSeverities(ImmutableArray<Severity> Severities, TableInput? NextQuestion, ImmutableArray<Reason> Because)
{
    /// <summary>Whether only one severity is left, whatever the missing facts are.</summary>
    public bool IsSettled => Severities.Length == 1;
}
