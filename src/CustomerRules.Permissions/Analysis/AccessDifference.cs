using System.Collections.Immutable;
using System.Numerics;

namespace CustomerRules.Permissions.Analysis;

/// <summary>What a change of the access policy does: every region of requests whose outcome, duties or fields differ, exactly.</summary>
public sealed class AccessDifference
{
    private AccessDifference(ImmutableArray<AccessDomainChange> domain, ImmutableArray<AccessChange> changes)
    {
        Domain = domain;
        Changes = changes;
    }

    /// <summary>Codes that only one side knows.</summary>
    public ImmutableArray<AccessDomainChange> Domain { get; }

    /// <summary>The regions that differ over the codes that both sides know: disjoint, in a stable order.</summary>
    public ImmutableArray<AccessChange> Changes { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Domain.IsEmpty && Changes.IsEmpty;

    /// <summary>How many requests differ, exactly; every set of evidence makes a request of its own.</summary>
    public BigInteger Count => Changes.Aggregate(BigInteger.Zero, (sum, change) => sum + change.Where.Count);

    /// <summary>Which way the change goes as a whole; null when no request differs.</summary>
    public AccessDirection? Direction
    {
        get
        {
            var ways = Changes.Select(change => change.Direction).Where(way => way != AccessDirection.ClauseOnly).Distinct().ToList();
            return ways.Count switch
            {
                0 => Changes.IsEmpty ? null : AccessDirection.ClauseOnly,
                1 => ways[0],
                _ => AccessDirection.Mixed,
            };
        }
    }

    /// <summary>Compares two policies.</summary>
    /// <param name="before">The earlier policy.</param>
    /// <param name="after">The later policy.</param>
    /// <returns>The difference.</returns>
    /// <exception cref="InvalidOperationException">It cannot be told exactly: the alternatives cut the evidence into too many parts.</exception>
    public static AccessDifference Between(AccessPolicy before, AccessPolicy after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var pairs = new PolicyPair(before, after);
        return new AccessDifference(pairs.Domain, pairs.Changes());
    }
}
