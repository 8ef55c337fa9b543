using System.Collections.Immutable;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>How long answers took.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class AnswerTimes
{
    internal AnswerTimes(Metric metric, long answered, ImmutableArray<AnswerTimePercentile> percentiles, ImmutableArray<LeftOut> leftOut)
    {
        Metric = metric;
        Answered = answered;
        Percentiles = percentiles;
        LeftOut = leftOut;
    }

    /// <summary>The metric with its definition.</summary>
    public Metric Metric { get; }

    /// <summary>How many cases were answered; 0 makes the metric not applicable.</summary>
    public long Answered { get; }

    /// <summary>The percentiles asked for, in the order asked for; none when no case was answered.</summary>
    public ImmutableArray<AnswerTimePercentile> Percentiles { get; }

    /// <summary>The open cases: their times are not known, only that they are longer than so far.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; }
}
