using System.Collections.Immutable;

namespace CustomerRules.Numbering.Proofs;

/// <summary>Whether two archives could share a number: decided exactly, with the shortest such number.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class UnambiguityProof
{
    private readonly Lazy<ImmutableArray<TemplateFix>> fixes;

    internal UnambiguityProof(NumberTemplate template, bool isDecided, NumberCollision? counterexample, int explored)
    {
        IsDecided = isDecided;
        Counterexample = counterexample;
        PairsExplored = explored;
        Proven = isDecided && counterexample is null ? new ProvenTemplate(template, this) : null;
        fixes = new Lazy<ImmutableArray<TemplateFix>>(() => Counterexample is null ? [] : FixFinder.Find(template));
    }

    /// <summary>Whether every number has one reading.</summary>
    public bool IsUnambiguous => Proven is not null;

    /// <summary>Whether the proof came to an end. One that would cost too much proves nothing, and the template stays out of service.</summary>
    public bool IsDecided { get; }

    /// <summary>The shortest number with two readings; null when there is none.</summary>
    public NumberCollision? Counterexample { get; }

    /// <summary>What would help, each proved; empty when nothing needs help or nothing simple does.</summary>
    public ImmutableArray<TemplateFix> Fixes => fixes.Value;

    /// <summary>The template in service; null when it is not unambiguous.</summary>
    public ProvenTemplate? Proven { get; }

    /// <summary>How many pairs of states the proof visited.</summary>
    public int PairsExplored { get; }
}
