using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Reading;
using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Archives;

/// <summary>Every schema with all its versions: customer files, the lists of single regulations, forms and registers.</summary>
/// <remarks>Immutable and thread-safe. Every look-up names its day.</remarks>
public sealed class ArchiveSchemas
{
    private readonly ImmutableSortedDictionary<string, PolicyTimeline<ArchiveSchema>> timelines;

    private ArchiveSchemas(IEnumerable<PolicyTimeline<ArchiveSchema>> timelines) =>
        this.timelines = timelines.ToImmutableSortedDictionary(timeline => timeline.Versions[0].Name, timeline => timeline, StringComparer.Ordinal);

    /// <summary>The schemas that this package carries.</summary>
    public static ArchiveSchemas Embedded => EmbeddedHolder.Value;

    /// <summary>The schema files that this package carries.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. Policies.EmbeddedFiles.Of(typeof(ArchiveSchemas).Assembly).Where(file => file.Path.Contains("/schemas/", StringComparison.Ordinal))];

    /// <summary>The names of the schemas, such as <c>owner</c>, in ordinal order.</summary>
    public ImmutableArray<string> Names => [.. timelines.Keys];

    /// <summary>Every version of every schema.</summary>
    public IEnumerable<ArchiveSchema> All => timelines.Values.SelectMany(timeline => timeline.Versions);

    /// <summary>Reads schemas from files.</summary>
    /// <param name="files">One file a version, in any order; at least one.</param>
    /// <param name="catalogue">The clauses that exist.</param>
    /// <returns>The schemas, or everything that is wrong with any of the files.</returns>
    /// <exception cref="ArgumentException">There is no file.</exception>
    public static PolicyReadResult<ArchiveSchemas> Load(IEnumerable<PolicyFile> files, ClauseCatalogue catalogue)
    {
        Guard.Against.Null(catalogue);
        var found = new DiagnosticList();
        var reader = new SchemaReader(catalogue, found);
        var versions = Guard.Against.NullOrEmpty(files).OrderBy(file => file.Path, StringComparer.Ordinal).Select(reader.Read).OfType<ArchiveSchema>().ToList();
        if (found.HasErrors)
            return new PolicyReadResult<ArchiveSchemas>(null, found);
        var timelines = new List<PolicyTimeline<ArchiveSchema>>();
        foreach (var group in versions.GroupBy(version => version.Name, StringComparer.Ordinal))
        {
            var result = PolicyTimeline.Create(group);
            found.AddRange(result.Diagnostics);
            if (!result.TryGetValue(out var timeline))
                continue;
            SchemaHistory.Check(timeline, found);
            timelines.Add(timeline);
        }

        return new PolicyReadResult<ArchiveSchemas>(found.HasErrors ? null : new ArchiveSchemas(timelines), found);
    }

    /// <summary>All versions of a schema.</summary>
    /// <param name="name">The schema's name, such as <c>owner</c>.</param>
    /// <param name="timeline">Its versions.</param>
    /// <returns>Whether there is such a schema.</returns>
    public bool TryGet(string name, [NotNullWhen(true)] out PolicyTimeline<ArchiveSchema>? timeline) => timelines.TryGetValue(name, out timeline);

    /// <summary>A schema as it is in force on a day.</summary>
    /// <param name="name">The schema's name, such as <c>owner</c>.</param>
    /// <param name="date">The day.</param>
    /// <returns>The version in force.</returns>
    /// <exception cref="KeyNotFoundException">There is no such schema.</exception>
    /// <exception cref="ArgumentOutOfRangeException">No version is in force on that day.</exception>
    public ArchiveSchema AsOf(string name, LocalDate date) => TryGet(name, out var timeline)
        ? timeline.AsOf(date)
        : throw new KeyNotFoundException("There is no such schema.");

    private static class EmbeddedHolder
    {
        internal static readonly ArchiveSchemas Value = Load(EmbeddedFiles, ClauseCatalogue.Embedded).GetValueOrThrow();
    }
}
