using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.Archives.Disposal;

/// <summary>The event from which a minimum retention is counted.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class RetentionStart : SmartEnum<RetentionStart>
{
    /// <summary>The day of the move-out or of the end of the lease.</summary>
    public static readonly RetentionStart MovedOut = new("moved-out", 1);

    /// <summary>The day of sealing.</summary>
    public static readonly RetentionStart Sealed = new("sealed", 2);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(RetentionStart))]
    static RetentionStart()
    {
    }

    private RetentionStart(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<RetentionStart> All { get; } = [MovedOut, Sealed];

    /// <summary>The code, such as <c>moved-out</c>.</summary>
    public string Code => Name;

    /// <summary>The event of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentException">There is no such event.</exception>
    public static RetentionStart FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: moved-out, sealed.", nameof(code));

    /// <summary>The event of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The event.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out RetentionStart? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
