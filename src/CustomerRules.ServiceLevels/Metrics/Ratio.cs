using System.Globalization;

namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>So many of so many, exactly as counted: nothing is rounded and nothing cancelled.</summary>
/// <param name="Numerator">How many count.</param>
/// <param name="Denominator">Of how many; 0 when there is nothing to divide by.</param>
public readonly record struct Ratio(long Numerator, long Denominator)
{
    /// <summary>Whether there is something to divide by.</summary>
    public bool IsDefined => Denominator != 0;

    /// <summary>The fraction as counted, such as <c>3/250</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Numerator}/{Denominator}");
}
