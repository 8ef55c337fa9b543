namespace CustomerRules.Permissions;

/// <summary>The purposes that the default policy knows, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class AccessPurposes
{
    /// <summary>Own job (本职工作).</summary>
    public const string JobDuty = "job-duty";

    /// <summary>Decision-making (决策).</summary>
    public const string Decision = "decision";

    /// <summary>Supervision (监督).</summary>
    public const string Supervision = "supervision";

    /// <summary>Official duty (公务).</summary>
    public const string OfficialDuty = "official-duty";

    /// <summary>Own rights (自身权益).</summary>
    public const string OwnRights = "own-rights";

    /// <summary>Commercial purpose (商业目的).</summary>
    public const string Commercial = "commercial";

    /// <summary>Private purpose (私人目的).</summary>
    public const string Personal = "personal";
}
