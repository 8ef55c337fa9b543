namespace CustomerRules.DecisionTables.Analysis;

/// <summary>How an answer changes between two versions of a table.</summary>
public enum ChangeKind
{
    /// <summary>Another answer.</summary>
    Answer = 0,

    /// <summary>The same answer, resting on other clauses.</summary>
    ClauseOnly = 1,

    /// <summary>One version declares the combination impossible, the other answers it.</summary>
    Possibility = 2,
}
