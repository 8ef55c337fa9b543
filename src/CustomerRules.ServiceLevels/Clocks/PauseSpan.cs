using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>A stretch of time in which a clock is paused.</summary>
/// <param name="From">When it was paused (included).</param>
/// <param name="Until">When it was resumed (excluded).</param>
public readonly record struct PauseSpan(Instant From, Instant Until);
