namespace CustomerRules.DecisionTables;

/// <summary>What a table answers when several rules match: the hit policies of DMN that this engine knows.</summary>
public enum HitPolicy
{
    /// <summary>At most one rule may match; proved at load.</summary>
    Unique = 0,

    /// <summary>Several may match if they say the same; proved at load.</summary>
    Any = 1,

    /// <summary>The highest output wins, in the order in which the output's codes are declared. The order of rules has no meaning.</summary>
    Priority = 2,

    /// <summary>The first matching rule of the file wins.</summary>
    First = 3,

    /// <summary>All matching rules contribute; their outputs are merged as the output declares.</summary>
    Collect = 4,
}
