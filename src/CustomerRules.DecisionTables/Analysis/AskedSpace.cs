using System.Numerics;

namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A space laid out for many questions, each of which looks at few of its rules.</summary>
internal sealed class AskedSpace
{
    internal AskedSpace(RuleSpace rules)
    {
        Rules = rules;
        FactNames = [.. rules.Facts.Select(fact => fact.Name)];
        Flips = [.. rules.Classes.Select(classes => classes.Select((cell, i) => FlipsOf(cell.Mask, i == 0 ? null : classes[i - 1].Mask)).ToArray())];
    }

    /// <summary>The facts and rules.</summary>
    internal RuleSpace Rules { get; }

    internal string[] FactNames { get; }

    /// <summary>Per fact and class the bits that differ from the class before; for the first class all bits.</summary>
    internal int[][][] Flips { get; }

    private static int[] FlipsOf(ulong[] mask, ulong[]? before)
    {
        var bits = new List<int>();
        for (var word = 0; word < mask.Length; word++)
        {
            for (var flipped = before is null ? ulong.MaxValue : mask[word] ^ before[word]; flipped != 0; flipped &= flipped - 1)
                bits.Add(word * 64 + BitOperations.TrailingZeroCount(flipped));
        }

        return [.. bits];
    }
}
