namespace CustomerRules.Permissions;

/// <summary>The sections of a customer file in the default policy, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class FileSections
{
    /// <summary>Basic information (基本信息).</summary>
    public const string Basic = "basic";

    /// <summary>Property information (房产信息).</summary>
    public const string Property = "property";

    /// <summary>Payment records (缴费记录).</summary>
    public const string Payments = "payments";

    /// <summary>Repair records (维修记录).</summary>
    public const string Repairs = "repairs";

    /// <summary>Complaints and suggestions (投诉与建议记录).</summary>
    public const string Complaints = "complaints";

    /// <summary>Special needs (特殊需求记录).</summary>
    public const string SpecialNeeds = "special-needs";

    /// <summary>Fit-out documents (装修工程文件).</summary>
    public const string FitOut = "fit-out";

    /// <summary>Correspondence (往来文件).</summary>
    public const string Correspondence = "correspondence";

    /// <summary>Violations and arrears (违规与欠费记录).</summary>
    public const string ViolationsAndArrears = "violations-and-arrears";

    /// <summary>Emergency contact (紧急联络人).</summary>
    public const string EmergencyContact = "emergency-contact";
}
