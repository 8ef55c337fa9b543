namespace CustomerRules.Policies;

/// <summary>One requirement of a regulation, as the catalogue states it in the project's own words.</summary>
/// <param name="Id">The clause's name, such as <c>measures/4.02c</c>.</param>
/// <param name="Locator">Where in the document it stands, in the document's own numbering.</param>
/// <param name="Requires">What the clause requires.</param>
/// <param name="Decidable">How far a program can decide it: <c>yes</c>, <c>partly</c> or <c>no</c>.</param>
/// <param name="Mirrors">The clause of another document that this one repeats, if it does.</param>
public sealed record Clause(ClauseId Id, string Locator, BilingualText Requires, string Decidable, ClauseId? Mirrors);
