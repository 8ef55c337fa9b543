namespace CustomerRules.Permissions;

/// <summary>The evidence that the default policy knows, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class EvidenceKinds
{
    /// <summary>Approval of the head of the service centre (服务中心负责人批准).</summary>
    public const string ServiceCentreHeadApproval = "service-centre-head-approval";

    /// <summary>Approval of the company leader (公司相关领导批准).</summary>
    public const string CompanyLeaderApproval = "company-leader-approval";

    /// <summary>Lawful and valid certifying document (合法有效的证明文件).</summary>
    public const string CertifyingDocument = "certifying-document";

    /// <summary>Designated escort (指定的陪同人员).</summary>
    public const string Escort = "escort";

    /// <summary>Identity verified (身份已核实).</summary>
    public const string IdentityVerified = "identity-verified";

    /// <summary>Confidentiality agreement, signed after training (保密协议（培训后签订）).</summary>
    public const string ConfidentialityAgreement = "confidentiality-agreement";

    /// <summary>Authorisation by name (指名授权).</summary>
    public const string NamedAuthorisation = "named-authorisation";

    /// <summary>Retention expired (保存期已满).</summary>
    public const string RetentionExpired = "retention-expired";
}
