using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>What the valid complaints are divided by.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class RateBase : SmartEnum<RateBase>
{
    /// <summary>The households served in the period: the one base that does not depend on how much is complained about.</summary>
    public static readonly RateBase HouseholdsServed = new("households-served", 1);

    /// <summary>All complaints accepted in the period, undecided ones included.</summary>
    public static readonly RateBase AllComplaints = new("all-complaints", 2);

    /// <summary>The items raised in revisits of the period.</summary>
    public static readonly RateBase RevisitedItems = new("revisited-items", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(RateBase))]
    static RateBase()
    {
    }

    private RateBase(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<RateBase> All { get; } = [HouseholdsServed, AllComplaints, RevisitedItems];

    /// <summary>The code, such as <c>households-served</c>.</summary>
    public string Code => Name;

    /// <summary>The base of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The base.</returns>
    /// <exception cref="ArgumentException">There is no such base.</exception>
    public static RateBase FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: households-served, all-complaints, revisited-items.", nameof(code));

    /// <summary>The base of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The base.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out RateBase? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
