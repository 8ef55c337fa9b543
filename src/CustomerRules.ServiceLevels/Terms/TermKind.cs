using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>How a term is measured. There is no plain day: it is a workday or a calendar day.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class TermKind : SmartEnum<TermKind>
{
    /// <summary>Minutes that run day and night.</summary>
    public static readonly TermKind Minutes = new("minutes", 1);

    /// <summary>Hours that run day and night.</summary>
    public static readonly TermKind Hours = new("hours", 2);

    /// <summary>Minutes within service hours.</summary>
    public static readonly TermKind WorkingMinutes = new("working-minutes", 3);

    /// <summary>Days on which work is done, make-up workdays included.</summary>
    public static readonly TermKind Workdays = new("workdays", 4);

    /// <summary>All days alike.</summary>
    public static readonly TermKind CalendarDays = new("calendar-days", 5);

    /// <summary>Months, to the corresponding day.</summary>
    public static readonly TermKind Months = new("months", 6);

    /// <summary>Years, to the corresponding day.</summary>
    public static readonly TermKind Years = new("years", 7);

    /// <summary>Up to the end of the day, week, month, quarter, half-year or year.</summary>
    public static readonly TermKind WithinPeriod = new("within-period", 8);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(TermKind))]
    static TermKind()
    {
    }

    private TermKind(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<TermKind> All { get; } = [Minutes, Hours, WorkingMinutes, Workdays, CalendarDays, Months, Years, WithinPeriod];

    /// <summary>The code, such as <c>minutes</c>.</summary>
    public string Code => Name;

    /// <summary>The kind of term of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The kind of term.</returns>
    /// <exception cref="ArgumentException">There is no such kind of term.</exception>
    public static TermKind FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: minutes, hours, working-minutes, workdays, calendar-days, months, years, within-period.", nameof(code));

    /// <summary>The kind of term of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The kind of term.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out TermKind? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
