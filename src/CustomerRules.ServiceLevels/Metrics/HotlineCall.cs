using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>A call to the hotline.</summary>
/// <param name="At">When it rang first.</param>
/// <param name="Rings">After how many rings it was picked up; null when it never was.</param>
public readonly record struct HotlineCall(LocalDateTime At, int? Rings);
