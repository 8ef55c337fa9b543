using System.Collections.Immutable;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>What a metric came to, exactly, and what was left out of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class MetricResult
{
    internal MetricResult(Metric metric, Ratio value, IEnumerable<LeftOut> leftOut, IEnumerable<RateAlternative> alternatives)
    {
        Metric = metric;
        Value = value;
        LeftOut = [.. leftOut.Where(item => item.Count > 0)];
        Alternatives = [.. alternatives];
        Outcome = OutcomeOf(metric.Target, value);
    }

    /// <summary>The metric with its definition, target and clauses.</summary>
    public Metric Metric { get; }

    /// <summary>Numerator and denominator as counted.</summary>
    public Ratio Value { get; }

    /// <summary>How that stands to the target.</summary>
    public MetricOutcome Outcome { get; }

    /// <summary>What does not count, and why, by rank of the reason.</summary>
    public ImmutableArray<LeftOut> LeftOut { get; }

    /// <summary>The same rate over the bases that were not chosen (<see cref="Metric.Denominator"/>), as far as they are known; else empty.</summary>
    public ImmutableArray<RateAlternative> Alternatives { get; }

    /// <summary>Value and outcome, such as <c>3/250 missed</c>.</summary>
    public override string ToString() => $"{Value} {Outcome.Code}";

    private static MetricOutcome OutcomeOf(MetricTarget? target, Ratio value)
    {
        if (!value.IsDefined)
            return MetricOutcome.NotApplicable;
        if (target is null)
            return MetricOutcome.NoTarget;
        return target.IsMetBy(value) ? MetricOutcome.Met : MetricOutcome.Missed;
    }
}
