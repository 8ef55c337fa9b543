using Ardalis.GuardClauses;
using NodaTime;

namespace CustomerRules.Numbering.Allocation;

/// <summary>When a scope will run out, if numbers go on being given out as they were.</summary>
public static class ExhaustionForecast
{
    /// <summary>The day on which the last number of a scope will be given out, if that is before the scope ends.</summary>
    /// <param name="rules">How sequences are given out: those that begin again every year end with it.</param>
    /// <param name="remaining">How many are left in the scope of <paramref name="to"/>.</param>
    /// <param name="issued">How many were given out in the days observed.</param>
    /// <param name="from">The first day observed (included).</param>
    /// <param name="to">The last day observed (included); the forecast begins after it.</param>
    /// <returns>The day; null when the scope ends before, when none was given out, or when it is beyond the calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the days are reversed.</exception>
    public static LocalDate? Of(AllocationRules rules, long remaining, long issued, LocalDate from, LocalDate to) =>
        Of(remaining, issued, from, to) is { } day && !(day > Guard.Against.Null(rules).ScopeEndsOn(to)) ? day : null;

    /// <summary>The day on which the last number will be given out, in a scope that never ends.</summary>
    /// <param name="remaining">How many are left.</param>
    /// <param name="issued">How many were given out in the days observed.</param>
    /// <param name="from">The first day observed (included).</param>
    /// <param name="to">The last day observed (included); the forecast begins after it.</param>
    /// <returns>The day; null when none was given out, or when it is beyond the calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or the days are reversed.</exception>
    public static LocalDate? Of(long remaining, long issued, LocalDate from, LocalDate to)
    {
        Guard.Against.Negative(remaining);
        Guard.Against.Negative(issued);
        if (to < from)
            throw new ArgumentOutOfRangeException(nameof(to), "The last day observed is before the first.");
        if (issued == 0)
            return null;
        var days = (Int128)Period.DaysBetween(from, to) + 1;
        var left = (((Int128)remaining * days) + issued - 1) / issued;
        return left > 2_000_000 || to.Year + (int)(left / 365) > 9_990 ? null : to.PlusDays((int)left);
    }
}
