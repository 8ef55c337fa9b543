using System.Collections.Immutable;
using CustomerRules.Archives.Schemas;
using CustomerRules.Identifiers;
using NodaTime;

namespace CustomerRules.Archives.Validation;

/// <summary>What a validation came to.</summary>
/// <remarks>Immutable. A value, so that a valid document costs no memory.</remarks>
public readonly struct ArchiveValidation
{
    /// <summary>The largest document that is looked at, in bytes.</summary>
    public const int MaxDocumentBytes = 1024 * 1024;

    /// <summary>The most findings that are listed; more are told by <see cref="ArchiveFindingCodes.More"/>.</summary>
    public const int MaxFindings = 200;

    private readonly FoundInDocument? found;

    internal ArchiveValidation(ArchiveSchema schema, LocalDate asOf, int met, FoundInDocument? found)
    {
        Schema = schema;
        AsOf = asOf;
        Completeness = new Completeness(met, schema.Units);
        this.found = found;
    }

    /// <summary>The schema, with the clauses that the whole answer rests on in its header.</summary>
    public ArchiveSchema Schema { get; }

    /// <summary>The day of the validation.</summary>
    public LocalDate AsOf { get; }

    /// <summary>How complete the document is; nothing counts in a document that cannot be read.</summary>
    public Completeness Completeness { get; }

    /// <summary>Whether nothing is invalid. Warnings do not count.</summary>
    public bool IsValid => found is null || found.IsValid;

    /// <summary>The worst grade of the findings.</summary>
    public Grade Grade => found?.Worst ?? Grade.Valid;

    /// <summary>What speaks against the document, in the order of reading; what is absent at the end of its object.</summary>
    public ImmutableArray<ArchiveFinding> Findings => found?.Findings ?? [];

    /// <summary>What is still to do: what keeps the document from being complete or valid, in the order of the schema. Empty exactly when it is both.
    /// As many are counted as <see cref="Completeness"/> lacks.</summary>
    public ImmutableArray<MissingField> Missing => found?.Missing ?? [];

    /// <summary>The first of <see cref="Missing"/>: the next thing to do; null when nothing is missing.</summary>
    public MissingField? Next => found is { Missing: [var first, ..] } ? first : null;

    /// <summary>Validity and completeness.</summary>
    public override string ToString() => $"{Grade.Code} {Completeness}";
}
