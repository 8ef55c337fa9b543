using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>Somebody recorded that an obligation was met.</summary>
/// <param name="Obligation">The obligation's code.</param>
/// <param name="Date">The day on which it was done.</param>
/// <param name="Occurrence">The id of the occurrence that is meant, when the record names it; else the day tells.</param>
public readonly record struct DoneRecord(string Obligation, LocalDate Date, string? Occurrence = null);
