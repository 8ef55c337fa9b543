using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>How well a date is known: confirmed by a notice, provisional, or unknown.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class Coverage : SmartEnum<Coverage>
{
    /// <summary>A notice fixes the day.</summary>
    public static readonly Coverage Confirmed = new("confirmed", 1);

    /// <summary>Statutory days and weekends are known, the notice that moves working days is not.</summary>
    public static readonly Coverage Provisional = new("provisional", 2);

    /// <summary>Nothing is known but the day of the week.</summary>
    public static readonly Coverage Unknown = new("unknown", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(Coverage))]
    static Coverage()
    {
    }

    private Coverage(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<Coverage> All { get; } = [Confirmed, Provisional, Unknown];

    /// <summary>The code, such as <c>confirmed</c>.</summary>
    public string Code => Name;

    /// <summary>The less certain of two.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The one of higher rank.</returns>
    public static Coverage Worse(Coverage left, Coverage right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        return left.Value >= right.Value ? left : right;
    }

    /// <summary>The coverage of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The coverage.</returns>
    /// <exception cref="ArgumentException">There is no such coverage.</exception>
    public static Coverage FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: confirmed, provisional, unknown.", nameof(code));

    /// <summary>The coverage of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The coverage.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out Coverage? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
