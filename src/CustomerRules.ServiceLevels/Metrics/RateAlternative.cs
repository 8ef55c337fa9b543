namespace CustomerRules.ServiceLevels.Metrics;

/// <summary>A rate over one of the bases that a clause leaves open.</summary>
/// <param name="Base">What is divided by.</param>
/// <param name="Value">The rate; undefined when the base is 0.</param>
public readonly record struct RateAlternative(RateBase Base, Ratio Value);
