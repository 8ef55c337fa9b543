using System.Collections.Immutable;
using System.Numerics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>One thing that a proof found: which rules, where, how much, and a concrete input.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Rules">The rules concerned. For a dead rule: the rule itself, then the rules that cover it.</param>
/// <param name="Region">One box of the region, the largest of the first; null where the finding has none. It is all when it holds <paramref name="Count"/> inputs.</param>
/// <param name="Count">How many inputs are concerned, exactly; zero where the finding has no region.</param>
/// <param name="Witness">An input that shows it; null where no input does.</param>
/// <param name="Diagnostic">The finding in words.</param>
public sealed record TableFinding(
    TableFindingKind Kind,
    ImmutableArray<Rule> Rules,
    Box? Region,
    BigInteger Count,
    TableCase? Witness,
    Diagnostic Diagnostic);
