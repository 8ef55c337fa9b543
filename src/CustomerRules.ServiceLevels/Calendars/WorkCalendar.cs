using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>Which days are workdays, and how well that is known. Counts over any distance in one step, without allocating.</summary>
/// <remarks>Reaches from 1970 to 2149. Immutable and thread-safe.</remarks>
public sealed class WorkCalendar
{
    private readonly byte[] kinds;
    private readonly int[] ranks;
    private readonly LocalDate[] workdays;
    private readonly CoverageMap coverage;
    private readonly ImmutableDictionary<LocalDate, BilingualText> names;

    internal WorkCalendar(string edition, CalendarDays days, CoverageMap coverage, ImmutableArray<CalendarNotice> notices)
    {
        Edition = edition;
        Notices = notices;
        kinds = days.Kinds;
        names = days.Names.ToImmutable();
        this.coverage = coverage;
        ranks = new int[kinds.Length + 1];
        for (var day = 0; day < kinds.Length; day++)
            ranks[day + 1] = ranks[day] + (kinds[day] <= DayKind.MakeUpWorkday.Value ? 1 : 0);
        workdays = new LocalDate[ranks[^1]];
        for (var day = 0; day < kinds.Length; day++)
        {
            if (ranks[day + 1] > ranks[day])
                workdays[ranks[day]] = DayNumber.ToDate(day);
        }
    }

    /// <summary>What the calendar is and what it knows: <c>cn@2025-11-04</c>, the newest notice in it; <c>custom</c> for one of your own.</summary>
    public string Edition { get; }

    /// <summary>The notices behind it, oldest first; none for a calendar of your own.</summary>
    public ImmutableArray<CalendarNotice> Notices { get; }

    /// <summary>A calendar of your own. All its days are confirmed: nobody else decides them.</summary>
    /// <param name="restDays">The days of rest of the week; may be none.</param>
    /// <param name="holidays">Days off besides; they win over the week.</param>
    /// <param name="extraWorkdays">Days of rest on which work is done; they win over <paramref name="holidays"/>.</param>
    /// <returns>The calendar.</returns>
    /// <exception cref="ArgumentException">A day is given twice, no day of the week is a workday, or a day of the week is none.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1970 to 2149.</exception>
    public static WorkCalendar Custom(IEnumerable<IsoDayOfWeek> restDays, IEnumerable<LocalDate>? holidays = null, IEnumerable<LocalDate>? extraWorkdays = null)
    {
        var rest = Guard.Against.Null(restDays).ToImmutableHashSet();
        if (rest.Any(day => day is < IsoDayOfWeek.Monday or > IsoDayOfWeek.Sunday))
            throw new ArgumentException("A rest day is a day of the week, Monday to Sunday.", nameof(restDays));
        if (rest.Count == 7)
            throw new ArgumentException("A week needs at least one workday.", nameof(restDays));
        var days = new CalendarDays(rest);
        days.SetDistinct(holidays ?? [], DayKind.Holiday, nameof(holidays));
        days.SetDistinct(extraWorkdays ?? [], DayKind.MakeUpWorkday, nameof(extraWorkdays));
        return new WorkCalendar("custom", days, CoverageMap.Always(Coverage.Confirmed), []);
    }

    /// <summary>What a day is.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Its kind; ask <see cref="CoverageOf(LocalDate)"/> how sure that is.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1970 to 2149.</exception>
    public DayKind KindOf(LocalDate date) => DayKind.All[kinds[DayNumber.Of(date)] - 1];

    /// <summary>Whether work is done on a day, make-up workdays included.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True for workdays and make-up workdays.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1970 to 2149.</exception>
    public bool IsWorkday(LocalDate date) => kinds[DayNumber.Of(date)] <= DayKind.MakeUpWorkday.Value;

    /// <summary>The holiday that a day off belongs to by a notice; null for every other day, and in a calendar of your own.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The name, or null.</returns>
    public BilingualText? HolidayOf(LocalDate date) => names.GetValueOrDefault(date.WithCalendar(CalendarSystem.Iso));

    /// <summary>How well a day is known.</summary>
    /// <param name="date">The day.</param>
    /// <returns>Its coverage.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The day is outside 1970 to 2149.</exception>
    public Coverage CoverageOf(LocalDate date) => coverage.At(DayNumber.Of(date));

    /// <summary>How well the days between two days are known, both included, in either order.</summary>
    /// <param name="one">One end.</param>
    /// <param name="other">The other end.</param>
    /// <returns>The least certain coverage of them all.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1970 to 2149.</exception>
    public Coverage CoverageOf(LocalDate one, LocalDate other) => coverage.Between(DayNumber.Of(one), DayNumber.Of(other));

    /// <summary>Counts workdays onwards, or back. The day counted from is not counted, be it a workday or not.</summary>
    /// <param name="from">The day counted from.</param>
    /// <param name="count">How many workdays; negative counts back, zero stays.</param>
    /// <returns>The workday reached.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count leads outside 1970 to 2149.</exception>
    public CountedDay AddWorkdays(LocalDate from, int count)
    {
        var day = DayNumber.Of(from);
        if (count == 0)
            return new CountedDay(from, coverage.At(day));
        var rank = count > 0 ? (long)ranks[day + 1] + count - 1 : (long)ranks[day] + count;
        if ((ulong)rank >= (ulong)workdays.Length)
            throw new ArgumentOutOfRangeException(nameof(count), "So many workdays lead out of reach: calendars go from 1970-01-01 to 2149-12-31.");
        var reached = workdays[rank];
        return new CountedDay(reached, coverage.IsWithinConfirmed(day) && coverage.IsWithinConfirmed(reached)
            ? Coverage.Confirmed
            : coverage.Between(day, DayNumber.Of(reached)));
    }

    /// <summary>Counts the workdays of a period.</summary>
    /// <param name="first">The first day (included).</param>
    /// <param name="last">The last day (included).</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentException"><paramref name="last"/> is before <paramref name="first"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A day is outside 1970 to 2149.</exception>
    public int CountWorkdays(LocalDate first, LocalDate last)
    {
        var (start, end) = (DayNumber.Of(first), DayNumber.Of(last));
        return start <= end ? ranks[end + 1] - ranks[start] : throw new ArgumentException("The last day is before the first.", nameof(last));
    }

    /// <summary>The day itself when it is a workday, else the next one.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The workday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none up to 2149.</exception>
    public CountedDay RollForward(LocalDate date) => IsWorkday(date) ? new CountedDay(date, CoverageOf(date)) : AddWorkdays(date, 1);

    /// <summary>The day itself when it is a workday, else the last one before it.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The workday.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is none down to 1970.</exception>
    public CountedDay RollBack(LocalDate date) => IsWorkday(date) ? new CountedDay(date, CoverageOf(date)) : AddWorkdays(date, -1);

    /// <summary>The edition.</summary>
    public override string ToString() => Edition;

    internal DayKind KindAt(int day) => DayKind.All[kinds[day] - 1];

    internal int WorkdaysBefore(int day) => ranks[day];
}
