namespace CustomerRules.Permissions;

/// <summary>When a duty falls due, the stricter first: what is owed before cannot be caught up with after.</summary>
public enum DutyMoment
{
    /// <summary>Before the file is touched (<c>before</c>).</summary>
    Before = 0,

    /// <summary>While it is used (<c>during</c>).</summary>
    During = 1,

    /// <summary>When it has been used (<c>after</c>).</summary>
    After = 2,
}
