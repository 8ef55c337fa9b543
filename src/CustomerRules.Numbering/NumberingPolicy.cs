using System.Collections.Immutable;
using CustomerRules.Numbering.Allocation;
using CustomerRules.Numbering.Proofs;
using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>One version of how archives are numbered: a template in service, with the clause behind every part.</summary>
/// <remarks>Immutable and thread-safe. Compared by reference.</remarks>
public sealed class NumberingPolicy : IPolicy
{
    internal NumberingPolicy(
        PolicyHeader header, ProvenTemplate template, ConfusionMap? lookAlikes, bool isLookAlikeFree, bool isPrefixFree, AllocationRules allocation, int? boxCapacity, ImmutableArray<NumberRule> rules)
    {
        Header = header;
        Template = template;
        LookAlikes = lookAlikes;
        IsLookAlikeFree = isLookAlikeFree;
        IsPrefixFree = isPrefixFree;
        Allocation = allocation;
        BoxCapacity = boxCapacity;
        Rules = rules;
    }

    /// <inheritdoc/>
    public PolicyHeader Header { get; }

    /// <summary>The name by which callers ask for the template: the last part of the policy's id, such as <c>archive</c>.</summary>
    public string Name => NameOf(Header.Id);

    /// <summary>The template, proved.</summary>
    public ProvenTemplate Template { get; }

    /// <summary>Which characters look alike; null when the policy does not say.</summary>
    public ConfusionMap? LookAlikes { get; }

    /// <summary>Whether the policy demands that no two numbers look alike. What is demanded is proved, or the policy does not load.</summary>
    public bool IsLookAlikeFree { get; }

    /// <summary>Whether the policy demands that no number begins another. What is demanded is proved, or the policy does not load.</summary>
    public bool IsPrefixFree { get; }

    /// <summary>How sequences are given out.</summary>
    public AllocationRules Allocation { get; }

    /// <summary>How many files a box holds; null when the policy does not say.</summary>
    public int? BoxCapacity { get; }

    /// <summary>The parts of the policy with their clauses: form, communities, units, years, uniqueness, allocation, labels.</summary>
    public ImmutableArray<NumberRule> Rules { get; }

    /// <summary>The part of a name.</summary>
    /// <param name="name">The name, such as <c>form</c>.</param>
    /// <returns>The part.</returns>
    /// <exception cref="ArgumentException">There is no such part.</exception>
    public NumberRule Rule(string name) => Rules.FirstOrDefault(rule => rule.Name == name) ?? throw new ArgumentException("There is no such part.", nameof(name));

    /// <summary>Name and version.</summary>
    public override string ToString() => Header.Name;

    internal static string NameOf(PolicyId id) => id.ToString()[(id.ToString().IndexOf('/', StringComparison.Ordinal) + 1)..];
}
