using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>What became of an occurrence, as seen on a day.</summary>
/// <remarks>Exactly one holds. Ordered by rank (<c>Value</c>). The name is the code that callers use.</remarks>
public sealed class ObligationVerdict : SmartEnum<ObligationVerdict>
{
    /// <summary>Nothing is recorded and the period is not over: the day asked about is its last day or earlier.</summary>
    public static readonly ObligationVerdict Pending = new("pending", 1);

    /// <summary>Recorded within the period, both ends included.</summary>
    public static readonly ObligationVerdict Done = new("done", 2);

    /// <summary>Recorded before the period begins, and not needed for an earlier period.</summary>
    public static readonly ObligationVerdict Early = new("early", 3);

    /// <summary>Recorded after the last day of the period.</summary>
    public static readonly ObligationVerdict Late = new("late", 4);

    /// <summary>Nothing is recorded and the period is over: the day asked about is after its last day.</summary>
    public static readonly ObligationVerdict Missed = new("missed", 5);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ObligationVerdict))]
    static ObligationVerdict()
    {
    }

    private ObligationVerdict(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<ObligationVerdict> All { get; } = [Pending, Done, Early, Late, Missed];

    /// <summary>The code, such as <c>pending</c>.</summary>
    public string Code => Name;

    /// <summary>Whether something was recorded: done, early or late.</summary>
    public bool IsRecorded => Value is >= 2 and <= 4;

    /// <summary>The verdict of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The verdict.</returns>
    /// <exception cref="ArgumentException">There is no such verdict.</exception>
    public static ObligationVerdict FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: pending, done, early, late, missed.", nameof(code));

    /// <summary>The verdict of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The verdict.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out ObligationVerdict? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
