using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Reading;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>The service hours that an operator publishes, and what the clauses require of them.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ServiceHoursPolicy : IPolicy
{
    internal ServiceHoursPolicy(PolicyHeader header, DateTimeZone zone, string? service, ServiceHours hours, ImmutableArray<ServiceRequirement> requirements)
    {
        Header = header;
        Zone = zone;
        Service = service;
        Hours = hours;
        Requirements = requirements;
    }

    /// <summary>The hours that this package carries, through all versions.</summary>
    public static PolicyTimeline<ServiceHoursPolicy> Embedded => EmbeddedHolder.Value;

    /// <summary>The files of service hours that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(ServiceHoursPolicy).Assembly).Where(file => file.Path.Contains("/service-hours/", StringComparison.Ordinal))];

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>The time zone of the hours.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>The code of the service whose hours these are, such as <c>service-centre</c>; null when the file does not say. A file that
    /// says it is warned when a plain week falls short of what <see cref="Requirements"/> ask of that service.</summary>
    public string? Service { get; }

    /// <summary>When that service is open.</summary>
    public ServiceHours Hours { get; }

    /// <summary>How long services must be open.</summary>
    public ImmutableArray<ServiceRequirement> Requirements { get; }

    /// <summary>Reads the hours of all versions.</summary>
    /// <param name="files">One file a version.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The hours, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<PolicyTimeline<ServiceHoursPolicy>> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        ServiceHoursReader.ReadAll(Guard.Against.NullOrEmpty(files), Guard.Against.Null(catalogue));

    private static class EmbeddedHolder
    {
        internal static readonly PolicyTimeline<ServiceHoursPolicy> Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
