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

    /// <summary>Whether everything that was proved still is with it.</summary>
    public bool IsAccepted =>
        Proof is { IsUnambiguous: true } && Clash is null && LookAlikes is null or { Holds: true }
        && Prefixes is null or { Holds: true };

    /// <summary>What is wrong with the abbreviation itself; empty when only the proof decides.</summary>
    public ImmutableArray<TemplateFault> Faults { get; }

    /// <summary>The proof of the template with the abbreviation; null when the abbreviation itself is wrong.</summary>
    public UnambiguityProof? Proof { get; }

    /// <summary>The proof about <see cref="ClashesWith"/> that does not hold; null when there is none, or when it was not asked.</summary>
    public PairProof<NumberCollision>? Clash { get; internal init; }

    /// <summary>The other template that would share a number, or the other version that would read one differently.</summary>
    public NumberingPolicy? ClashesWith { get; internal init; }

    /// <summary>The proof that no two numbers look alike; null when the policy does not demand it.</summary>
    public PairProof<NumberPair>? LookAlikes { get; internal init; }

    /// <summary>The proof that no number begins another; null when the policy does not demand it.</summary>
    public PairProof<NumberPair>? Prefixes { get; internal init; }
}
