using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>When the last day of a term ends (Civil Code art. 203).</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class DayEnd : SmartEnum<DayEnd>
{
    /// <summary>When the service closes on that day, and at 24:00 when it does not open.</summary>
    public static readonly DayEnd CloseOfBusiness = new("close-of-business", 1);

    /// <summary>At 24:00, written as 00:00 of the next day.</summary>
    public static readonly DayEnd Midnight = new("midnight", 2);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(DayEnd))]
    static DayEnd()
    {
    }

    private DayEnd(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<DayEnd> All { get; } = [CloseOfBusiness, Midnight];

    /// <summary>The code, such as <c>close-of-business</c>.</summary>
    public string Code => Name;

    /// <summary>The end of day of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The end of day.</returns>
    /// <exception cref="ArgumentException">There is no such end of day.</exception>
    public static DayEnd FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: close-of-business, midnight.", nameof(code));

    /// <summary>The end of day of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The end of day.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out DayEnd? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
