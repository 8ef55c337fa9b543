using System.Collections.Immutable;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>What one policy says in a region that changes.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="Obligations">The duties of a grant; otherwise empty.</param>
/// <param name="Grant">What shows; null unless granted.</param>
/// <param name="Rules">The names of the rules behind it, somewhere in the region.</param>
/// <param name="Cites">Their clauses.</param>
public sealed record AccessSide(AccessOutcome Outcome, ImmutableArray<AccessObligation> Obligations, AccessGrant? Grant, ImmutableArray<string> Rules, Citation Cites);
