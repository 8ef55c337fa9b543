using System.Collections.Immutable;
using Ardalis.GuardClauses;
using CustomerRules.Archives.Schemas;
using NodaTime;

namespace CustomerRules.Archives.Evolution;

/// <summary>What a new version of a schema means for the documents that exist. Two relations, since a default makes a document valid only after
/// it was upcast: <em>accepts</em> (valid as it stands) and <em>migrates</em> (valid after the declared upcaster).</summary>
/// <remarks>Decided for all documents, but for their size: for each thing that the new version could find, every combination of the old fields that
/// decide it is gone through, and each refusal is one of those documents, replayed by the validator. Where there are too many of them, the place is
/// undecided, which is never a yes. Immutable.</remarks>
public sealed class SchemaChange
{
    private readonly SuiteRun asItStands;
    private readonly SuiteRun upcast;

    private SchemaChange(ArchiveSchema before, ArchiveSchema after, SuiteRun asItStands, SuiteRun upcast)
    {
        Before = before;
        After = after;
        this.asItStands = asItStands;
        this.upcast = upcast;
    }

    /// <summary>The old version.</summary>
    public ArchiveSchema Before { get; }

    /// <summary>The new version.</summary>
    public ArchiveSchema After { get; }

    /// <summary>Every valid document of the old version is valid under the new one as it stands.</summary>
    public bool Accepts => Refusals.IsEmpty && Undecided.IsEmpty;

    /// <summary>Every valid document of the old version is valid under the new one after its upcaster; the same as <see cref="Accepts"/> when there
    /// is none.</summary>
    public bool Migrates => MigrationRefusals.IsEmpty && MigrationUndecided.IsEmpty;

    /// <summary>Why the new version does not accept; one for each place and code, with the shortest witness.</summary>
    public ImmutableArray<SchemaRefusal> Refusals => asItStands.Refusals;

    /// <summary>Why documents do not migrate; the finding is about the upcast document, the witness is the old one.</summary>
    public ImmutableArray<SchemaRefusal> MigrationRefusals => upcast.Refusals;

    /// <summary>The paths at which too many fields hang together to say whether the new version accepts.</summary>
    public ImmutableArray<string> Undecided => asItStands.Undecided;

    /// <summary>The paths at which too many fields hang together to say whether documents migrate.</summary>
    public ImmutableArray<string> MigrationUndecided => upcast.Undecided;

    /// <summary>Compares two versions.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version. Its upcaster, if it has one, takes documents of the old version.</param>
    /// <param name="asOf">The day on which documents are judged.</param>
    /// <returns>Both relations, with a witness for each refusal.</returns>
    public static SchemaChange Between(ArchiveSchema before, ArchiveSchema after, LocalDate asOf) =>
        Between(before, after, Guard.Against.Null(after).Upcaster, asOf);

    /// <summary>What a change does to the set of valid documents.</summary>
    /// <param name="before">The old version.</param>
    /// <param name="after">The new version.</param>
    /// <param name="asOf">The day on which documents are judged.</param>
    /// <returns>Whether more, fewer, the same, or other documents are valid.</returns>
    public static SchemaChangeKind KindOf(ArchiveSchema before, ArchiveSchema after, LocalDate asOf)
    {
        var (there, back) = (Between(before, after, null, asOf), Between(after, before, null, asOf));
        if ((there.Refusals.IsEmpty && !there.Accepts) || (back.Refusals.IsEmpty && !back.Accepts))
            return SchemaChangeKind.Undecided;
        return (there.Accepts, back.Accepts) switch
        {
            (true, true) => SchemaChangeKind.Same,
            (true, false) => SchemaChangeKind.Loosened,
            (false, true) => SchemaChangeKind.Tightened,
            _ => SchemaChangeKind.Mixed,
        };
    }

    internal static SchemaChange Between(ArchiveSchema before, ArchiveSchema after, Upcaster? upcaster, LocalDate asOf)
    {
        Guard.Against.Null(before);
        Guard.Against.Null(after);
        var asItStands = SuiteRun.Of(before, after, null, asOf);
        return new SchemaChange(before, after, asItStands, upcaster is null ? asItStands : SuiteRun.Of(before, after, upcaster, asOf));
    }
}
