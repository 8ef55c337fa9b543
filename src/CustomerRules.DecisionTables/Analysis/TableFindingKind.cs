namespace CustomerRules.DecisionTables.Analysis;

/// <summary>What a proof can find.</summary>
public enum TableFindingKind
{
    /// <summary>Inputs that no rule answers and no default covers, or for which collecting rules leave an output open that they
    /// must give (CR2101). An error.</summary>
    Gap = 0,

    /// <summary>Inputs on which matching rules contradict each other under the hit policy (CR2102). An error.</summary>
    Conflict = 1,

    /// <summary>A rule that decides for no input (CR2103). An error.</summary>
    DeadRule = 2,

    /// <summary>A default that no input needs (CR2104). A warning.</summary>
    UnusedDefault = 3,

    /// <summary>A rule without which every answer would be the same (CR2105). Information.</summary>
    RedundantRule = 4,

    /// <summary>Every input is declared impossible (CR2106). An error.</summary>
    NothingPossible = 5,
}
