using CustomerRules.Complaints;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>What a programmer writes for a caller who has the incident as a text: the text to the enum, then the same switch.
/// Like the engine it refuses a text that it does not know.</summary>
internal static class HandWrittenByCode
{
    internal static int Severity(in ComplaintFacts complaint) => HandWritten.Severity(new ResolvedComplaint(
        KindOf(complaint.Incident.Code),
        complaint.Households,
        complaint.Departments,
        complaint.Written,
        complaint.NeedsExtension,
        complaint.SelfResolvable));

    internal static int Urgency(string incident) => HandWritten.Urgency(KindOf(incident));

    private static IncidentKind KindOf(string incident) => incident switch
    {
        Incidents.RenovationNoise => IncidentKind.RenovationNoise,
        Incidents.PublicFacilityFault => IncidentKind.PublicFacilityFault,
        Incidents.InUnitRepair => IncidentKind.InUnitRepair,
        Incidents.MailOrNewspaperLost => IncidentKind.MailOrNewspaperLost,
        Incidents.PublicAreaHygiene => IncidentKind.PublicAreaHygiene,
        Incidents.Greenery => IncidentKind.Greenery,
        Incidents.PestControl => IncidentKind.PestControl,
        Incidents.CentreService => IncidentKind.CentreService,
        Incidents.WaterLeak => IncidentKind.WaterLeak,
        Incidents.PlannedPowerOutage => IncidentKind.PlannedPowerOutage,
        Incidents.SuddenPowerOutage => IncidentKind.SuddenPowerOutage,
        Incidents.Flooding => IncidentKind.Flooding,
        Incidents.Fire => IncidentKind.Fire,
        Incidents.Explosion => IncidentKind.Explosion,
        Incidents.LiftEntrapment => IncidentKind.LiftEntrapment,
        Incidents.TheftOrDestruction => IncidentKind.TheftOrDestruction,
        Incidents.CriminalCase => IncidentKind.CriminalCase,
        Incidents.MainEquipmentFailure => IncidentKind.MainEquipmentFailure,
        Incidents.StructuralDamage => IncidentKind.StructuralDamage,
        Incidents.Other => IncidentKind.Other,
        _ => throw new ArgumentOutOfRangeException(nameof(incident)),
    };
}
