using System.Collections.Immutable;
using Ardalis.GuardClauses;

namespace CustomerRules.Numbering.Templates;

/// <summary>Which units there may be: a small pattern, or a list.</summary>
/// <remarks>Immutable and thread-safe. What it says is checked when a template is made of it.</remarks>
public sealed class UnitSet
{
    private UnitSet(string? pattern, ImmutableArray<string> list)
    {
        Pattern = pattern;
        List = list;
    }

    /// <summary>The pattern; null when the units are listed.</summary>
    public string? Pattern { get; }

    /// <summary>The units in the order given; empty when a pattern describes them.</summary>
    public ImmutableArray<string> List { get; }

    /// <summary>Units of a form.</summary>
    /// <param name="pattern">Literals, classes, groups, <c>|</c>, <c>?</c>, <c>{n}</c> and <c>{m,n}</c>, such as <c>[A-Z]?[0-9]{1,4}</c>.</param>
    /// <returns>The units.</returns>
    public static UnitSet OfPattern(string pattern) => new(Guard.Against.Null(pattern), []);

    /// <summary>Exactly these units.</summary>
    /// <param name="units">The units.</param>
    /// <returns>The units.</returns>
    public static UnitSet OfList(IEnumerable<string> units) => new(null, [.. Guard.Against.Null(units)]);

    /// <summary>The pattern, or how many units are listed.</summary>
    public override string ToString() => Pattern ?? FormattableString.Invariant($"{List.Length} units");
}
