using System.Collections.Immutable;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Diagnostics;
using CustomerRules.Policies;
using NodaTime.Text;

namespace CustomerRules.Loading;

/// <summary>Sorts the files of a book by what they are, reads them, and joins what they say.</summary>
internal sealed class RuleBookLoader(AnalysisBudget? budget)
{
    private const string LockName = "policies.lock.json";

    private readonly DiagnosticList found = new();

    internal PolicyReadResult<RuleBook> Load(IEnumerable<PolicyFile> files)
    {
        var all = files.Where(file => !LiesIn(file, "cases")).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var regulations = all.Where(file => LiesIn(file, "regulations")).ToList();
        // Identifiers bring their data with them: code lists and number plans are no policies.
        var policies = all.Where(file => !LiesIn(file, "regulations") && !LiesIn(file, "identifiers") && !IsLock(file)).ToList();
        var catalogue = CatalogueOf(regulations);
        foreach (var file in all.Where(IsLock))
            new PolicyLock(file, found).Check(all.Where(other => !IsLock(other)));
        if (catalogue is null)
            return new PolicyReadResult<RuleBook>(null, found);

        var tables = TableSet.Load(policies, catalogue, budget);
        found.AddRange(tables.Diagnostics);
        if (!tables.TryGetValue(out var set))
            return new PolicyReadResult<RuleBook>(null, found);
        foreach (var table in set.Tables.DistinctBy(table => table.Header))
            CheckPlace(table.Header);
        var complaints = ComplaintPolicies.From(set);
        found.AddRange(complaints.Diagnostics);
        return complaints.TryGetValue(out var value)
            ? new PolicyReadResult<RuleBook>(new RuleBook(catalogue, set, value, found), found)
            : new PolicyReadResult<RuleBook>(null, found);
    }

    private static bool IsLock(PolicyFile file) => file.Path == LockName || file.Path.EndsWith("/" + LockName, StringComparison.Ordinal);

    /// <summary>The folder right above a file says what it is. Folders further up are where the book happens to be kept.</summary>
    private static bool LiesIn(PolicyFile file, string folder)
    {
        var parts = file.Path.Split('/');
        return parts.Length > 1 && parts[^2] == folder;
    }

    private ClauseCatalogue? CatalogueOf(List<PolicyFile> regulations)
    {
        if (regulations.Count == 0)
            return ClauseCatalogue.Embedded;
        var result = ClauseCatalogue.Read(regulations);
        found.AddRange(result.Diagnostics);
        return result.TryGetValue(out var catalogue) ? catalogue : null;
    }

    /// <summary>A policy file lies in the folder of its policy and is named by the day on which it takes effect.</summary>
    private void CheckPlace(PolicyHeader header)
    {
        var expected = $"{header.Id}/{LocalDatePattern.Iso.Format(header.Period.From)}.json";
        if (header.Place.File != expected && !header.Place.File.EndsWith("/" + expected, StringComparison.Ordinal))
            found.Add(BookDiagnostics.Misplaced(header, expected));
    }
}
