namespace CustomerRules.Numbering.Proofs;

/// <summary>How far the comparison of a field's values in two readings has come.</summary>
internal enum ComparisonPhase : byte
{
    /// <summary>Neither value has begun.</summary>
    Neither,

    /// <summary>One value has begun, and nothing of it is noted.</summary>
    One,

    /// <summary>One value has begun, and one of its places is noted.</summary>
    OneNoted,

    /// <summary>Both values have begun, and nothing is noted.</summary>
    Both,

    /// <summary>Both values have begun, and the place that is noted is still to be read in the other one.</summary>
    BothNoted,

    /// <summary>The values differ.</summary>
    Differ,
}
