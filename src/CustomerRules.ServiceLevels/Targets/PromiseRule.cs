using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>What a promised time does to a term.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class PromiseRule : SmartEnum<PromiseRule>
{
    /// <summary>Nothing.</summary>
    public static readonly PromiseRule None = new("none", 1);

    /// <summary>The promise is kept when it is earlier than the limit, and never moves the limit.</summary>
    public static readonly PromiseRule WithinLimit = new("within-limit", 2);

    /// <summary>The promise is the limit, and without one there is none.</summary>
    public static readonly PromiseRule Required = new("required", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(PromiseRule))]
    static PromiseRule()
    {
    }

    private PromiseRule(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<PromiseRule> All { get; } = [None, WithinLimit, Required];

    /// <summary>The code, such as <c>none</c>.</summary>
    public string Code => Name;

    /// <summary>The promise rule of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The promise rule.</returns>
    /// <exception cref="ArgumentException">There is no such promise rule.</exception>
    public static PromiseRule FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: none, within-limit, required.", nameof(code));

    /// <summary>The promise rule of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The promise rule.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out PromiseRule? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
