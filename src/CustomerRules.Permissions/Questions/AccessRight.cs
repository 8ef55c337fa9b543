using System.Collections.Immutable;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions.Analysis;

namespace CustomerRules.Permissions.Questions;

/// <summary>Something that can be granted: where, on what evidence, with which duties.</summary>
/// <param name="Where">The requests, evidence apart; its witness shows the smallest set of evidence and is granted.</param>
/// <param name="Evidence">Every minimal set of evidence that grants them; one empty set when none is needed.</param>
/// <param name="Obligations">The duties that come with the grant.</param>
/// <param name="Grant">What shows.</param>
public sealed record AccessRight(
    AccessRegion Where, ImmutableArray<ImmutableArray<Choice>> Evidence, ImmutableArray<AccessObligation> Obligations, AccessGrant Grant);
