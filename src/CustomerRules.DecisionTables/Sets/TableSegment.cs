using NodaTime;

namespace CustomerRules.DecisionTables.Sets;

/// <summary>From a day on a table decides as this, joined with the versions of its suppliers of that day; null when it is not in force.</summary>
/// <param name="From">The first day.</param>
/// <param name="Table">The table.</param>
internal sealed record TableSegment(LocalDate From, DecisionTable? Table);
