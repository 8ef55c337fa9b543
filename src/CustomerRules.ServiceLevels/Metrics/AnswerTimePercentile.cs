using NodaTime;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>The time that so many percent of the cases do not exceed, by nearest rank: always a time that did occur.</summary>
/// <param name="Percent">How many percent, 1 to 100.</param>
/// <param name="Elapsed">In elapsed time.</param>
/// <param name="Working">In time within service hours; ranked on its own, so it may be another case's.</param>
public readonly record struct AnswerTimePercentile(int Percent, Duration Elapsed, Duration Working);
