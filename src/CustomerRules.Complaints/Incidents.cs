namespace CustomerRules.Complaints;

/// <summary>The incidents that the default policies know, as constants. The vocabulary itself is policy data and may hold more.</summary>
public static class Incidents
{
    /// <summary>Renovation noise (装修噪音).</summary>
    public const string RenovationNoise = "renovation-noise";

    /// <summary>Fault of a public facility (公共设施故障).</summary>
    public const string PublicFacilityFault = "public-facility-fault";

    /// <summary>Repair inside the unit (室内维修).</summary>
    public const string InUnitRepair = "in-unit-repair";

    /// <summary>Mail or newspaper lost (邮件报纸遗失).</summary>
    public const string MailOrNewspaperLost = "mail-or-newspaper-lost";

    /// <summary>Hygiene of public areas (公共区域卫生).</summary>
    public const string PublicAreaHygiene = "public-area-hygiene";

    /// <summary>Greenery (绿化花木).</summary>
    public const string Greenery = "greenery";

    /// <summary>Pest control (虫鼠防治).</summary>
    public const string PestControl = "pest-control";

    /// <summary>Service of the centre (管理中心服务).</summary>
    public const string CentreService = "centre-service";

    /// <summary>Water leak (漏水).</summary>
    public const string WaterLeak = "water-leak";

    /// <summary>Planned power outage (计划停电).</summary>
    public const string PlannedPowerOutage = "planned-power-outage";

    /// <summary>Sudden power outage (突发停电).</summary>
    public const string SuddenPowerOutage = "sudden-power-outage";

    /// <summary>Flooding (水浸).</summary>
    public const string Flooding = "flooding";

    /// <summary>Fire (火灾).</summary>
    public const string Fire = "fire";

    /// <summary>Explosion (爆炸).</summary>
    public const string Explosion = "explosion";

    /// <summary>Lift entrapment (电梯困人).</summary>
    public const string LiftEntrapment = "lift-entrapment";

    /// <summary>Theft or destruction (盗窃或破坏).</summary>
    public const string TheftOrDestruction = "theft-or-destruction";

    /// <summary>Criminal case (刑事案件).</summary>
    public const string CriminalCase = "criminal-case";

    /// <summary>Failure of main equipment (主要设备故障).</summary>
    public const string MainEquipmentFailure = "main-equipment-failure";

    /// <summary>Structural damage (主体结构受损).</summary>
    public const string StructuralDamage = "structural-damage";

    /// <summary>Other (其他).</summary>
    public const string Other = "other";
}
