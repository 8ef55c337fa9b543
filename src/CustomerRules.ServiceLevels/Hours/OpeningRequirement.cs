using System.Collections.Immutable;
using System.Globalization;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>On how many days a week a service must be open, and how long on each (measures/3.01a).</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class OpeningRequirement
{
    /// <summary>States a requirement.</summary>
    /// <param name="daysPerWeek">On how many days of every week, 1 to 7.</param>
    /// <param name="hoursPerDay">How many hours on each of them (included), 1 to 24.</param>
    /// <param name="cites">The clauses that ask for it.</param>
    /// <exception cref="ArgumentException">A number is out of range.</exception>
    public OpeningRequirement(int daysPerWeek, int hoursPerDay, Citation cites)
    {
        DaysPerWeek = Guard.Against.OutOfRange(daysPerWeek, nameof(daysPerWeek), 1, 7);
        HoursPerDay = Guard.Against.OutOfRange(hoursPerDay, nameof(hoursPerDay), 1, 24);
        Cites = Guard.Against.Null(cites);
    }

    /// <summary>On how many days of every week.</summary>
    public int DaysPerWeek { get; }

    /// <summary>How many hours on each of them (included).</summary>
    public int HoursPerDay { get; }

    /// <summary>The clauses that ask for it.</summary>
    public Citation Cites { get; }

    /// <summary>Looks at every week that touches a period.</summary>
    /// <param name="time">The service hours over a calendar.</param>
    /// <param name="first">The first day (included).</param>
    /// <param name="last">The last day (included).</param>
    /// <returns>The weeks (Monday to Sunday) in which too few days are open long enough, with the days that are not; none when the
    /// requirement is met.</returns>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1970 to 2149.</exception>
    public ImmutableArray<OpeningShortfall> Check(WorkingTime time, LocalDate first, LocalDate last)
    {
        Guard.Against.Null(time);
        if (DayNumber.Of(last) < DayNumber.Of(first))
            throw new ArgumentException("The last day is before the first.", nameof(last));
        var shortfalls = ImmutableArray.CreateBuilder<OpeningShortfall>();
        var least = Duration.FromHours(HoursPerDay);
        for (var monday = first.PlusDays(1).Previous(IsoDayOfWeek.Monday); monday <= last; monday = monday.PlusDays(7))
        {
            var closed = Enumerable.Range(0, 7).Select(monday.PlusDays).Where(DayNumber.Has).Where(day => OpenOn(time, day) < least).ToImmutableArray();
            if (closed.Length > 7 - DaysPerWeek)
                shortfalls.Add(new OpeningShortfall(monday, closed));
        }

        return shortfalls.DrainToImmutable();
    }

    /// <summary>On how many days of a plain week, without holidays and single dates, hours are long enough.</summary>
    internal int DaysLongEnough(ServiceHours hours) => Enumerable.Range((int)IsoDayOfWeek.Monday, 7).Count(day =>
        Open(hours.WindowsOf((IsoDayOfWeek)day, day <= (int)IsoDayOfWeek.Friday ? DayKind.Workday : DayKind.Weekend)) >= Duration.FromHours(HoursPerDay));

    /// <summary>The requirement in words.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{DaysPerWeek} days a week, at least {HoursPerDay} hours a day");

    private static Duration OpenOn(WorkingTime time, LocalDate day) => Open(time.Hours.WindowsOf(day, time.Calendar.KindOf(day)));

    private static Duration Open(ImmutableArray<OpeningWindow> windows) => Duration.FromNanoseconds(windows.Sum(window => window.Closes - window.Opens));
}
