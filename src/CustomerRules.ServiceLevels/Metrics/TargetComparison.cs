using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>On which side of its figure a target lies.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class TargetComparison : SmartEnum<TargetComparison>
{
    /// <summary>The figure itself or more.</summary>
    public static readonly TargetComparison AtLeast = new("at-least", 1);

    /// <summary>The figure itself or less.</summary>
    public static readonly TargetComparison AtMost = new("at-most", 2);

    /// <summary>Less than the figure.</summary>
    public static readonly TargetComparison Below = new("below", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(TargetComparison))]
    static TargetComparison()
    {
    }

    private TargetComparison(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<TargetComparison> All { get; } = [AtLeast, AtMost, Below];

    /// <summary>The code, such as <c>at-least</c>.</summary>
    public string Code => Name;

    /// <summary>The comparison of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="ArgumentException">There is no such comparison.</exception>
    public static TargetComparison FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: at-least, at-most, below.", nameof(code));

    /// <summary>The comparison of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The comparison.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out TargetComparison? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
