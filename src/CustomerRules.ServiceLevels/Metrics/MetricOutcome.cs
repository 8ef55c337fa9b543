using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>How a metric stands to its target.</summary>
/// <remarks>A target that is missed is no breach of a duty. Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class MetricOutcome : SmartEnum<MetricOutcome>
{
    /// <summary>The target is reached.</summary>
    public static readonly MetricOutcome Met = new("met", 1);

    /// <summary>The target is not reached.</summary>
    public static readonly MetricOutcome Missed = new("missed", 2);

    /// <summary>There is nothing to divide by: the period is empty.</summary>
    public static readonly MetricOutcome NotApplicable = new("not-applicable", 3);

    /// <summary>The clauses set no target.</summary>
    public static readonly MetricOutcome NoTarget = new("no-target", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(MetricOutcome))]
    static MetricOutcome()
    {
    }

    private MetricOutcome(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<MetricOutcome> All { get; } = [Met, Missed, NotApplicable, NoTarget];

    /// <summary>The code, such as <c>met</c>.</summary>
    public string Code => Name;

    /// <summary>The outcome of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">There is no such outcome.</exception>
    public static MetricOutcome FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: met, missed, not-applicable, no-target.", nameof(code));

    /// <summary>The outcome of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The outcome.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out MetricOutcome? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
