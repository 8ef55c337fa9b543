namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A cell class that leaves other bits than the class before; for the first class all words.</summary>
/// <param name="Class">The class.</param>
/// <param name="Steps">The words that differ.</param>
internal readonly record struct ClassChange(int Class, ClassStep[] Steps)
{
    /// <summary>The changes from class to class, where every class has bits of its own.</summary>
    internal static ClassChange[] Of(CellClass[] classes) =>
        [.. classes.Select((cell, i) => new ClassChange(i, [.. cell.Mask
            .Select((mask, word) => new ClassStep(word, mask))
            .Where(step => i == 0 || step.Mask != classes[i - 1].Mask[step.Word])]))];
}
