namespace CustomerRules.Permissions;

/// <summary>The actions that the default policy knows, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class AccessActions
{
    /// <summary>Consult (查阅).</summary>
    public const string Consult = "consult";

    /// <summary>Excerpt (摘抄).</summary>
    public const string Excerpt = "excerpt";

    /// <summary>Copy (复制、复印).</summary>
    public const string Copy = "copy";

    /// <summary>Update (更新).</summary>
    public const string Update = "update";

    /// <summary>Seal (封存).</summary>
    public const string Seal = "seal";

    /// <summary>Destroy (销毁).</summary>
    public const string Destroy = "destroy";

    /// <summary>Disclose (泄露、对外披露).</summary>
    public const string Disclose = "disclose";
}
