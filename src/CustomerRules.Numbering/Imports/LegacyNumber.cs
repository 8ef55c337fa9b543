namespace CustomerRules.Numbering.Imports;

/// <summary>What became of one number of an import.</summary>
/// <param name="Position">Its place in the list, from 0.</param>
/// <param name="Policy">The template and version that reads it; of several that read it the same, the earliest. When none does, the one that gets furthest.</param>
/// <param name="Reading">What it says; null when nothing reads it.</param>
/// <param name="Failure">Why <paramref name="Policy"/> does not read it; no failure when it does.</param>
/// <param name="SameAs">The place of the same number earlier in the list; null when there is none.</param>
public sealed record LegacyNumber(int Position, NumberingPolicy Policy, NumberReading? Reading, NumberFailure Failure, int? SameAs);
