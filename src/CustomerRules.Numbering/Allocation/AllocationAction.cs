using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Numbering.Allocation;

/// <summary>What happened to numbers.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that stores keep.</remarks>
public sealed class AllocationAction : SmartEnum<AllocationAction>
{
    /// <summary>Given to a writer, who has not used them yet.</summary>
    public static readonly AllocationAction Reserved = new("reserved", 1);

    /// <summary>In use: they stand on archives, and are never given out again.</summary>
    public static readonly AllocationAction Confirmed = new("confirmed", 2);

    /// <summary>Reserved, not used, and given out again before any new number.</summary>
    public static readonly AllocationAction Returned = new("returned", 3);

    /// <summary>Never given out again, with a reason.</summary>
    public static readonly AllocationAction Voided = new("voided", 4);

    /// <summary>Numbers of before this system, now in use here; those that they skip are never given out.</summary>
    public static readonly AllocationAction Adopted = new("adopted", 5);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(AllocationAction))]
    static AllocationAction()
    {
    }

    private AllocationAction(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<AllocationAction> All { get; } = [Reserved, Confirmed, Returned, Voided, Adopted];

    /// <summary>The code, such as <c>reserved</c>.</summary>
    public string Code => Name;

    /// <summary>The action of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The action.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out AllocationAction? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
