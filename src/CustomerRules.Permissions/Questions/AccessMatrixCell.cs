using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;

namespace CustomerRules.Permissions.Questions;

/// <summary>What a role can do at best with a section of an unsealed file.</summary>
/// <param name="Role">The role.</param>
/// <param name="Action">The action.</param>
/// <param name="Section">The section.</param>
/// <param name="Best">The outcome without any evidence for the best purpose.</param>
/// <param name="Evidence">Every minimal set of evidence that grants it for some purpose; one empty set when none is needed.</param>
/// <param name="Purposes">The purposes for which it can be granted.</param>
public sealed record AccessMatrixCell(
    Choice Role, Choice Action, Choice Section, AccessOutcome Best, ImmutableArray<ImmutableArray<Choice>> Evidence, ImmutableArray<Choice> Purposes);
