namespace CustomerRules.DecisionTables.Outputs;

/// <summary>How the numbers of several rules become one.</summary>
public enum NumberMerge
{
    /// <summary>The least number is the strictest and wins.</summary>
    Least = 0,

    /// <summary>The greatest number is the strictest and wins.</summary>
    Greatest = 1,
}
