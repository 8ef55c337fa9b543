namespace CustomerRules.Numbering.Allocation;

/// <summary>What has become of a sequence. It is always exactly one of these.</summary>
public enum NumberStatus
{
    /// <summary>Never given out yet.</summary>
    Free = 0,

    /// <summary>A writer has it.</summary>
    Reserved = 1,

    /// <summary>It is in use.</summary>
    InUse = 2,

    /// <summary>It was given back unused, and comes next.</summary>
    Returned = 3,

    /// <summary>It is never given out again.</summary>
    Void = 4,
}
