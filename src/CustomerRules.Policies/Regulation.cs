using System.Collections.Immutable;

namespace CustomerRules.Policies;

/// <summary>One of the source documents with all its clauses, in the document's order.</summary>
/// <param name="Code">The document's code, the first part of its clause ids.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Clauses">Its clauses.</param>
public sealed record Regulation(string Code, BilingualText Title, ImmutableArray<Clause> Clauses);
