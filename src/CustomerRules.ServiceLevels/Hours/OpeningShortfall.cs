using System.Collections.Immutable;
using NodaTime;

namespace CustomerRules.ServiceLevels.Hours;

/// <summary>A week in which a service is open on too few days.</summary>
/// <param name="Monday">The week's Monday.</param>
/// <param name="TooShort">The days that are closed or not open long enough.</param>
public readonly record struct OpeningShortfall(LocalDate Monday, ImmutableArray<LocalDate> TooShort);
