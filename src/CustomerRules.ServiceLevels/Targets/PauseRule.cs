using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>What a pause does to a term.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class PauseRule : SmartEnum<PauseRule>
{
    /// <summary>Nothing: the clock cannot be paused.</summary>
    public static readonly PauseRule None = new("none", 1);

    /// <summary>A workday does not count when the clock was paused through all its service hours.</summary>
    public static readonly PauseRule WholeWorkday = new("whole-workday", 2);

    /// <summary>A workday does not count when the clock was paused at any time of its service hours.</summary>
    public static readonly PauseRule AnyPart = new("any-part", 3);

    /// <summary>Paused time does not count.</summary>
    public static readonly PauseRule Elapsed = new("elapsed", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(PauseRule))]
    static PauseRule()
    {
    }

    private PauseRule(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<PauseRule> All { get; } = [None, WholeWorkday, AnyPart, Elapsed];

    /// <summary>The code, such as <c>none</c>.</summary>
    public string Code => Name;

    /// <summary>The pause rule of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The pause rule.</returns>
    /// <exception cref="ArgumentException">There is no such pause rule.</exception>
    public static PauseRule FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: none, whole-workday, any-part, elapsed.", nameof(code));

    /// <summary>The pause rule of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The pause rule.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out PauseRule? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
