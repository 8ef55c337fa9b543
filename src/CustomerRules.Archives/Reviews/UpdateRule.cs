using CustomerRules.Archives.Lifecycle;
using CustomerRules.Policies;

namespace CustomerRules.Archives.Reviews;

/// <summary>A duty to update a file on an occasion.</summary>
/// <param name="Code">The code, such as <c>enter-in-system</c>.</param>
/// <param name="Name">What must be done.</param>
/// <param name="When">The occasion.</param>
/// <param name="Who">The code of the role that does it.</param>
/// <param name="Within">How soon; null when the clauses only say "promptly": then it is due, and never overdue.</param>
/// <param name="Cites">What it rests on.</param>
public sealed record UpdateRule(string Code, BilingualText Name, UpdateTrigger When, string Who, CalendarSpan? Within, Citation Cites);
