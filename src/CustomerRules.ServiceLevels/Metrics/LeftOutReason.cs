using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>Why something that was given does not count in a metric.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class LeftOutReason : SmartEnum<LeftOutReason>
{
    /// <summary>It does not belong to the period.</summary>
    public static readonly LeftOutReason OutsidePeriod = new("outside-period", 1);

    /// <summary>Whether it counts has not been decided yet.</summary>
    public static readonly LeftOutReason Undecided = new("undecided", 2);

    /// <summary>The case is not answered yet: its time is censored.</summary>
    public static readonly LeftOutReason Open = new("open", 3);

    /// <summary>The case is not answered yet and its deadline has passed.</summary>
    public static readonly LeftOutReason OpenOverdue = new("open-overdue", 4);

    /// <summary>It happened outside service hours.</summary>
    public static readonly LeftOutReason OutsideHours = new("outside-hours", 5);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(LeftOutReason))]
    static LeftOutReason()
    {
    }

    private LeftOutReason(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<LeftOutReason> All { get; } = [OutsidePeriod, Undecided, Open, OpenOverdue, OutsideHours];

    /// <summary>The code, such as <c>outside-period</c>.</summary>
    public string Code => Name;

    /// <summary>The reason of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="ArgumentException">There is no such reason.</exception>
    public static LeftOutReason FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: outside-period, undecided, open, open-overdue, outside-hours.", nameof(code));

    /// <summary>The reason of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The reason.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out LeftOutReason? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
