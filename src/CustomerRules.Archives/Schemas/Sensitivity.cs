using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>How sensitive a field is. The join of two is the more sensitive one, so that a group, a document or an extract is as sensitive as the most sensitive value in it.</summary>
/// <remarks>Ordered by rank (<c>Value</c>): a chain, and so a lattice. Personal Information Protection Law articles 4, 28 and 31 stand behind it.</remarks>
public sealed class Sensitivity : SmartEnum<Sensitivity>
{
    /// <summary>It says nothing about a person.</summary>
    public static readonly Sensitivity None = new("none", 1, new BilingualText("非个人信息", "not personal"));

    /// <summary>It relates to a person who is or can be identified.</summary>
    public static readonly Sensitivity Personal = new("personal", 2, new BilingualText("个人信息", "personal"));

    /// <summary>A leak harms dignity, body or property: identity numbers, health, financial accounts.</summary>
    public static readonly Sensitivity Sensitive = new("sensitive", 3, new BilingualText("敏感个人信息", "sensitive personal"));

    /// <summary>It concerns a person under fourteen: sensitive whatever it is, and it needs a guardian.</summary>
    public static readonly Sensitivity Minor = new("minor", 4, new BilingualText("未成年人信息", "of a minor"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Sensitivity))]
    static Sensitivity()
    {
    }

    private Sensitivity(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<Sensitivity> All { get; } = [None, Personal, Sensitive, Minor];

    /// <summary>The code, such as <c>none</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The more sensitive of the two.</summary>
    /// <param name="other">The other.</param>
    /// <returns>The join: commutative, associative, with <see cref="None"/> as its neutral element.</returns>
    public Sensitivity Join(Sensitivity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.Value > Value ? other : this;
    }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Sensitivity? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
