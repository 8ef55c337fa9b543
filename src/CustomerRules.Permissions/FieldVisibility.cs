namespace CustomerRules.Permissions;

/// <summary>How much of a field shows. A lattice: rules always merge, the lower one wins.</summary>
public enum FieldVisibility
{
    /// <summary>Nothing.</summary>
    Hidden = 0,

    /// <summary>A masked form.</summary>
    Masked = 1,

    /// <summary>The whole value.</summary>
    Plain = 2,
}
