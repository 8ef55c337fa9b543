using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>Whether a field must be there.</summary>
/// <remarks>Ordered by rank (<c>Value</c>).</remarks>
public sealed class Presence : SmartEnum<Presence>
{
    /// <summary>It may be left out.</summary>
    public static readonly Presence Optional = new("optional", 1, new BilingualText("可填", "optional"));

    /// <summary>It must be there when its condition holds.</summary>
    public static readonly Presence Conditional = new("conditional", 2, new BilingualText("有条件必填", "conditional"));

    /// <summary>It must be there.</summary>
    public static readonly Presence Required = new("required", 3, new BilingualText("必填", "required"));

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Presence))]
    static Presence()
    {
    }

    private Presence(string code, int rank, BilingualText title)
        : base(code, rank) => Title = title;

    /// <summary>All of them, in order.</summary>
    public static ImmutableArray<Presence> All { get; } = [Optional, Conditional, Required];

    /// <summary>The code, such as <c>optional</c>.</summary>
    public string Code => Name;

    /// <summary>What it is called.</summary>
    public BilingualText Title { get; }

    /// <summary>The one of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">What has the code.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Presence? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
