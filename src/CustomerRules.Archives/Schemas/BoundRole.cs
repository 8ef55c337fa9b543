using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>Who does something under one regulation (K53): the regulations give one duty to bodies of different names.</summary>
/// <param name="Role">The role as all regulations have it: <c>operator</c>, <c>front-desk</c>, <c>archive-manager</c>, <c>head</c>, <c>company</c>.</param>
/// <param name="Name">Who that is under this regulation.</param>
/// <param name="Cites">The clauses that say so.</param>
public sealed record BoundRole(string Role, BilingualText Name, Citation Cites);
