using CustomerRules.Permissions.Planning;

namespace CustomerRules.Permissions;

/// <summary>A request whose codes a policy has looked up. Deciding it is one look-up and a few bit tests.</summary>
/// <remarks>Belongs to the policy that made it. <c>default</c> is no request.</remarks>
public readonly struct ResolvedRequest
{
    internal ResolvedRequest(AccessSpace space, int cell, ulong evidence, ulong supported)
    {
        Space = space;
        Cell = cell;
        Evidence = evidence;
        Supported = supported;
    }

    internal AccessSpace? Space { get; }

    internal int Cell { get; }

    internal ulong Evidence { get; }

    internal ulong Supported { get; }

    /// <summary>The same request with one more piece of evidence at hand.</summary>
    /// <param name="evidence">The evidence's code.</param>
    /// <returns>The request.</returns>
    /// <exception cref="ArgumentException">The policy knows no such evidence.</exception>
    /// <exception cref="InvalidOperationException">This is no request.</exception>
    public ResolvedRequest With(string evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var space = Space ?? throw new InvalidOperationException("The request was not made by a policy.");
        return new ResolvedRequest(space, Cell, Evidence | 1UL << space.Evidence.Find(evidence), Supported);
    }
}
