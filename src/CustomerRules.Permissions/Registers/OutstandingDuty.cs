using NodaTime;

namespace CustomerRules.Permissions.Registers;

/// <summary>A duty of a granted access that is not done on a day.</summary>
/// <param name="AccessId">The caller's id of the access.</param>
/// <param name="Obligation">The duty, with its clauses.</param>
/// <param name="Register">The register whose entry is missing; null when the duty is no entry, such as a return.</param>
/// <param name="Due">The last day for it: the day of the access for what is owed before or during it, else by the policy's number of
/// days; null when the policy gives none, and nothing then makes it overdue.</param>
/// <param name="IsOverdue">Whether that day has passed.</param>
public sealed record OutstandingDuty(string AccessId, AccessObligation Obligation, RegisterKind? Register, LocalDate? Due, bool IsOverdue);
