using System.Numerics;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>Where a finding holds: one box of it, and how much there is altogether.</summary>
/// <param name="Box">The largest of the first boxes.</param>
/// <param name="Count">How many inputs all boxes hold, exactly.</param>
/// <param name="Boxes">How many boxes there are, exactly.</param>
internal sealed record FoundRegion(Box Box, BigInteger Count, BigInteger Boxes)
{
    private const int LookedAt = 256;

    /// <summary>The inputs that lead to a terminal above 0; there is at least one.</summary>
    internal static FoundRegion Of(Diagram diagram) =>
        new(Regions.Enumerate(diagram).Take(LookedAt).MaxBy(box => box.Count)!, Regions.Count(diagram), Regions.CountBoxes(diagram));

    /// <summary>The box in words, and whether it is all: <c>region: kind flood</c>, or <c>one of 3 regions: kind flood</c>.</summary>
    internal string In(Language language) => (language, Boxes.IsOne) switch
    {
        (Language.Chinese, true) => $"区域：{Box.In(language)}",
        (Language.Chinese, false) => $"{Boxes} 个区域之一：{Box.In(language)}",
        (_, true) => $"region: {Box.In(language)}",
        _ => $"one of {Boxes} regions: {Box.In(language)}",
    };
}
