namespace CustomerRules.Complaints;

/// <summary>When a duty falls due in the course of a case, in the default policies, as constants. An order of steps, not a time limit.</summary>
public static class DutyMoments
{
    /// <summary>At once, before any other step (立即，先于其他步骤).</summary>
    public const string AtOnce = "at-once";

    /// <summary>On receipt (受理时).</summary>
    public const string OnReceipt = "on-receipt";

    /// <summary>While handling (处理期间).</summary>
    public const string WhileHandling = "while-handling";

    /// <summary>At closing (办结时).</summary>
    public const string AtClosing = "at-closing";
}
