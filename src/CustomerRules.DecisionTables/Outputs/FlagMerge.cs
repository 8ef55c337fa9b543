namespace CustomerRules.DecisionTables.Outputs;

/// <summary>How the flags of several rules become one.</summary>
public enum FlagMerge
{
    /// <summary>True when one rule says true; false when no rule speaks.</summary>
    Any = 0,

    /// <summary>True when no rule says false; true when no rule speaks.</summary>
    All = 1,
}
