using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>One thing that an analysis found.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rule">The rule; null for an obligation or evidence.</param>
/// <param name="Code">The obligation or the evidence; null for a rule.</param>
/// <param name="Count">To how many combinations of role, action, section, purpose and sealed the rule applies; 0 for a code.</param>
/// <param name="Witness">A request to which the rule applies; null for a code.</param>
/// <param name="Message">The finding in words.</param>
public sealed record AccessFinding(AccessFindingKind Kind, Rule? Rule, Choice? Code, long Count, AccessRequest? Witness, BilingualText Message);
