using System.Numerics;

namespace CustomerRules.Permissions.Planning;

/// <summary>Sets of evidence as bits, and what is minimal among them.</summary>
internal static class EvidenceSets
{
    /// <summary>The sets that contain no other one, fewest pieces first, then in the order of the vocabulary.</summary>
    internal static ulong[] Minimal(IEnumerable<ulong> sets)
    {
        var all = sets.Distinct().ToList();
        return [.. all.Where(set => !all.Exists(other => other != set && (other & ~set) == 0))
            .OrderBy(BitOperations.PopCount).ThenBy(ReverseBits)];
    }

    /// <summary>Earlier pieces count more, so that sets come in the order in which a reader would list them.</summary>
    private static ulong ReverseBits(ulong set)
    {
        var reversed = 0UL;
        for (var bit = 0; bit < 64; bit++)
            reversed = reversed << 1 | (set >> bit & 1);
        return ~reversed;
    }
}
