using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.ServiceLevels.Calendars;

/// <summary>A day off and why.</summary>
/// <param name="Date">The day.</param>
/// <param name="Name">The holiday that it belongs to.</param>
public readonly record struct NamedDay(LocalDate Date, BilingualText Name);
