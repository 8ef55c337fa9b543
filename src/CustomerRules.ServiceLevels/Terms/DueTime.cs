using CustomerRules.ServiceLevels.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Terms;

/// <summary>When a term ends.</summary>
/// <param name="At">The last moment that is in time (included).</param>
/// <param name="LastDay">The last day; for a term in minutes or hours the day of the last moment.</param>
/// <param name="PlannedDay">The last day, or for a duty within a period the last workday in it.</param>
/// <param name="Coverage">How well the days on the way are known. Minutes and hours rest on no calendar: confirmed.</param>
public readonly record struct DueTime(Instant At, LocalDate LastDay, LocalDate PlannedDay, Coverage Coverage);
