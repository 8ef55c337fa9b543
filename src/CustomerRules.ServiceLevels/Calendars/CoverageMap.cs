using NodaTime;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>Coverage by stretches of days: there are few of them, so the worst of any range is found by looking at each.</summary>
internal sealed class CoverageMap
{
    private readonly (int From, Coverage Coverage)[] stretches;
    private readonly int confirmedFrom;
    private readonly int confirmedUntil;
    private readonly LocalDate firstConfirmed;
    private readonly LocalDate lastConfirmed;

    /// <param name="stretches">Ascending; the first begins at day 0.</param>
    internal CoverageMap((int From, Coverage Coverage)[] stretches)
    {
        this.stretches = stretches;
        for (var i = 0; i < stretches.Length; i++)
        {
            var end = i + 1 < stretches.Length ? stretches[i + 1].From : DayNumber.Count;
            if (stretches[i].Coverage == Coverage.Confirmed && end - stretches[i].From > confirmedUntil - confirmedFrom)
                (confirmedFrom, confirmedUntil) = (stretches[i].From, end);
        }

        (firstConfirmed, lastConfirmed) = confirmedUntil > confirmedFrom
            ? (DayNumber.ToDate(confirmedFrom), DayNumber.ToDate(confirmedUntil - 1))
            : (DayNumber.Last, DayNumber.First);
    }

    internal static CoverageMap Always(Coverage coverage) => new([(0, coverage)]);

    /// <summary>Whether a day lies in the longest stretch that is confirmed.</summary>
    internal bool IsWithinConfirmed(int day) => day >= confirmedFrom && day < confirmedUntil;

    internal bool IsWithinConfirmed(LocalDate date) => date >= firstConfirmed && date <= lastConfirmed;

    internal Coverage At(int day)
    {
        if (IsWithinConfirmed(day))
            return Coverage.Confirmed;
        var i = stretches.Length - 1;
        while (stretches[i].From > day)
            i--;
        return stretches[i].Coverage;
    }

    internal Coverage Between(int one, int other)
    {
        var (first, last) = one <= other ? (one, other) : (other, one);
        var worst = At(first);
        foreach (var stretch in stretches)
        {
            if (stretch.From > first && stretch.From <= last)
                worst = Coverage.Worse(worst, stretch.Coverage);
        }

        return worst;
    }
}
