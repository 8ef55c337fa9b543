using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>A case with its times.</summary>
/// <param name="Severity">The code of its severity, such as <c>general</c>.</param>
/// <param name="Accepted">When it was accepted.</param>
/// <param name="Answered">When it was answered; null while it is open.</param>
/// <param name="IsMet">Whether the deadline was met; for an open case false when it has passed; null when it cannot be decided.</param>
public readonly record struct CaseRecord(string Severity, Instant Accepted, Instant? Answered, bool? IsMet);
