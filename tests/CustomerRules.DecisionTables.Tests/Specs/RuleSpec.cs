using System.Collections.Immutable;

namespace CustomerRules.DecisionTables.Tests.Specs;

/// <summary>A rule as a test writes it. Conditions are the admitted values by input; an input without one is free.</summary>
internal sealed record RuleSpec(
    string Name,
    ImmutableSortedDictionary<string, ImmutableArray<string>> When,
    ImmutableSortedDictionary<string, string> Then,
    string Cite = "measures/4.02c")
{
    internal static ImmutableSortedDictionary<string, ImmutableArray<string>> Free { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    public override string ToString() =>
        $"{Name}: {string.Join(" & ", When.Select(pair => $"{pair.Key} in {InputSpec.Short(pair.Value)}"))} -> {string.Join(", ", Then.Select(pair => $"{pair.Key}={pair.Value}"))} ({Cite})";
}
