namespace CustomerRules.Archives.Validation;

/// <summary>Why a field does not count as filled in.</summary>
public enum MissingReason
{
    /// <summary>It is not there.</summary>
    NotGiven = 0,

    /// <summary>It is there, but cannot be used as it is.</summary>
    NotUsable = 1,

    /// <summary>It is not there, and whether it must be is not known yet.</summary>
    ConditionUnknown = 2,
}
