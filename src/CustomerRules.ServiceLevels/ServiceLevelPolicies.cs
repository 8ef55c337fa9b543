using System.Collections.Immutable;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels;

/// <summary>The service levels of all dates: calendar, service hours and targets. Every look-up names its day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ServiceLevelPolicies
{
    private readonly TargetPolicies targets;
    private readonly ImmutableDictionary<ServiceHoursPolicy, ImmutableArray<Lazy<TermCounter>>> counters;

    private ServiceLevelPolicies(CalendarHistory calendar, PolicyTimeline<ServiceHoursPolicy> hours, TargetPolicies targets)
    {
        Calendar = calendar;
        Hours = hours;
        this.targets = targets;
        // Laying hours over every day of 180 years is done once for each version and edition, and only when it is asked for.
        counters = hours.Versions.ToImmutableDictionary(
            version => version,
            version => Enumerable.Range(0, calendar.Editions).Select(edition => new Lazy<TermCounter>(() => CounterOf(version, calendar[edition]))).ToImmutableArray());
    }

    /// <summary>The service levels that this package carries.</summary>
    public static ServiceLevelPolicies Embedded => EmbeddedHolder.Value;

    /// <summary>The files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles => Policies.EmbeddedFiles.Of(typeof(ServiceLevelPolicies).Assembly);

    /// <summary>The calendar with its notices.</summary>
    public CalendarHistory Calendar { get; }

    /// <summary>The service hours through all versions.</summary>
    public PolicyTimeline<ServiceHoursPolicy> Hours { get; }

    /// <summary>Puts service levels together. Calendar and hours that are not given are those that this package carries.</summary>
    /// <param name="tables">Proved tables; those of other domains are left aside.</param>
    /// <param name="calendars">The files of the calendar; the embedded ones when there is none.</param>
    /// <param name="hours">The files of service hours; the embedded ones when there is none.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The service levels, or everything that is wrong with any of it.</returns>
    public static PolicyReadResult<ServiceLevelPolicies> From(
        TableSet tables, IEnumerable<PolicyFile> calendars, IEnumerable<PolicyFile> hours, ClauseCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(tables);
        ArgumentNullException.ThrowIfNull(calendars);
        ArgumentNullException.ThrowIfNull(hours);
        var found = new DiagnosticList();
        var (notices, versions) = (calendars.ToList(), hours.ToList());
        var calendar = notices.Count == 0 ? CalendarHistory.China : Take(CalendarHistory.Load(notices, catalogue), found);
        var timeline = versions.Count == 0 ? ServiceHoursPolicy.Embedded : Take(ServiceHoursPolicy.Load(versions, catalogue), found);
        var targets = Take(TargetPolicies.From(tables), found);
        return new PolicyReadResult<ServiceLevelPolicies>(
            calendar is null || timeline is null || targets is null ? null : new ServiceLevelPolicies(calendar, timeline, targets), found);
    }

    /// <summary>The service levels in force on a day, with all that is known of the calendar.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The service levels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None are in force on that day.</exception>
    public ServiceLevelPolicy AsOf(LocalDate date) => On(date, Calendar.Editions - 1);

    /// <summary>The service levels in force on a day, with the calendar as it was known on a day.</summary>
    /// <param name="date">The day.</param>
    /// <param name="knownOn">The day of knowledge: later notices are not in the calendar.</param>
    /// <returns>The service levels.</returns>
    /// <exception cref="ArgumentOutOfRangeException">None are in force on that day.</exception>
    public ServiceLevelPolicy AsOf(LocalDate date, LocalDate knownOn) => On(date, Calendar.EditionOn(knownOn));

    private ServiceLevelPolicy On(LocalDate date, int edition)
    {
        var hours = Hours.AsOf(date);
        return new ServiceLevelPolicy(hours, targets.AsOf(date), counters[hours][edition].Value);
    }

    private static TermCounter CounterOf(ServiceHoursPolicy hours, WorkCalendar calendar) => new(new WorkingTime(calendar, hours.Hours), hours.Zone);

    private static T? Take<T>(PolicyReadResult<T> result, DiagnosticList found)
        where T : class
    {
        found.AddRange(result.Diagnostics);
        return result.TryGetValue(out var value) ? value : null;
    }

    private static class EmbeddedHolder
    {
        internal static readonly ServiceLevelPolicies Value = From(
            TableSet.Load(TargetPolicies.EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow(), [], [], ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
