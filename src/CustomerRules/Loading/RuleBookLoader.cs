using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Archives;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Diagnostics;
using CustomerRules.Numbering;
using CustomerRules.Permissions;
using CustomerRules.Permissions.Analysis;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Metrics;
using CustomerRules.ServiceLevels.Obligations;
using NodaTime.Text;

namespace CustomerRules.Loading;

/// <summary>Sorts the files of a book by what they are, reads them, and joins what they say.</summary>
internal sealed class RuleBookLoader(AnalysisBudget? budget)
{
    private readonly DiagnosticList found = new();

    internal PolicyReadResult<RuleBook> Load(IEnumerable<PolicyFile> files)
    {
        var kinds = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(PolicyFileKinds.Of);
        var catalogue = CatalogueOf([.. kinds[PolicyFileKind.Regulation]]);
        var about = found.Count;
        var fingerprints = new Dictionary<string, PolicyFingerprint>(StringComparer.Ordinal);
        var join = catalogue is null ? null : Join(kinds, catalogue, fingerprints);

        // The lock comes last, when most files are read, and is told first: an edited file explains what follows.
        var all = new DiagnosticList();
        all.AddRange(found.Take(about));
        foreach (var file in kinds[PolicyFileKind.Lock])
            new PolicyLock(file, fingerprints, all).Check(kinds.Where(kind => kind.Key is not (PolicyFileKind.Lock or PolicyFileKind.Case)).SelectMany(kind => kind));
        all.AddRange(found.Skip(about));
        return new PolicyReadResult<RuleBook>(join?.Invoke(all), all);
    }

    /// <summary>Reads everything; what it gives makes the book once all remarks are known.</summary>
    private Func<DiagnosticList, RuleBook>? Join(
        ILookup<PolicyFileKind, PolicyFile> kinds, ClauseCatalogue catalogue, Dictionary<string, PolicyFingerprint> fingerprints)
    {
        var obligations = TimelineOf([.. kinds[PolicyFileKind.Obligations]], catalogue, ObligationPolicies.Load);
        var metrics = TimelineOf([.. kinds[PolicyFileKind.Metrics]], catalogue, MetricPolicies.Load);
        var schemas = SchemasOf([.. kinds[PolicyFileKind.ArchiveSchema]], catalogue);
        var numbering = NumberingOf([.. kinds[PolicyFileKind.Numbering]], catalogue);
        var lifecycle = TimelineOf([.. kinds[PolicyFileKind.Lifecycle]], catalogue, LifecyclePolicies.Load);
        var tables = TableSet.Load(kinds[PolicyFileKind.DecisionTable], catalogue, budget, AccessRemarks.Cover);
        found.AddRange(tables.Diagnostics);
        if (!tables.TryGetValue(out var set))
            return null;
        foreach (var table in set.Tables.DistinctBy(table => table.Header))
            CheckPlace(table.Header);
        var complaints = ComplaintPolicies.From(set);
        found.AddRange(complaints.Diagnostics);
        var accesses = AccessPolicies.From(set);
        found.AddRange(accesses.Diagnostics);
        var levels = ServiceLevelPolicies.From(set, kinds[PolicyFileKind.Calendar], kinds[PolicyFileKind.ServiceHours], catalogue);
        found.AddRange(levels.Diagnostics);
        // Their data belongs to their own package; here they are published files like any other.
        foreach (var file in kinds[PolicyFileKind.Identifiers])
        {
            if (StrictReader.Read(file, found) is { } root)
                fingerprints[file.Path] = PolicyFingerprint.Of(root);
        }

        if (!complaints.TryGetValue(out var complaint) || !accesses.TryGetValue(out var access) || !levels.TryGetValue(out var level) || schemas is null)
            return null;
        if (lifecycle is not null)
            new LifecycleJoin(lifecycle, access, found).Check(set.Boundaries);
        foreach (var version in level.Hours.Versions)
            CheckPlace(version.Header);
        foreach (var notice in level.Calendar.Notices)
            CheckPlace(notice.Header, NameOf(notice));
        IEnumerable<IPolicy> read = [.. set.Tables, .. obligations?.Versions ?? [], .. metrics?.Versions ?? [], .. lifecycle?.Versions ?? [], .. schemas.All, .. level.Hours.Versions, .. level.Calendar.Notices,
            .. numbering?.Timelines.SelectMany(timeline => timeline.Versions) ?? []];
        foreach (var policy in read)
            fingerprints[policy.Header.Place.File] = policy.Header.Fingerprint;
        return remarks => new RuleBook(catalogue, set, complaint, access, level, obligations, metrics, schemas, lifecycle ?? LifecyclePolicies.Embedded, numbering ?? NumberingPolicies.Embedded, remarks);
    }

    private ClauseCatalogue? CatalogueOf(List<PolicyFile> regulations)
    {
        if (regulations.Count == 0)
            return ClauseCatalogue.Embedded;
        var result = ClauseCatalogue.Read(regulations);
        found.AddRange(result.Diagnostics);
        return result.TryGetValue(out var catalogue) ? catalogue : null;
    }

    /// <summary>The embedded schemas without files; null with faulty ones.</summary>
    private ArchiveSchemas? SchemasOf(List<PolicyFile> files, ClauseCatalogue catalogue)
    {
        if (files.Count == 0)
            return ArchiveSchemas.Embedded;
        var result = ArchiveSchemas.Load(files, catalogue);
        found.AddRange(result.Diagnostics);
        if (!result.TryGetValue(out var schemas))
            return null;
        foreach (var schema in schemas.All)
            CheckPlace(schema.Header);
        return schemas;
    }

    /// <summary>Null without files, as in a part of a book; and with faulty ones, which no book survives.</summary>
    private PolicyTimeline<T>? TimelineOf<T>(
        List<PolicyFile> files, ClauseCatalogue catalogue, Func<List<PolicyFile>, ClauseCatalogue, PolicyReadResult<PolicyTimeline<T>>> load)
        where T : class, IPolicy
    {
        if (files.Count == 0)
            return null;
        var result = load(files, catalogue);
        found.AddRange(result.Diagnostics);
        if (!result.TryGetValue(out var timeline))
            return null;
        foreach (var version in timeline.Versions)
            CheckPlace(version.Header);
        return timeline;
    }

    private NumberingPolicies? NumberingOf(List<PolicyFile> files, ClauseCatalogue catalogue)
    {
        if (files.Count == 0)
            return null;
        var result = NumberingPolicies.Load(files, catalogue);
        found.AddRange(result.Diagnostics);
        if (!result.TryGetValue(out var policies))
            return null;
        foreach (var version in policies.Timelines.SelectMany(timeline => timeline.Versions))
            CheckPlace(version.Header);
        return policies;
    }

    /// <summary>A policy file lies in the folder of its policy and is named by the day on which it takes effect.</summary>
    private void CheckPlace(PolicyHeader header) => CheckPlace(header, LocalDatePattern.Iso.Format(header.Period.From));

    private void CheckPlace(PolicyHeader header, string name)
    {
        var expected = $"{header.Id}/{name}.json";
        if (header.Place.File != expected && !header.Place.File.EndsWith("/" + expected, StringComparison.Ordinal))
            found.Add(BookDiagnostics.Misplaced(header, expected));
    }

    /// <summary>A schedule is named by its year; one that stands in for it, or changes it, says so.</summary>
    private static string NameOf(CalendarNotice notice)
    {
        var year = notice.Year.ToString("0000", CultureInfo.InvariantCulture);
        return notice.IsProvisional ? $"{year}.provisional" : notice.Amends ? $"{year}.amended-{LocalDatePattern.Iso.Format(notice.Published)}" : year;
    }
}
