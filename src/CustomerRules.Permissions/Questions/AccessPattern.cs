using System.Collections.Immutable;
using CustomerRules.Permissions.Planning;

namespace CustomerRules.Permissions.Questions;

/// <summary>A part of the space of requests: for each fact the codes that belong to it.</summary>
/// <remarks>A list that is left out, or empty, stands for every code.</remarks>
public sealed record AccessPattern
{
    /// <summary>Every request.</summary>
    public static AccessPattern Everything { get; } = new();

    /// <summary>The roles; empty for all.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The actions; empty for all.</summary>
    public ImmutableArray<string> Actions { get; init; } = [];

    /// <summary>The sections; empty for all.</summary>
    public ImmutableArray<string> Sections { get; init; } = [];

    /// <summary>The purposes; empty for all.</summary>
    public ImmutableArray<string> Purposes { get; init; } = [];

    /// <summary>Whether the file is sealed; null for either.</summary>
    public bool? Sealed { get; init; }

    /// <summary>Whether each cell of the space belongs to the pattern.</summary>
    /// <exception cref="ArgumentException">A code is unknown.</exception>
    internal Func<int, bool> Over(AccessSpace space)
    {
        var wanted = new[] { Roles, Actions, Sections, Purposes }
            .Select((codes, dimension) => codes.IsDefaultOrEmpty ? null : codes.Select(space.Lists[dimension].Find).ToHashSet())
            .ToArray();
        return cell => wanted.Select((values, dimension) => values is null || values.Contains(space.ValueAt(cell, dimension))).All(fits => fits)
            && (Sealed is null || Sealed == (space.ValueAt(cell, AccessSpace.Sealed) == 1));
    }
}
