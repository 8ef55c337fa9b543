using CustomerRules.Numbering.Allocation;

namespace CustomerRules.Numbering.Imports;

/// <summary>Where a scope goes on after an import.</summary>
/// <param name="Policy">The latest version of the template: the scope goes on as it says.</param>
/// <param name="Scope">The scope.</param>
/// <param name="Count">How many numbers of it there are, each counted once.</param>
/// <param name="Sequence">The next free sequence; null when the last one is taken.</param>
/// <param name="Missing">How many sequences below the greatest one are not on the list.</param>
public sealed record NextFree(NumberingPolicy Policy, SequenceScope Scope, long Count, long? Sequence, long Missing);
