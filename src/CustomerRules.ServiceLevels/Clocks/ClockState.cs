using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Ardalis.SmartEnum;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>How a clock stands.</summary>
/// <remarks>Ordered by rank (<c>Value</c>). The name is the code that policies and callers use.</remarks>
public sealed class ClockState : SmartEnum<ClockState>
{
    /// <summary>The term runs and is not over.</summary>
    public static readonly ClockState Running = new("running", 1);

    /// <summary>The clock is paused and the term is not over.</summary>
    public static readonly ClockState Paused = new("paused", 2);

    /// <summary>What had to happen happened in time.</summary>
    public static readonly ClockState Met = new("met", 3);

    /// <summary>The term is over and it did not happen in time.</summary>
    public static readonly ClockState Breached = new("breached", 4);

    /// <summary>Something is missing without which nothing can be said.</summary>
    public static readonly ClockState CannotDecide = new("cannot-decide", 5);

    /// <summary>The clauses give no figure.</summary>
    public static readonly ClockState NoLimit = new("no-limit", 6);

    // Names are found in this list, never by the base class: its discovery is reflection and fails in a native program.
    [DynamicDependency(DynamicallyAccessedMemberTypes.PublicFields, typeof(ClockState))]
    static ClockState()
    {
    }

    private ClockState(string code, int rank)
        : base(code, rank)
    {
    }

    /// <summary>All of them, lowest rank first.</summary>
    public static ImmutableArray<ClockState> All { get; } = [Running, Paused, Met, Breached, CannotDecide, NoLimit];

    /// <summary>The code, such as <c>running</c>.</summary>
    public string Code => Name;

    /// <summary>The state of a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException">There is no such state.</exception>
    public static ClockState FromCode(string code) => TryFromCode(code, out var found)
        ? found
        : throw new ArgumentException("Known codes: running, paused, met, breached, cannot-decide, no-limit.", nameof(code));

    /// <summary>The state of a code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="found">The state.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryFromCode(string? code, [NotNullWhen(true)] out ClockState? found)
    {
        found = All.FirstOrDefault(item => item.Name == code);
        return found is not null;
    }
}
