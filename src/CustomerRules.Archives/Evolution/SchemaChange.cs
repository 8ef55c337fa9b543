using System.Collections.Immutable;
using System.Text;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Evolution;

/// <summary>What a new version of a schema means for the documents that exist. Two relations, since a default makes a document valid only after
/// it was upcast: <em>accepts</em> (valid as it stands) and <em>migrates</em> (valid after the declared upcaster).</summary>
/// <remarks>Decided on a suite of documents that takes every value of every field to its bounds and every condition to all its outcomes; each
/// refusal is a document of that suite, replayed by the validator. Immutable.</remarks>
public sealed class SchemaChange
{
    private SchemaChange(ArchiveSchema before, ArchiveSchema after, ImmutableArray<SchemaRefusal> refusals, ImmutableArray<SchemaRefusal> migrationRefusals)
    {
        Before = before;
        After = after;
        Refusals = refusals;
        MigrationRefusals = migrationRefusals;
    }

    /// <summary>The old version.</summary>
    public ArchiveSchema Before { get; }

    /// <summary>The new version.</summary>
    public ArchiveSchema After { get; }

    /// <summary>Whether every document that is valid under the old version is valid under the new one as it stands.</summary>
    public bool Accepts => Refusals.IsEmpty;

    /// <summary>Whether every document that is valid under the old version is valid under the new one after the upcaster of the new version.</summary>
    public bool Migrates => MigrationRefusals.IsEmpty;

    /// <summary>Why the new version does not accept; one for each place and code, with the shortest witness.</summary>
    public ImmutableArray<SchemaRefusal> Refusals { get; }

    /// <summary>Why documents do not migrate; the finding is about the upcast document, the witness is the old one.</summary>
    public ImmutableArray<SchemaRefusal> MigrationRefusals { get; }

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version. Its upcaster, if it has one, takes documents of the old version.</param>
    /// <param name="asOf">The day on which documents are judged.</param>
    /// <returns>Both relations, with a witness for each refusal.</returns>
    public static SchemaChange Between(ArchiveSchema before, ArchiveSchema after, LocalDate asOf)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        var refusals = new Dictionary<(string, string), SchemaRefusal>();
        var migration = new Dictionary<(string, string), SchemaRefusal>();
        foreach (var document in new DocumentSuite(before, after, asOf).Documents())
        {
            var utf8 = Encoding.UTF8.GetBytes(document);
            if (!before.Validate(utf8, asOf).IsValid)
                continue;
            Judge(after, utf8, asOf, document, refusals);
            if (after.Upcaster is { } upcaster && upcaster.TryApply(utf8, out var upcast))
                Judge(after, upcast, asOf, document, migration);
        }

        return new SchemaChange(before, after, Sorted(refusals), after.Upcaster is null ? Sorted(refusals) : Sorted(migration));
    }

    /// <summary>What a change does to the set of valid documents.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="asOf">The day on which documents are judged.</param>
    /// <returns>Whether more, fewer, the same, or other documents are valid.</returns>
    public static SchemaChangeKind KindOf(ArchiveSchema before, ArchiveSchema after, LocalDate asOf) =>
        (Between(before, after, asOf).Accepts, Between(after, before, asOf).Accepts) switch
        {
            (true, true) => SchemaChangeKind.Same,
            (true, false) => SchemaChangeKind.Loosened,
            (false, true) => SchemaChangeKind.Tightened,
            _ => SchemaChangeKind.Mixed,
        };

    private static void Judge(ArchiveSchema after, byte[] utf8, LocalDate asOf, string document, Dictionary<(string, string), SchemaRefusal> refusals)
    {
        foreach (var finding in after.Validate(utf8, asOf).Findings)
        {
            if (finding.Grade != Identifiers.Grade.Invalid)
                continue;
            var key = (WithoutPositions(finding.Path), finding.Code);
            if (!refusals.TryGetValue(key, out var known) || document.Length < known.Witness.Length)
                refusals[key] = new SchemaRefusal(finding, document);
        }
    }

    private static string WithoutPositions(string path)
    {
        var text = new StringBuilder();
        var inside = false;
        foreach (var c in path)
        {
            inside = c == '[' || (inside && c != ']');
            if (!inside && c != ']')
                text.Append(c);
        }

        return text.ToString();
    }

    private static ImmutableArray<SchemaRefusal> Sorted(Dictionary<(string, string), SchemaRefusal> refusals) =>
        [.. refusals.OrderBy(item => item.Key.Item1, StringComparer.Ordinal).ThenBy(item => item.Key.Item2, StringComparer.Ordinal).Select(item => item.Value)];
}
