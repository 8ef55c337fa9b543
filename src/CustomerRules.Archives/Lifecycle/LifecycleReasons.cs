namespace CustomerRules.Archives.Lifecycle;

/// <summary>The codes of what stands in the way of a step.</summary>
public static class LifecycleReasons
{
    /// <summary>The step is not taken from this state.</summary>
    public const string WrongState = "wrong-state";

    /// <summary>The file changed after the time given.</summary>
    public const string BeforeLastChange = "before-last-change";

    /// <summary>The move-out lies ahead.</summary>
    public const string MoveOutAhead = "move-out-ahead";

    /// <summary>The day of sealing lies before the move-out, or ahead.</summary>
    public const string DatesOutOfOrder = "dates-out-of-order";

    /// <summary>The file was sealed before the policy allows: after the move-out, and before the term until sealing was over.</summary>
    public const string SealedEarly = "sealed-early";

    /// <summary>The file is not sealed, and has a day of sealing or a request for disposal.</summary>
    public const string StateContradicted = "state-contradicted";

    /// <summary>The term until sealing is not over.</summary>
    public const string NotDueYet = "not-due-yet";

    /// <summary>The customer lives or rents here.</summary>
    public const string StillLivesHere = "still-lives-here";

    /// <summary>The customer has moved out but still owns.</summary>
    public const string StillOwned = "still-owned";

    /// <summary>The day of the move-out is not known.</summary>
    public const string MoveOutUnknown = "move-out-unknown";

    /// <summary>Whether the customer still owns is not known.</summary>
    public const string OwnershipUnknown = "ownership-unknown";

    /// <summary>The day of sealing is not known.</summary>
    public const string SealedDayUnknown = "sealed-day-unknown";

    /// <summary>The file is not kept apart.</summary>
    public const string NotStoredApart = "not-stored-apart";

    /// <summary>A hold is in force.</summary>
    public const string Held = "held";

    /// <summary>There is a hold of that code.</summary>
    public const string HoldExists = "hold-exists";

    /// <summary>There is no hold of that code in force on this file.</summary>
    public const string HoldUnknown = "hold-unknown";

    /// <summary>The file is not sealed.</summary>
    public const string NotSealed = "not-sealed";

    /// <summary>No ground is stated.</summary>
    public const string GroundMissing = "ground-missing";

    /// <summary>The ground is none of the policy's.</summary>
    public const string GroundUnknown = "ground-unknown";

    /// <summary>The policy configures no minimum retention.</summary>
    public const string RetentionNotConfigured = "retention-not-configured";

    /// <summary>The minimum retention is not over.</summary>
    public const string RetentionNotMet = "retention-not-met";

    /// <summary>The register has no name for the file's class.</summary>
    public const string ClassUnknown = "class-unknown";

    /// <summary>No approval is recorded.</summary>
    public const string ApprovalMissing = "approval-missing";

    /// <summary>The approver has not the role that approves this request.</summary>
    public const string WrongApprover = "wrong-approver";

    /// <summary>The approver is the requester.</summary>
    public const string OwnRequest = "own-request";

    /// <summary>The step belongs to another role.</summary>
    public const string WrongRole = "wrong-role";

    /// <summary>No reason is given.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>Too few persons are present.</summary>
    public const string TooFewPersons = "too-few-persons";

    /// <summary>The operator is not among those present.</summary>
    public const string OperatorAbsent = "operator-absent";

    /// <summary>More pieces than the file has.</summary>
    public const string TooManyPieces = "too-many-pieces";

    /// <summary>The file has no pieces.</summary>
    public const string NothingLeft = "nothing-left";

    /// <summary>Pieces are left over and nobody says why.</summary>
    public const string FailureMissing = "failure-missing";

    /// <summary>The register holds a complete destruction of this number.</summary>
    public const string AlreadyDestroyed = "already-destroyed";

    internal static string OfMissing(string fact) => fact switch
    {
        FileFacts.MovedOutOn => MoveOutUnknown,
        FileFacts.StillOwns => OwnershipUnknown,
        _ => SealedDayUnknown,
    };
}
