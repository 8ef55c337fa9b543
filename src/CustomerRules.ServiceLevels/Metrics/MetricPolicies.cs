using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Reading;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>All versions of the metrics.</summary>
public static class MetricPolicies
{
    /// <summary>The metrics of the five regulations, as this package carries them.</summary>
    public static PolicyTimeline<MetricPolicy> Embedded => EmbeddedHolder.Value;

    /// <summary>The metric files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(MetricPolicies).Assembly).Where(file => file.Path.Contains("/metrics/", StringComparison.Ordinal))];

    /// <summary>Reads metrics from files.</summary>
    /// <param name="files">One file a version, in any order; at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The timeline, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<PolicyTimeline<MetricPolicy>> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        new MetricReader(Guard.Against.Null(catalogue)).ReadAll(Guard.Against.NullOrEmpty(files));

    private static class EmbeddedHolder
    {
        internal static readonly PolicyTimeline<MetricPolicy> Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
