using CustomerRules.Archives;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Numbering;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Metrics;
using CustomerRules.ServiceLevels.Obligations;

namespace CustomerRules.Loading;

/// <summary>What is kept and what recurs: customer files with their numbers and their life, obligations, metrics, the data of identifiers.</summary>
/// <remarks>Each is null without files, and with faulty ones, which no book survives.</remarks>
internal sealed class RecordsPart(BookPart part)
{
    internal PolicyTimeline<ObligationPolicy>? Obligations { get; private set; }

    internal PolicyTimeline<MetricPolicy>? Metrics { get; private set; }

    internal ArchiveSchemas? Schemas { get; private set; }

    internal NumberingPolicies? Numbering { get; private set; }

    internal PolicyTimeline<LifecyclePolicy>? Lifecycle { get; private set; }

    /// <summary>The data of identifiers belongs to their own package; here they are published files like any other.</summary>
    internal Dictionary<string, PolicyFingerprint> Identifiers { get; } = new(StringComparer.Ordinal);

    /// <summary>Every policy that was read.</summary>
    internal IEnumerable<IPolicy> Read =>
    [
        .. Obligations?.Versions ?? [], .. Metrics?.Versions ?? [], .. Lifecycle?.Versions ?? [], .. Schemas?.All ?? [],
        .. Numbering?.Timelines.SelectMany(timeline => timeline.Versions) ?? [],
    ];

    internal void Load()
    {
        Obligations = Of(PolicyFileKind.Obligations, ObligationPolicies.Load);
        Metrics = Of(PolicyFileKind.Metrics, MetricPolicies.Load);
        Schemas = Of(PolicyFileKind.ArchiveSchema, ArchiveSchemas.Load);
        Numbering = Of(PolicyFileKind.Numbering, NumberingPolicies.Load);
        Lifecycle = Of(PolicyFileKind.Lifecycle, LifecyclePolicies.Load);
        part.CheckPlaces(Read);
        foreach (var file in part[PolicyFileKind.Identifiers])
        {
            if (StrictReader.Read(file, part.Found) is { } root)
                Identifiers[file.Path] = PolicyFingerprint.Of(root);
        }
    }

    private T? Of<T>(PolicyFileKind kind, Func<List<PolicyFile>, ClauseCatalogue, PolicyReadResult<T>> load)
        where T : class => part[kind] is { Count: > 0 } files ? part.Take(load(files, part.Catalogue)) : null;
}
