using System.Collections.Immutable;
using CustomerRules.Archives.Lifecycle;

namespace CustomerRules.Archives.Reviews;

/// <summary>How often files are reviewed, which of them, and what is looked at above all.</summary>
/// <param name="Cadence">How often.</param>
/// <param name="States">The states of the files that are reviewed.</param>
/// <param name="Focus">The codes of the sections that each review looks at.</param>
/// <param name="Rule">The rule behind it.</param>
public sealed record ReviewRule(ReviewCadence Cadence, ImmutableArray<FileState> States, ImmutableArray<string> Focus, LifecycleRule Rule);
