using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Why a record counts for no occurrence.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that callers use.</remarks>
public sealed class UncountedReason : SmartEnum<UncountedReason>
{
    /// <summary>Nothing among the occurrences given is what the record names, or has the record's day in its period.</summary>
    public static readonly UncountedReason NoOccurrence = new("no-occurrence", 1);

    /// <summary>Everything that the record could count for has its record already.</summary>
    public static readonly UncountedReason Surplus = new("surplus", 2);

    /// <summary>The record is of a day after the day asked about.</summary>
    public static readonly UncountedReason Later = new("later", 3);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(UncountedReason))]
    static UncountedReason()
    {
    }

    private UncountedReason(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<UncountedReason> All { get; } = [NoOccurrence, Surplus, Later];

    /// <summary>The code, such as <c>no-occurrence</c>.</summary>
    public string Code => Name;

    /// <summary>The reason of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The reason.</returns>
    /// <exception cref="ArgumentException">There is no such reason.</exception>
    public static UncountedReason FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: no-occurrence, surplus, later.", nameof(code));

    /// <summary>The reason of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The reason.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out UncountedReason? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
