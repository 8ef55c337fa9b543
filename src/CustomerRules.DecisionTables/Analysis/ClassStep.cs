namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A word of the rules that admit a cell class, where it differs from the class before.</summary>
/// <param name="Word">Which word.</param>
/// <param name="Mask">The word for this class.</param>
internal readonly record struct ClassStep(int Word, ulong Mask)
{
    /// <summary>Per class the words in which it differs from the class before; for the first class all words.</summary>
    internal static ClassStep[][] Of(CellClass[] classes) =>
        [.. classes.Select((cell, i) => cell.Mask
            .Select((mask, word) => new ClassStep(word, mask))
            .Where(step => i == 0 || step.Mask != classes[i - 1].Mask[step.Word])
            .ToArray())];
}
