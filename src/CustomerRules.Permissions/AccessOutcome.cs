namespace CustomerRules.Permissions;

/// <summary>What becomes of a request, from the firmest refusal to the grant. <c>default</c> is never a grant.</summary>
public enum AccessOutcome
{
    /// <summary>A rule forbids it, whatever the evidence (<c>forbidden</c>).</summary>
    Forbidden = 0,

    /// <summary>No rule grants it, or the caller cannot honour a duty that comes with it (<c>not-granted</c>).</summary>
    NotGranted = 1,

    /// <summary>It would be granted with more evidence (<c>needs-evidence</c>).</summary>
    NeedsEvidence = 2,

    /// <summary>It is granted, with its duties (<c>granted</c>).</summary>
    Granted = 3,
}
