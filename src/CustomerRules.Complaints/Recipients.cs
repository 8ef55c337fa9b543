namespace CustomerRules.Complaints;

/// <summary>Who is told, in the default policies, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class Recipients
{
    /// <summary>Department manager (部门经理).</summary>
    public const string DepartmentManager = "department-manager";

    /// <summary>Head of the service centre (管理中心负责人).</summary>
    public const string ServiceCentreHead = "service-centre-head";

    /// <summary>Project head (项目负责人).</summary>
    public const string ProjectHead = "project-head";

    /// <summary>Company customer service (公司客户服务部).</summary>
    public const string CompanyCustomerService = "company-customer-service";

    /// <summary>Director (主任).</summary>
    public const string Director = "director";
}
