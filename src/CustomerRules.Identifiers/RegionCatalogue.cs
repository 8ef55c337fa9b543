using System.Collections.Frozen;
using System.Collections.Immutable;
using CustomerRules.Identifiers.Checking;
using CustomerRules.Identifiers.Data;
using NodaTime;

namespace CustomerRules.Identifiers;

/// <summary>Which region codes there are, and when each was in force. Without one, a code is judged by its province alone.</summary>
/// <remarks>A code that the catalogue does not list is invalid; one that was not in force on the day of birth is a warning, and only
/// for births from 1984 on: earlier people were given their numbers later. Immutable and thread-safe.</remarks>
public sealed class RegionCatalogue
{
    private readonly FrozenDictionary<uint, ImmutableArray<Region>> byCode;

    private RegionCatalogue(IEnumerable<Region> regions) => byCode = regions
        .GroupBy(region => (uint)Text.Digits.Value(region.Code))
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray());

    /// <summary>How many codes there are.</summary>
    public int Count => byCode.Count;

    /// <summary>A catalogue of the caller's. A code may come several times, with other periods.</summary>
    /// <param name="regions">The divisions.</param>
    /// <returns>The catalogue.</returns>
    public static RegionCatalogue Of(IEnumerable<Region> regions)
    {
        ArgumentNullException.ThrowIfNull(regions);
        return new RegionCatalogue(regions);
    }

    /// <summary>Whether a code is listed, in force or not.</summary>
    /// <param name="code">The six digits.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(ReadOnlySpan<char> code) =>
        code.Length == 6 && Text.Digits.FirstOther(code) < 0 && Contains((uint)Text.Digits.Value(code));

    internal bool Contains(uint code) => byCode.ContainsKey(code);

    /// <summary>What speaks against a region as that of a birth; nothing but its absence for births before codes were given out.</summary>
    internal FindingReason Judge(uint code, LocalDate? birth)
    {
        if (!byCode.TryGetValue(code, out var periods))
            return FindingReason.Region;
        return birth is not { } day || day.Year < RegionTable.RegionComparedFrom || periods.Any(region => !(day < region.From) && !(day >= region.Until))
            ? FindingReason.None
            : FindingReason.RegionPeriod;
    }
}
