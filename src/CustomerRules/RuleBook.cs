using System.Collections.Immutable;
using CustomerRules.Archives;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Loading;
using CustomerRules.Numbering;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Metrics;
using CustomerRules.ServiceLevels.Obligations;
using NodaTime;

namespace CustomerRules;

/// <summary>All policies of all dates, read and proved. Ask it as of a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class RuleBook
{
    private readonly ComplaintPolicies complaints;

    internal RuleBook(
        ClauseCatalogue catalogue,
        TableSet tables,
        ComplaintPolicies complaints,
        AccessPolicies access,
        ServiceLevelPolicies levels,
        PolicyTimeline<ObligationPolicy>? obligations,
        PolicyTimeline<MetricPolicy>? metrics,
        ArchiveSchemas archiveSchemas,
        PolicyTimeline<LifecyclePolicy> lifecycle,
        NumberingPolicies numbering,
        IEnumerable<Diagnostic> remarks)
    {
        Catalogue = catalogue;
        Tables = tables;
        this.complaints = complaints;
        Access = access;
        ServiceLevels = levels;
        Obligations = obligations;
        Metrics = metrics;
        ArchiveSchemas = archiveSchemas;
        Numbering = numbering;
        Lifecycle = lifecycle;
        Remarks = [.. remarks];
    }

    /// <summary>The rule book that the packages carry: the merged profile of the five regulations.</summary>
    public static RuleBook Embedded => EmbeddedHolder.Value;

    /// <summary>The files behind <see cref="Embedded"/>, under their paths below <c>seeds/</c>; without the clause catalogue.</summary>
    public static IReadOnlyList<PolicyFile> EmbeddedFiles =>
        [.. LifecyclePolicies.EmbeddedFiles, .. ArchiveSchemas.EmbeddedFiles, .. ComplaintPolicies.EmbeddedFiles, .. AccessPolicies.EmbeddedFiles, .. ServiceLevelPolicies.EmbeddedFiles,
            .. NumberingPolicies.EmbeddedFiles, .. Policies.EmbeddedFiles.Of(typeof(RuleBook).Assembly)];

    /// <summary>The clauses that the policies cite.</summary>
    public ClauseCatalogue Catalogue { get; }

    /// <summary>Every decision table, joined and proved.</summary>
    public TableSet Tables { get; }

    /// <summary>Who may see and do what with customer files, of all dates.</summary>
    public AccessPolicies Access { get; }

    /// <summary>Calendar, service hours and targets of all dates.</summary>
    public ServiceLevelPolicies ServiceLevels { get; }

    /// <summary>The recurring obligations of all dates; null for a part of a book that has none.</summary>
    public PolicyTimeline<ObligationPolicy>? Obligations { get; }

    /// <summary>The metrics, with all their versions; null when the files have none.</summary>
    public PolicyTimeline<MetricPolicy>? Metrics { get; }

    /// <summary>The schemas of customer files, forms and registers, with all their versions; the embedded ones for a part of a book that has none.</summary>
    public ArchiveSchemas ArchiveSchemas { get; }

    /// <summary>The life of customer files, with all versions; the one that the packages carry when the files have none.</summary>
    public PolicyTimeline<LifecyclePolicy> Lifecycle { get; }

    /// <summary>The templates of numbers, with all their versions; those that the packages carry when the files have none.</summary>
    public NumberingPolicies Numbering { get; }

    /// <summary>Warnings and information from loading; no errors, or the book would not exist.</summary>
    public ImmutableArray<Diagnostic> Remarks { get; }

    /// <summary>Reads and proves a rule book from files laid out like <c>seeds/</c>.</summary>
    /// <param name="files">The files: policies, and optionally <c>regulations/</c> in place of the embedded catalogue and
    /// <c>policies.lock.json</c>, which every published file must then match. Scenario cases are left aside.</param>
    /// <param name="budget">How much the proof of one table may cost; the default when null.</param>
    /// <returns>The book, or everything that is wrong with any of the files.</returns>
    public static PolicyReadResult<RuleBook> Load(IEnumerable<PolicyFile> files, AnalysisBudget? budget = null) =>
        new RuleBookLoader(budget).Load(files);

    /// <summary>The policies in force on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The book as of that day.</returns>
    public DatedRuleBook AsOf(LocalDate date) => new(this, complaints, date);

    private static class EmbeddedHolder
    {
        internal static readonly RuleBook Value = Load(EmbeddedFiles).GetValueOrThrow();
    }
}
