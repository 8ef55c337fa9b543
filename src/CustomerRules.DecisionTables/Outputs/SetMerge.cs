namespace CustomerRules.DecisionTables.Outputs;

/// <summary>How the sets of several rules become one.</summary>
public enum SetMerge
{
    /// <summary>Everything that one rule names.</summary>
    Union = 0,

    /// <summary>Only what every rule that speaks names.</summary>
    Intersection = 1,
}
