using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>How deadlines were met by the cases of one severity accepted in one month.</summary>
/// <param name="Month">The month of acceptance.</param>
/// <param name="Severity">The code of the severity.</param>
/// <param name="Result">The share, with the open cases told apart.</param>
public sealed record MonthAttainment(YearMonth Month, string Severity, MetricResult Result);
