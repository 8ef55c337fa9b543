namespace CustomerRules.Benchmarks.Complaints;

/// <summary>The incidents as hand-written code would have them. Order and number are those of the seed vocabulary.</summary>
internal enum IncidentKind
{
    RenovationNoise,
    PublicFacilityFault,
    InUnitRepair,
    MailOrNewspaperLost,
    PublicAreaHygiene,
    Greenery,
    PestControl,
    CentreService,
    WaterLeak,
    PlannedPowerOutage,
    SuddenPowerOutage,
    Flooding,
    Fire,
    Explosion,
    LiftEntrapment,
    TheftOrDestruction,
    CriminalCase,
    MainEquipmentFailure,
    StructuralDamage,
    Other,
}
