using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Values of a fact that only one version knows. Regions are compared over what both know.</summary>
/// <param name="Fact">The fact's name.</param>
/// <param name="Removed">Values that only the earlier version knows: codes, or a range such as <c>101..200</c>; the whole fact
/// when the later version does not ask for it.</param>
/// <param name="Added">Values that only the later version knows.</param>
/// <param name="Comparable">False when the versions have no value of this fact in common, so that no answer can be compared.</param>
public sealed record DomainChange(string Fact, ImmutableArray<string> Removed, ImmutableArray<string> Added, bool Comparable);
