using System.Globalization;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>What a metric should come to. Missing it is not a breach.</summary>
/// <param name="Comparison">On which side of the figure.</param>
/// <param name="Figure">The figure: its two numbers as the policy writes them, such as 1 of 100.</param>
public sealed record MetricTarget(TargetComparison Comparison, Ratio Figure)
{
    /// <summary>Whether a ratio reaches the target; compared in whole numbers, exactly.</summary>
    /// <param name="value">The ratio, with a positive denominator.</param>
    /// <returns>Whether it does.</returns>
    public bool IsMetBy(Ratio value)
    {
        var (left, right) = ((Int128)value.Numerator * Figure.Denominator, (Int128)Figure.Numerator * value.Denominator);
        if (Comparison == TargetComparison.AtLeast)
            return left >= right;
        return Comparison == TargetComparison.AtMost ? left <= right : left < right;
    }

    /// <summary>The target in words, such as <c>at-most 1/100</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Comparison.Code} {Figure}");
}
