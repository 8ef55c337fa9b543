using CustomerRules.Archives;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.Numbering;
using CustomerRules.Policies;

namespace CustomerRules.Loading;

/// <summary>Sorts the files of a book by what they are, reads them, and joins what they say.</summary>
internal sealed class RuleBookLoader(AnalysisBudget? budget)
{
    internal PolicyReadResult<RuleBook> Load(IEnumerable<PolicyFile> files)
    {
        var kinds = files.OrderBy(file => file.Path, StringComparer.Ordinal).ToLookup(PolicyFileKinds.Of);
        List<PolicyFile> regulations = [.. kinds[PolicyFileKind.Regulation]];
        var clauses = regulations.Count == 0 ? new PolicyReadResult<ClauseCatalogue>(ClauseCatalogue.Embedded, []) : ClauseCatalogue.Read(regulations);
        var found = new DiagnosticList();
        found.AddRange(clauses.Diagnostics);
        if (!clauses.TryGetValue(out var catalogue))
        {
            CheckLock(kinds, [], found);
            return new PolicyReadResult<RuleBook>(null, found);
        }

        // The two parts know nothing of each other until they are joined: two cores read them side by side.
        var (here, there) = (new BookPart(kinds, catalogue), new BookPart(kinds, catalogue));
        var (records, deciding) = (new RecordsPart(here), new DecidingPart(there, budget));
        Parallel.Invoke(deciding.Load, records.Load);

        // The lock is told first: an edited file explains what follows.
        var fingerprints = new Dictionary<string, PolicyFingerprint>(records.Identifiers, StringComparer.Ordinal);
        foreach (var policy in records.Read.Concat(deciding.Read))
            fingerprints[policy.Header.Place.File] = policy.Header.Fingerprint;
        CheckLock(kinds, fingerprints, found);
        found.AddRange(here.Found);
        found.AddRange(there.Found);
        return new PolicyReadResult<RuleBook>(Join(catalogue, records, deciding, found), found);
    }

    private static void CheckLock(ILookup<PolicyFileKind, PolicyFile> kinds, Dictionary<string, PolicyFingerprint> fingerprints, DiagnosticList found)
    {
        foreach (var file in kinds[PolicyFileKind.Lock])
            new PolicyLock(file, fingerprints, found).Check(kinds.Where(kind => kind.Key is not (PolicyFileKind.Lock or PolicyFileKind.Case)).SelectMany(kind => kind));
    }

    private static RuleBook? Join(ClauseCatalogue catalogue, RecordsPart records, DecidingPart deciding, DiagnosticList found)
    {
        if (deciding is not { Tables: { } tables, Complaints: { } complaints, Access: { } access, Levels: { } levels })
            return null;
        if (records.Lifecycle is { } lifecycle)
            new LifecycleJoin(lifecycle, access, found).Check(tables.Boundaries);
        return found.HasErrors
            ? null
            : new RuleBook(
                catalogue, tables, complaints, access, levels, records.Obligations, records.Metrics, records.Schemas ?? ArchiveSchemas.Embedded,
                records.Lifecycle ?? LifecyclePolicies.Embedded, records.Numbering ?? NumberingPolicies.Embedded, found);
    }
}
