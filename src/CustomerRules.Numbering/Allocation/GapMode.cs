using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Numbering.Allocation;

/// <summary>What becomes of a reserved number that is not used.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class GapMode : SmartEnum<GapMode>
{
    /// <summary>It is given out again before any new one, so that no number is left out. A number once confirmed is never given out again.</summary>
    public static readonly GapMode Gapless = new("gapless", 1);

    /// <summary>It stays unused, and the gap report says why.</summary>
    public static readonly GapMode GapsAllowed = new("gaps-allowed", 2);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(GapMode))]
    static GapMode()
    {
    }

    private GapMode(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<GapMode> All { get; } = [Gapless, GapsAllowed];

    /// <summary>The code, such as <c>gapless</c>.</summary>
    public string Code => Name;

    /// <summary>The mode of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The mode.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out GapMode? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
