using CustomerRules.DecisionTables;

namespace CustomerRules.Permissions.Questions;

/// <summary>An invariant that a policy does not keep.</summary>
/// <param name="Invariant">The invariant, with its clauses.</param>
/// <param name="Count">How many combinations of role, action, section, purpose and sealed break it.</param>
/// <param name="Witness">A request that is granted and should not be.</param>
public sealed record BrokenInvariant(Rule Invariant, long Count, AccessRequest Witness);
