namespace CustomerRules.Archives.Dossiers;

/// <summary>What can be wrong in a dossier.</summary>
public enum DossierFindingKind
{
    /// <summary>Two files have one number.</summary>
    NumberUsedTwice = 0,

    /// <summary>One customer has two files for one unit, in one tenure, at the same time.</summary>
    HolderTwice = 1,

    /// <summary>A file ends before it begins.</summary>
    Reversed = 2,

    /// <summary>A unit is leased while no owner has a file: somebody should look.</summary>
    TenantWithoutOwner = 3,
}
