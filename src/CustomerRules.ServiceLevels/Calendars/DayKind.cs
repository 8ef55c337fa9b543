using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>What a day is for work: ordinary workday, make-up workday, weekend, holiday.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class DayKind : SmartEnum<DayKind>
{
    /// <summary>A day of the working week.</summary>
    public static readonly DayKind Workday = new("workday", 1);

    /// <summary>A day of rest by the week on which work is done, in exchange for a day off elsewhere.</summary>
    public static readonly DayKind MakeUpWorkday = new("make-up-workday", 2);

    /// <summary>A day of rest by the week.</summary>
    public static readonly DayKind Weekend = new("weekend", 3);

    /// <summary>A day off by a notice or by statute, whatever the day of the week.</summary>
    public static readonly DayKind Holiday = new("holiday", 4);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(DayKind))]
    static DayKind()
    {
    }

    private DayKind(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<DayKind> All { get; } = [Workday, MakeUpWorkday, Weekend, Holiday];

    /// <summary>The code, such as <c>workday</c>.</summary>
    public string Code => Name;

    /// <summary>Whether work is done: it counts as a working day.</summary>
    public bool IsWorkday => Value <= 2;

    /// <summary>The day kind of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The day kind.</returns>
    /// <exception cref="ArgumentException">There is no such day kind.</exception>
    public static DayKind FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: workday, make-up-workday, weekend, holiday.", nameof(code));

    /// <summary>The day kind of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The day kind.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out DayKind? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
