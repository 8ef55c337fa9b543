using CustomerRules.Policies;

namespace CustomerRules.Numbering;

/// <summary>What a part of a numbering policy rests on.</summary>
/// <param name="Name">The part's name, such as <c>form</c>.</param>
/// <param name="Cites">The clauses.</param>
/// <param name="Note">How the clauses were read; null when that needs no words.</param>
public sealed record NumberRule(string Name, Citation Cites, BilingualText? Note);
