using Ardalis.GuardClauses;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Reading;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>All versions of what recurs.</summary>
public static class ObligationPolicies
{
    /// <summary>The obligations of the five regulations, as this package carries them.</summary>
    public static PolicyTimeline<ObligationPolicy> Embedded => EmbeddedHolder.Value;

    /// <summary>The obligation files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(ObligationPolicies).Assembly).Where(file => file.Path.Contains("/obligations/", StringComparison.Ordinal))];

    /// <summary>Reads obligations from files.</summary>
    /// <param name="files">One file a version, in any order; at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The timeline, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<PolicyTimeline<ObligationPolicy>> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        new ObligationReader(Guard.Against.Null(catalogue)).ReadAll(Guard.Against.NullOrEmpty(files));

    private static class EmbeddedHolder
    {
        internal static readonly PolicyTimeline<ObligationPolicy> Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
