using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>One version of what recurs: every obligation with its cadence.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ObligationPolicy : IPolicy
{
    internal ObligationPolicy(PolicyHeader header, IEnumerable<ObligationRole> roles, IEnumerable<Obligation> obligations)
    {
        Header = header;
        Roles = [.. roles];
        Obligations = [.. obligations];
    }

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>Who answers for obligations, in the order of the file.</summary>
    public ImmutableArray<ObligationRole> Roles { get; }

    /// <summary>All obligations in the order of the file: also those that are off, and those that follow no calendar.</summary>
    public ImmutableArray<Obligation> Obligations { get; }

    /// <summary>The obligation of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The obligation.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryFind(string? code, [NotNullWhen(true)] out Obligation? found)
    {
        found = Obligations.FirstOrDefault(obligation => obligation.Code == code);
        return found is not null;
    }

    /// <summary>Lays the obligations out over a stretch of time: every period that has a day in it, whole.</summary>
    /// <param name="interval">The days, both ends included. A yearly obligation occurs in every interval, because its year has a day there;
    /// what falls due within the interval is what has <see cref="Occurrence.Planned"/> in it.</param>
    /// <param name="calendar">Which days are workdays.</param>
    /// <returns>The occurrences by planned day, on one day in the order of the file; none of obligations that are off or follow no calendar.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The interval reaches outside 1970 to 2149.</exception>
    public ImmutableArray<Occurrence> Expand(DateInterval interval, WorkCalendar calendar)
    {
        Guard.Against.Null(interval);
        Guard.Against.Null(calendar);
        var (start, end) = (DayNumber.ToDate(DayNumber.Of(interval.Start)), DayNumber.ToDate(DayNumber.Of(interval.End)));
        return
        [
            .. Obligations
                .Where(obligation => obligation.IsEnabled)
                .SelectMany(obligation => Expand(obligation, start, end, calendar))
                .OrderBy(occurrence => occurrence.Planned),
        ];
    }

    /// <summary>The policy's name and version.</summary>
    public override string ToString() => Header.Name;

    private static IEnumerable<Occurrence> Expand(Obligation obligation, LocalDate start, LocalDate end, WorkCalendar calendar)
    {
        if (obligation.Period is not { } period)
            yield break;
        for (var first = period.FirstDayOf(start); first <= end; first = period.Next(first))
        {
            for (var number = 1; number <= obligation.Least; number++)
                yield return new Occurrence(obligation, period, first, number, calendar);
        }
    }
}
