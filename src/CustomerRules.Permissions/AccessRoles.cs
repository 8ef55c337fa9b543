namespace CustomerRules.Permissions;

/// <summary>The roles that the default policy knows, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class AccessRoles
{
    /// <summary>Customer service staff (客服人员).</summary>
    public const string CustomerService = "customer-service";

    /// <summary>Repair staff (维修人员).</summary>
    public const string RepairStaff = "repair-staff";

    /// <summary>Management staff of the centre (服务中心管理人员).</summary>
    public const string ManagementStaff = "management-staff";

    /// <summary>Archive manager (档案管理人员).</summary>
    public const string ArchiveManager = "archive-manager";

    /// <summary>Guard (护卫员).</summary>
    public const string Guard = "guard";

    /// <summary>Head of the service centre (服务中心负责人).</summary>
    public const string ServiceCentreHead = "service-centre-head";

    /// <summary>Executive of the company (公司高层管理人员).</summary>
    public const string Executive = "executive";

    /// <summary>Company leader (公司相关领导).</summary>
    public const string CompanyLeader = "company-leader";

    /// <summary>Government body (政府部门).</summary>
    public const string GovernmentBody = "government-body";

    /// <summary>Judicial body (司法机关).</summary>
    public const string JudicialBody = "judicial-body";

    /// <summary>Other outside party (其他外部单位或个人).</summary>
    public const string OutsideParty = "outside-party";

    /// <summary>The customer himself (客户本人).</summary>
    public const string DataSubject = "data-subject";
}
