using System.Text;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables.Sets;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Complaints.Tests.Reference;

/// <summary>The embedded policies, their files as text, and every case worth trying.</summary>
internal static class Book
{
    internal static readonly LocalDate Day = new(2026, 1, 1);

    internal static readonly string[] AllIncidents =
    [
        "renovation-noise", "public-facility-fault", "in-unit-repair", "mail-or-newspaper-lost", "public-area-hygiene",
        "greenery", "pest-control", "centre-service", "water-leak", "planned-power-outage", "sudden-power-outage", "flooding",
        "fire", "explosion", "lift-entrapment", "theft-or-destruction", "criminal-case", "main-equipment-failure",
        "structural-damage", "other",
    ];

    internal static readonly string[] MajorIncidents = [.. AllIncidents.Where(incident => Clauses.MajorItem(incident) is not null)];

    internal static ComplaintPolicy Policy { get; } = ComplaintPolicies.Embedded.AsOf(Day);

    internal static RepairPolicy Repairs { get; } = ComplaintPolicies.Embedded.RepairsAsOf(Day);

    /// <summary>Every incident with every combination of flags, and households and departments on both sides of every bound.</summary>
    internal static IEnumerable<Complaint> EveryCase() =>
        from incident in AllIncidents
        from households in new[] { 1, 2, 3, 4, 10000 }
        from departments in new[] { 1, 2, 100 }
        from flags in Enumerable.Range(0, 8)
        select new Complaint(incident, households, departments, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);

    /// <summary>The text of the embedded file of a table, such as <c>severity</c>.</summary>
    internal static string Text(string table) =>
        Encoding.UTF8.GetString(ComplaintPolicies.EmbeddedFiles.Single(file => file.Path == Path(table)).Utf8.Span);

    /// <summary>The embedded text with a passage replaced. The passage occurs exactly once, so that no edit goes astray.</summary>
    internal static string Edited(string table, string passage, string replacement)
    {
        var text = Text(table);
        Assert.Equal(2, text.Split(passage).Length);
        return text.Replace(passage, replacement, StringComparison.Ordinal);
    }

    /// <summary>The embedded files with the given ones in place of those of the same table.</summary>
    internal static IEnumerable<PolicyFile> FilesWith(params (string Table, string Text)[] changed) =>
        ComplaintPolicies.EmbeddedFiles
            .Where(file => changed.All(change => Path(change.Table) != file.Path))
            .Concat(changed.Select(change => PolicyFile.FromText(Path(change.Table), change.Text)));

    internal static PolicyReadResult<ComplaintPolicies> Read(IEnumerable<PolicyFile> files) =>
        ComplaintPolicies.From(TableSet.Load(files, ClauseCatalogue.Embedded).GetValueOrThrow());

    internal static ComplaintPolicies Load(IEnumerable<PolicyFile> files) => Read(files).GetValueOrThrow();

    private static string Path(string table) => $"complaints/{table}/2025-01-01.json";
}
