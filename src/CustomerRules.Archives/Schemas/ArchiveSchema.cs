using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using CustomerRules.Archives.Evolution;
using CustomerRules.Archives.Validation;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Archives.Schemas;

/// <summary>What a customer file, a form or a register entry holds: one version of one schema.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class ArchiveSchema : IPolicy
{
    /// <summary>What the names of all schemas begin with.</summary>
    internal const string Prefix = "archives/schemas/";

    internal ArchiveSchema(PolicyHeader header, SchemaKind kind, ImmutableArray<ArchiveField> fields)
    {
        Header = header;
        Name = header.Id.ToString()[Prefix.Length..];
        Kind = kind;
        Fields = fields;
        Days = new ComparedDays(fields);
        Root = new ObjectShape(fields, oneOf: false, Days);
        Sensitivity = fields.Aggregate(Sensitivity.None, (joined, field) => joined.Join(field.Sensitivity));
    }

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>The last part of the policy's id: <c>owner</c>.</summary>
    public string Name { get; }

    /// <summary>What documents of the schema are.</summary>
    public SchemaKind Kind { get; }

    /// <summary>How the customers of such files hold their unit; null when the schema is for no such file.</summary>
    public Tenure? Tenure { get; internal init; }

    /// <summary>The sections of a file, or the fields of a form, in the order of the policy.</summary>
    public ImmutableArray<ArchiveField> Fields { get; }

    /// <summary>The purposes that fields may name.</summary>
    public ImmutableArray<FieldPurpose> Purposes { get; internal init; } = [];

    /// <summary>The records of the regulations that are kept in this form though it has another title.</summary>
    public ImmutableArray<KeptRecord> Keeps { get; internal init; } = [];

    /// <summary>Who does what under the regulation whose list this is; empty for other schemas.</summary>
    public ImmutableArray<BoundRole> Roles { get; internal init; } = [];

    /// <summary>Names and codes that this version may not use.</summary>
    public ReservedNames Reserved { get; internal init; } = new([], []);

    /// <summary>How a document of the version before becomes one of this version; null when it needs no change or there is none.</summary>
    public Upcaster? Upcaster { get; internal init; }

    /// <summary>How sensitive a full document is.</summary>
    public Sensitivity Sensitivity { get; }

    /// <summary>What completeness is counted out of: the required and conditional fields outside of lists and of optional groups.</summary>
    public int Units => Root.Units;

    internal ObjectShape Root { get; }

    internal ComparedDays Days { get; }

    /// <summary>Every field with those inside groups and lists, parents first.</summary>
    public IEnumerable<ArchiveField> AllFields => Fields.SelectMany(WithInner);

    /// <summary>The field of a path, if there is one.</summary>
    /// <param name="path">The path, such as <c>basic.contact.phone</c>.</param>
    /// <param name="field">The field.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetField(string path, [NotNullWhen(true)] out ArchiveField? field)
    {
        field = AllFields.FirstOrDefault(item => item.Path == path);
        return field is not null;
    }

    /// <summary>Validates a document straight from its bytes. Allocates nothing when the document is valid and complete.</summary>
    /// <param name="utf8">The document as UTF-8 JSON, at most <see cref="ArchiveValidation.MaxDocumentBytes"/>.</param>
    /// <param name="asOf">The day as of which identifiers, ages and days are judged.</param>
    /// <returns>What was found, and how complete the document is. Bad input of any kind is a finding.</returns>
    public ArchiveValidation Validate(ReadOnlySpan<byte> utf8, LocalDate asOf) => DocumentWalk.Validate(this, utf8, asOf);

    /// <summary>The policy's name and version.</summary>
    public override string ToString() => Header.Name;

    private static IEnumerable<ArchiveField> WithInner(ArchiveField field) => field.Fields.SelectMany(WithInner).Prepend(field);
}
