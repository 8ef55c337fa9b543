using CustomerRules.Policies;

namespace CustomerRules.Permissions;

/// <summary>The codes and names of outcomes.</summary>
public static class AccessOutcomes
{
    private static readonly string[] Codes = ["forbidden", "not-granted", "needs-evidence", "granted"];
    private static readonly BilingualText[] Names = [new("禁止", "forbidden"), new("不准", "not granted"), new("尚缺凭据", "needs evidence"), new("准许", "granted")];

    /// <summary>The code, such as <c>needs-evidence</c>.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The code.</returns>
    public static string Code(this AccessOutcome outcome) => Codes[(int)outcome];

    /// <summary>The outcome in words.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <param name="language">The reader's language.</param>
    /// <returns>The words.</returns>
    public static string In(this AccessOutcome outcome, Language language) => Names[(int)outcome].In(language);
}
