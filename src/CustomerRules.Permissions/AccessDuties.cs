namespace CustomerRules.Permissions;

/// <summary>The obligations that the default policy imposes, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class AccessDuties
{
    /// <summary>Register the consultation (登记查阅).</summary>
    public const string RegisterConsultation = "register-consultation";

    /// <summary>Register the copy and its purpose (登记复印内容和用途).</summary>
    public const string RegisterCopy = "register-copy";

    /// <summary>Return the file (归还档案).</summary>
    public const string ReturnFile = "return-file";

    /// <summary>Keep confidential (保守秘密).</summary>
    public const string KeepConfidential = "keep-confidential";

    /// <summary>No excerpt and no copy (不得擅自摘抄、复制).</summary>
    public const string NoExcerptOrCopy = "no-excerpt-or-copy";

    /// <summary>Stay with the escort (由专人陪同).</summary>
    public const string StayWithEscort = "stay-with-escort";

    /// <summary>Record the destruction (记录销毁).</summary>
    public const string RecordDestruction = "record-destruction";

    /// <summary>Notify the archive manager (通知档案管理人员).</summary>
    public const string NotifyArchiveManager = "notify-archive-manager";
}
