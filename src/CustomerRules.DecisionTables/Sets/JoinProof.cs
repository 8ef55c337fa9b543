using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>What one proof of a version of a table found.</summary>
/// <param name="Date">The first day of the versions that were joined.</param>
/// <param name="Suppliers">The versions that feed it, directly or through others, as <c>name@version</c>.</param>
/// <param name="Found">What was found.</param>
internal sealed record JoinProof(LocalDate Date, IReadOnlyList<string> Suppliers, IReadOnlyList<Diagnostic> Found);
