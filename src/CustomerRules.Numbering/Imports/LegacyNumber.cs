namespace CustomerRules.Numbering.Imports;

/// <summary>What became of one number of an import.</summary>
/// <param name="Position">Its place in the list, from 0.</param>
/// <param name="Policy">The version that reads it; null when none does. Of several that read it the same, the earliest.</param>
/// <param name="Reading">What it says; null when no version reads it.</param>
/// <param name="Failure">Why the version in force last does not read it; no failure when one does.</param>
/// <param name="SameAs">The place of the same number earlier in the list; null when there is none.</param>
public sealed record LegacyNumber(int Position, NumberingPolicy? Policy, NumberReading? Reading, NumberFailure Failure, int? SameAs);
