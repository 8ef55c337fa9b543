using System.Collections.Immutable;
using CustomerRules.Numbering.Templates;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Whether an abbreviation may be registered.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AbbreviationTrial
{
    internal AbbreviationTrial(ImmutableArray<TemplateFault> faults, UnambiguityProof? proof)
    {
        Faults = faults;
        Proof = proof;
    }

    /// <summary>Whether the template stays unambiguous with it.</summary>
    public bool IsAccepted => Proof is { IsUnambiguous: true };

    /// <summary>What is wrong with the abbreviation itself; empty when only the proof decides.</summary>
    public ImmutableArray<TemplateFault> Faults { get; }

    /// <summary>The proof of the template with the abbreviation; null when the abbreviation itself is wrong.</summary>
    public UnambiguityProof? Proof { get; }
}
