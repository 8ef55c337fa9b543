using static CustomerRules.Benchmarks.Complaints.IncidentKind;

namespace CustomerRules.Benchmarks.Complaints;

/// <summary>The seed tables as a programmer would write them down in C#. Severity and urgency are given as ranks.</summary>
internal static class HandWritten
{
    private const int Minor = 1;
    private const int General = 2;
    private const int Complex = 3;
    private const int Major = 4;
    private const int NotUrgent = 1;
    private const int Emergency = 2;

    /// <summary>The rules by priority: the first that matches is the highest.</summary>
    internal static readonly (Func<ResolvedComplaint, bool> When, int Severity)[] Lambdas =
    [
        (complaint => complaint.Incident == Fire, Major),
        (complaint => complaint.Incident == LiftEntrapment, Major),
        (complaint => complaint.Incident == Explosion, Major),
        (complaint => complaint.Incident == SuddenPowerOutage, Major),
        (complaint => complaint.Incident == Flooding, Major),
        (complaint => complaint.Incident == TheftOrDestruction, Major),
        (complaint => complaint.Incident == CriminalCase, Major),
        (complaint => complaint.Incident == MainEquipmentFailure, Major),
        (complaint => complaint.Incident == StructuralDamage, Major),
        (complaint => complaint.Households >= 3, Major),
        (complaint => complaint.NeedsExtension, Complex),
        (complaint => complaint.Incident == RenovationNoise && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident == PublicFacilityFault && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident == InUnitRepair && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident == MailOrNewspaperLost && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident is PublicAreaHygiene or Greenery && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident == PestControl && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident == CentreService && !complaint.SelfResolvable, General),
        (complaint => complaint.Incident is WaterLeak or PlannedPowerOutage or Other && !complaint.SelfResolvable, General),
        (complaint => complaint.SelfResolvable, Minor),
    ];

    internal static int Severity(in ResolvedComplaint complaint) =>
        (complaint.Incident, Group: complaint.Households >= 3, complaint.NeedsExtension, complaint.SelfResolvable) switch
        {
            (Fire, _, _, _) => Major,
            (LiftEntrapment, _, _, _) => Major,
            (Explosion, _, _, _) => Major,
            (SuddenPowerOutage, _, _, _) => Major,
            (Flooding, _, _, _) => Major,
            (TheftOrDestruction, _, _, _) => Major,
            (CriminalCase, _, _, _) => Major,
            (MainEquipmentFailure, _, _, _) => Major,
            (StructuralDamage, _, _, _) => Major,
            (_, true, _, _) => Major,
            (_, _, true, _) => Complex,
            (RenovationNoise, _, _, false) => General,
            (PublicFacilityFault, _, _, false) => General,
            (InUnitRepair, _, _, false) => General,
            (MailOrNewspaperLost, _, _, false) => General,
            (PublicAreaHygiene or Greenery, _, _, false) => General,
            (PestControl, _, _, false) => General,
            (CentreService, _, _, false) => General,
            (WaterLeak or PlannedPowerOutage or Other, _, _, false) => General,
            (_, _, _, true) => Minor,
            _ => throw new ArgumentOutOfRangeException(nameof(complaint)),
        };

    internal static int SeverityByLambdas(in ResolvedComplaint complaint)
    {
        foreach (var (when, severity) in Lambdas)
        {
            if (when(complaint))
                return severity;
        }

        throw new ArgumentOutOfRangeException(nameof(complaint));
    }

    internal static int Urgency(IncidentKind incident) => incident switch
    {
        WaterLeak or Flooding => Emergency,
        SuddenPowerOutage => Emergency,
        LiftEntrapment => Emergency,
        _ => NotUrgent,
    };
}
