using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Reading;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>The notices of a calendar with their days of publication: what was known on a day is a calendar of its own.</summary>
/// <remarks>A notice of January 2020 moved days four days ahead: deadlines told before it were right when they were told. Immutable and thread-safe.</remarks>
public sealed class CalendarHistory
{
    /// <summary>What was known from each day of publication on; the first before any.</summary>
    private readonly ImmutableArray<(LocalDate From, Lazy<WorkCalendar> Calendar)> editions;

    internal CalendarHistory(string name, IEnumerable<CalendarNotice> notices)
    {
        Name = name;
        Notices = [.. notices.OrderBy(notice => notice.Published).ThenBy(notice => notice.Amends).ThenBy(notice => notice.Header.Version)];
        editions = [.. Notices.Select(notice => notice.Published).Distinct().Prepend(LocalDate.MinIsoValue)
            .Select(date => (date, new Lazy<WorkCalendar>(() => Build(Notices.RemoveAll(notice => notice.Published > date)))))];
    }

    /// <summary>China's official calendar as this package carries it.</summary>
    public static CalendarHistory China => EmbeddedHolder.Value;

    /// <summary>The calendar files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(CalendarHistory).Assembly).Where(file => file.Path.Contains("/calendars/", StringComparison.Ordinal))];

    /// <summary>The calendar's name, such as <c>cn</c>.</summary>
    public string Name { get; }

    /// <summary>All notices, oldest first: where two speak of a day, the later one is right.</summary>
    public ImmutableArray<CalendarNotice> Notices { get; }

    /// <summary>The calendar with everything that the files know.</summary>
    public WorkCalendar Complete => editions[^1].Calendar.Value;

    /// <summary>Reads calendars from files: a new year is a new file, no release.</summary>
    /// <param name="files">One file a notice, in any order; all of one calendar, at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The calendar, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<CalendarHistory> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        new CalendarReader(Guard.Against.Null(catalogue)).ReadAll(Guard.Against.NullOrEmpty(files));

    /// <summary>The calendar as it was known on a day: later notices are not in it.</summary>
    /// <param name="date">The day (notices of the day itself are known).</param>
    /// <returns>The calendar; all of it unknown when nothing had been published.</returns>
    public WorkCalendar AsKnownOn(LocalDate date) => this[EditionOn(date)];

    /// <summary>How many editions there are, with the empty one before any notice.</summary>
    internal int Editions => editions.Length;

    internal WorkCalendar this[int edition] => editions[edition].Calendar.Value;

    internal int EditionOn(LocalDate date)
    {
        var edition = editions.Length - 1;
        while (edition > 0 && editions[edition].From > date)
            edition--;
        return edition;
    }

    private WorkCalendar Build(ImmutableArray<CalendarNotice> known)
    {
        // A notice replaces the statutory days that stood in for it.
        var scheduled = known.Where(notice => !notice.IsProvisional).Select(notice => notice.Year).ToHashSet();
        ImmutableArray<CalendarNotice> valid = [.. known.Where(notice => !notice.IsProvisional || !scheduled.Contains(notice.Year))];
        var days = new CalendarDays(CalendarDays.SaturdayAndSunday);
        foreach (var notice in valid)
            days.Apply(notice);
        var edition = valid.IsEmpty ? Name : $"{Name}@{LocalDatePattern.Iso.Format(valid.Max(notice => notice.Published))}";
        return new WorkCalendar(edition, days, CoverageOf(valid, scheduled), valid);
    }

    private static CoverageMap CoverageOf(ImmutableArray<CalendarNotice> notices, HashSet<int> scheduled)
    {
        var stretches = new List<(int From, Coverage Coverage)> { (0, Coverage.Unknown) };
        foreach (var notice in notices.Where(notice => !notice.Amends).OrderBy(notice => notice.Year))
        {
            Begin(new LocalDate(notice.Year, 1, 1), notice.IsProvisional ? Coverage.Provisional : Coverage.Confirmed);
            if (notice.OpenFrom is { } open && !scheduled.Contains(notice.Year + 1))
                Begin(open, Coverage.Provisional);
            Begin(new LocalDate(notice.Year + 1, 1, 1), Coverage.Unknown);
        }

        return new CoverageMap([.. stretches]);

        void Begin(LocalDate date, Coverage coverage)
        {
            var day = DayNumber.Of(date);
            stretches.RemoveAll(stretch => stretch.From == day);
            if (stretches.Count == 0 || stretches[^1].Coverage != coverage)
                stretches.Add((day, coverage));
        }
    }

    private static class EmbeddedHolder
    {
        internal static readonly CalendarHistory Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
