using System.Collections.Immutable;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Planning;

/// <summary>The tables that answer together: all over the same request.</summary>
internal sealed record AccessTables(
    DecisionTable Permits,
    DecisionTable Requirements,
    DecisionTable Forbids,
    DecisionTable Duties,
    DecisionTable Fields,
    DecisionTable Approvals,
    DecisionTable? Invariants)
{
    internal static readonly ImmutableArray<PolicyId> Ids =
        [.. new[] { "permits", "requirements", "forbids", "duties", "fields", "approvals", "invariants" }.Select(name => PolicyId.Parse("access/" + name))];

    /// <summary>The tables behind every decision, in the order in which they are named.</summary>
    internal ImmutableArray<DecisionTable> Deciding { get; } = [Permits, Requirements, Forbids, Duties, Fields];

    /// <summary>The tables that are asked about requests.</summary>
    internal IEnumerable<DecisionTable> OverRequests => Invariants is null ? Deciding : [.. Deciding, Invariants];

    /// <summary>A fact as the first table that asks for it declares it.</summary>
    internal TableInput? Fact(string name) => OverRequests.SelectMany(table => table.Facts).FirstOrDefault(fact => fact.Name == name);
}
