namespace CustomerRules.Permissions.Analysis;

/// <summary>What an analysis can find. The policy decides every request all the same.</summary>
public enum AccessFindingKind
{
    /// <summary>A rule, other than a permit, that applies only where nothing is granted: it never has an effect.</summary>
    Dead = 0,

    /// <summary>A permit that is forbidden wherever it applies.</summary>
    Overridden = 1,

    /// <summary>A permit beside which, wherever it applies, another one asks for less.</summary>
    Shadowed = 2,

    /// <summary>A rule without which every answer would be the same.</summary>
    Redundant = 3,

    /// <summary>An obligation that comes with no grant.</summary>
    UnusedObligation = 4,

    /// <summary>Evidence that no request needs.</summary>
    IdleEvidence = 5,
}
