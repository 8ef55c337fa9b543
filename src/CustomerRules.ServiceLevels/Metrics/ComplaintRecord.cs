using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>A complaint as the rate of valid ones sees it.</summary>
/// <param name="AcceptedOn">The day of acceptance.</param>
/// <param name="IsValid">Whether the investigation found the provider at fault; null while undecided.</param>
public readonly record struct ComplaintRecord(LocalDate AcceptedOn, bool? IsValid);
