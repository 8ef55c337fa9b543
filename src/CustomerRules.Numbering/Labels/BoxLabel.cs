using System.Collections.Immutable;

namespace CustomerRules.Numbering.Labels;

/// <summary>What a box shows: the ranges of the files in it.</summary>
/// <param name="Box">Which box, from 1.</param>
/// <param name="Ranges">The ranges of what is in it, in shelf order.</param>
/// <param name="Count">How many files are in it.</param>
public sealed record BoxLabel(int Box, ImmutableArray<ShelfLabel> Ranges, long Count);
