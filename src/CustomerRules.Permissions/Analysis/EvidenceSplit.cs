using System.Numerics;

namespace CustomerRules.Permissions.Analysis;

/// <summary>Cuts the sets of evidence into disjoint parts on which two policies grant or do not grant.</summary>
internal static class EvidenceSplit
{
    private const int MostParts = 100_000;

    /// <summary>A part: what is at hand, what is not, and whether each side grants.</summary>
    internal readonly record struct Part(ulong With, ulong Without, bool Before, bool After);

    internal static List<Part> Of(IReadOnlyList<ulong> before, IReadOnlyList<ulong> after)
    {
        var parts = new List<Part>();
        Cut(before, after, 0, 0, parts);
        return parts;
    }

    private static void Cut(IReadOnlyList<ulong> before, IReadOnlyList<ulong> after, ulong with, ulong without, List<Part> parts)
    {
        var (left, right) = (Settled(before), Settled(after));
        if (parts.Count > MostParts)
            throw new InvalidOperationException("The difference cannot be told exactly: the evidence falls into too many parts.");
        if (left is { } leftGrants && right is { } rightGrants)
        {
            parts.Add(new Part(with, without, leftGrants, rightGrants));
            return;
        }

        var open = (left is null ? before : after)[0];
        var bit = 1UL << BitOperations.TrailingZeroCount(open);
        Cut([.. before.Where(set => (set & bit) == 0)], [.. after.Where(set => (set & bit) == 0)], with, without | bit, parts);
        Cut([.. before.Select(set => set & ~bit)], [.. after.Select(set => set & ~bit)], with | bit, without, parts);
    }

    /// <summary>Whether alternatives grant, whatever is still open; null when that depends.</summary>
    private static bool? Settled(IReadOnlyList<ulong> sets) => sets.Contains(0UL) ? true : sets.Count == 0 ? false : null;
}
