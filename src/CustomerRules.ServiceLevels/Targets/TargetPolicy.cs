using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace CustomerRules.ServiceLevels.Targets;

/// <summary>The targets in force on a day.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class TargetPolicy
{
    internal TargetPolicy(IEnumerable<TargetTable> tables) => Targets = [.. tables.OrderBy(table => table.Code, StringComparer.Ordinal)];

    /// <summary>The targets, in ordinal order of their codes.</summary>
    public ImmutableArray<TargetTable> Targets { get; }

    /// <summary>A target by its code.</summary>
    /// <param name="code">The code, such as <c>complaint-answer</c>.</param>
    /// <exception cref="KeyNotFoundException">There is no such target.</exception>
    public TargetTable this[string code] => TryGet(code, out var target)
        ? target
        : throw new KeyNotFoundException($"There is no such target. Known: {string.Join(", ", Targets.Select(known => known.Code))}.");

    /// <summary>A target by its code, if there is one.</summary>
    /// <param name="code">The code.</param>
    /// <param name="target">The target.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string code, [NotNullWhen(true)] out TargetTable? target)
    {
        target = Targets.FirstOrDefault(known => known.Code == code);
        return target is not null;
    }
}
