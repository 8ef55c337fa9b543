namespace CustomerRules.Archives.Validation;

/// <summary>Why something keeps a document from being valid and complete.</summary>
public enum MissingReason
{
    /// <summary>It is not there.</summary>
    NotGiven = 0,

    /// <summary>It is there, but cannot be used as it is.</summary>
    NotUsable = 1,

    /// <summary>It is not there, and whether it must be is not known yet.</summary>
    ConditionUnknown = 2,

    /// <summary>It is there and may not be: a member that the schema does not have, one that is given twice, entries too many.</summary>
    NotAllowed = 3,

    /// <summary>The document cannot be read as one.</summary>
    NotReadable = 4,
}
