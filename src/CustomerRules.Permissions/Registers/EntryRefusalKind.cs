namespace CustomerRules.Permissions.Registers;

/// <summary>Why the registers take no entry.</summary>
public enum EntryRefusalKind
{
    /// <summary>Nobody is said to consult, copy, enter or destroy.</summary>
    PersonMissing = 0,

    /// <summary>It is not said who gave an approval.</summary>
    ApproverMissing = 1,

    /// <summary>An approval was given by the person who asks (K14).</summary>
    SelfApproval = 2,

    /// <summary>An approval is named that is not among the evidence of the request.</summary>
    ApprovalNotShown = 3,

    /// <summary>There are fewer escorts than the duty asks for.</summary>
    EscortMissing = 4,

    /// <summary>The person who asks stands among the escorts.</summary>
    SelfEscort = 5,

    /// <summary>The number of copies, or of items destroyed, is missing or below 1.</summary>
    FigureMissing = 6,
}
