namespace CustomerRules.Permissions.Analysis;

/// <summary>Which way a change of access goes.</summary>
public enum AccessDirection
{
    /// <summary>The same answer, resting on other clauses (<c>clause-only</c>).</summary>
    ClauseOnly = 0,

    /// <summary>More is granted, shows, or is free of duties (<c>widened</c>).</summary>
    Widened = 1,

    /// <summary>Less is granted or shows, or more is owed (<c>narrowed</c>).</summary>
    Narrowed = 2,

    /// <summary>Both (<c>mixed</c>).</summary>
    Mixed = 3,
}
