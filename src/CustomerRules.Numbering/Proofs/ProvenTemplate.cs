using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Proofs;

/// <summary>A template in service: it is proved that no two archives can share a number. Allocators and policies take no other.</summary>
/// <remarks>Only <see cref="NumberTemplate.Prove"/> makes one. Immutable and thread-safe.</remarks>
public sealed class ProvenTemplate
{
    internal ProvenTemplate(NumberTemplate template, UnambiguityProof proof)
    {
        Template = template;
        Proof = proof;
    }

    /// <summary>The template.</summary>
    public NumberTemplate Template { get; }

    /// <summary>The proof.</summary>
    public UnambiguityProof Proof { get; }

    /// <summary>Tries a new abbreviation against the proof, before it is registered.</summary>
    /// <param name="abbreviation">The abbreviation.</param>
    /// <returns>The template with it, or why it cannot be registered.</returns>
    public AbbreviationTrial Try(string abbreviation)
    {
        var communities = Template.Vocabulary.Communities.Add(Guard.Against.Null(abbreviation));
        if (!NumberTemplate.TryCreate(Template.Pattern, Template.Vocabulary.WithCommunities(communities), out var template, out var faults))
            return new AbbreviationTrial(faults, null);
        return new AbbreviationTrial([], template.Prove());
    }

    /// <summary>The canonical pattern.</summary>
    public override string ToString() => Template.Pattern;
}
