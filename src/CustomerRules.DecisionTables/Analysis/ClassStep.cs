namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A word of the bits that a cell class leaves, where it differs from the class before.</summary>
/// <param name="Word">Which word.</param>
/// <param name="Mask">The word for this class.</param>
internal readonly record struct ClassStep(int Word, ulong Mask);
