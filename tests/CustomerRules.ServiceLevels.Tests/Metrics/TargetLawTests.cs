using System.Numerics;
using CustomerRules.ServiceLevels.Metrics;
using FsCheck.Xunit;

namespace CustomerRules.ServiceLevels.Tests.Metrics;

/// <summary>Targets are compared exactly, however large the counts.</summary>
public sealed class TargetLawTests
{
    [Property(MaxTest = 1000)]
    public bool A_target_is_met_as_fractions_of_any_size_compare(uint numerator, uint denominator, ushort figure, ushort of, byte shift)
    {
        var value = new Ratio((long)numerator << (shift % 31), ((long)denominator + 1) << (shift % 30));
        var target = new Ratio(figure, of + 1);
        var sign = (new BigInteger(value.Numerator) * target.Denominator).CompareTo(new BigInteger(target.Numerator) * value.Denominator);

        return new MetricTarget(TargetComparison.AtLeast, target).IsMetBy(value) == (sign >= 0)
            && new MetricTarget(TargetComparison.AtMost, target).IsMetBy(value) == (sign <= 0)
            && new MetricTarget(TargetComparison.Below, target).IsMetBy(value) == (sign < 0);
    }
}
