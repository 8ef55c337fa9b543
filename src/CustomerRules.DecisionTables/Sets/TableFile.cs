using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>One version of a table as its file states it, before it is joined with the tables that feed it.</summary>
/// <param name="Header">Its header.</param>
/// <param name="Root">Its document.</param>
internal sealed record TableFile(PolicyHeader Header, PolicyNode Root) : IPolicy;
