using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>What a term is for, which decides what happens when its last day is a day of rest.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class TermPurpose : SmartEnum<TermPurpose>
{
    /// <summary>Something must be done by then: the last day moves forward past days of rest.</summary>
    public static readonly TermPurpose Deadline = new("deadline", 1);

    /// <summary>Something must be kept until then: the term is never shortened, and no day moves.</summary>
    public static readonly TermPurpose Retention = new("retention", 2);

    /// <summary>Something must be done within a period: the legal end stays, and the planned day is the last workday in it.</summary>
    public static readonly TermPurpose WithinPeriod = new("within-period", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(TermPurpose))]
    static TermPurpose()
    {
    }

    private TermPurpose(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<TermPurpose> All { get; } = [Deadline, Retention, WithinPeriod];

    /// <summary>The code, such as <c>deadline</c>.</summary>
    public string Code => Name;

    /// <summary>The purpose of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The purpose.</returns>
    /// <exception cref="ArgumentException">There is no such purpose.</exception>
    public static TermPurpose FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: deadline, retention, within-period.", nameof(code));

    /// <summary>The purpose of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The purpose.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out TermPurpose? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
