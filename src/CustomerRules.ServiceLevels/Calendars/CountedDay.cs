using NodaTime;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>A day that was reached by counting, with how well the days on the way are known.</summary>
/// <param name="Date">The day.</param>
/// <param name="Coverage">The least certain coverage from the day counted from to this day, both included.</param>
public readonly record struct CountedDay(LocalDate Date, Coverage Coverage);
