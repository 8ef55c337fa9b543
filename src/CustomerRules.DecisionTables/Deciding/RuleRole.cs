namespace CustomerRules.DecisionTables.Deciding;

/// <summary>What a matching rule has to do with the answer.</summary>
public enum RuleRole
{
    /// <summary>The rule gives the answer, alone or with others.</summary>
    Decided = 0,

    /// <summary>The rule matches too, but another one counts.</summary>
    Outranked = 1,
}
