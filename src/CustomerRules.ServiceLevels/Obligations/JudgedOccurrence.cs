using NodaTime;

namespace CustomerRules.ServiceLevels.Obligations;

/// <summary>An occurrence and what became of it.</summary>
/// <param name="Occurrence">The occurrence.</param>
/// <param name="Verdict">What became of it.</param>
/// <param name="DoneOn">The day of the record that counts for it; null when there is none.</param>
public readonly record struct JudgedOccurrence(Occurrence Occurrence, ObligationVerdict Verdict, LocalDate? DoneOn);
