using Ardalis.GuardClauses;
using CustomerRules.Archives.Lifecycle.Reading;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Lifecycle;

/// <summary>All versions of the rules of a file's life.</summary>
public static class LifecyclePolicies
{
    /// <summary>The rules that this package carries, through all versions.</summary>
    public static PolicyTimeline<LifecyclePolicy> Embedded => EmbeddedHolder.Value;

    /// <summary>The files of these rules that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(LifecyclePolicies).Assembly).Where(file => file.Path.StartsWith("archives/lifecycle/", StringComparison.Ordinal))];

    /// <summary>Reads the rules of all versions.</summary>
    /// <param name="files">One file a version, in any order; at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The timeline, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<PolicyTimeline<LifecyclePolicy>> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue) =>
        new LifecycleReader(Guard.Against.Null(catalogue)).ReadAll(Guard.Against.NullOrEmpty(files));

    private static class EmbeddedHolder
    {
        internal static readonly PolicyTimeline<LifecyclePolicy> Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
