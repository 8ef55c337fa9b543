using System.Collections.Immutable;
using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>How sequences are given out.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AllocationRules
{
    /// <summary>Puts rules together.</summary>
    /// <param name="scope">The fields that a sequence runs within: community, unit, year. With the year it begins again every year.</param>
    /// <param name="gaps">What becomes of a reserved number that is not used.</param>
    /// <param name="warnAtPercent">From how much of a scope's numbers on a warning is given (included), 1 to 100.</param>
    /// <exception cref="ArgumentException">A field of the scope is none of community, unit and year, or is given twice.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The percentage is out of range.</exception>
    public AllocationRules(IEnumerable<SegmentKind> scope, GapMode gaps, int warnAtPercent)
    {
        Scope = [.. Guard.Against.Null(scope).OrderBy(kind => kind.Value)];
        if (Scope.Any(kind => !kind.IsField || kind == SegmentKind.Sequence) || Scope.Distinct().Count() != Scope.Length)
            throw new ArgumentException("A scope is of community, unit and year, each at most once.", nameof(scope));
        ArgumentOutOfRangeException.ThrowIfLessThan(warnAtPercent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(warnAtPercent, 100);
        Gaps = Guard.Against.Null(gaps);
        WarnAtPercent = warnAtPercent;
    }

    /// <summary>The fields that a sequence runs within, in the order community, unit, year.</summary>
    public ImmutableArray<SegmentKind> Scope { get; }

    /// <summary>What becomes of a reserved number that is not used.</summary>
    public GapMode Gaps { get; }

    /// <summary>From how much of a scope's numbers on a warning is given (included).</summary>
    public int WarnAtPercent { get; }

    /// <summary>Whether sequences begin again every year.</summary>
    public bool ResetsYearly => Scope.Contains(SegmentKind.Year);

    /// <summary>The last day of the scope that a day belongs to.</summary>
    /// <param name="day">The day.</param>
    /// <returns>The last day of the year; null when sequences never begin again.</returns>
    public LocalDate? ScopeEndsOn(LocalDate day) => ResetsYearly ? new LocalDate(day.Year, 12, 31) : null;

    /// <summary>Whether so much of a scope is used that a warning is given.</summary>
    /// <param name="remaining">How many numbers are left.</param>
    /// <param name="last">How many there are in all.</param>
    /// <returns>Whether the warning mark is reached.</returns>
    public bool IsRunningOut(long remaining, long last) => (Int128)(last - remaining) * 100 >= (Int128)last * WarnAtPercent;
}
