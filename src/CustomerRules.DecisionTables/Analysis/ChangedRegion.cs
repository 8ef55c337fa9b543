namespace CustomerRules.DecisionTables.Analysis;

/// <summary>A region of inputs whose answer two versions give differently: the same answer before and the same after all over it.</summary>
/// <param name="Kind">How the answer changes.</param>
/// <param name="When">The region; its count is exact.</param>
/// <param name="Before">What the earlier version answers.</param>
/// <param name="After">What the later version answers.</param>
public sealed record ChangedRegion(ChangeKind Kind, Box When, ChangeSide Before, ChangeSide After)
{
    /// <summary>An input of the region, on which both versions can be asked.</summary>
    public TableCase Witness => When.Witness;
}
