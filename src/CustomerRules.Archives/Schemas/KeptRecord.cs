using CustomerRules.Policies;

namespace CustomerRules.Archives.Schemas;

/// <summary>A record that the regulations name and that is kept in a form of another title.</summary>
/// <param name="Name">What the regulations call it.</param>
/// <param name="Cites">The clauses that ask for it.</param>
public sealed record KeptRecord(BilingualText Name, Citation Cites);
