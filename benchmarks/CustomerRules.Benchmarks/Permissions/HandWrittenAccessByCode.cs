using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>What a programmer writes for a caller who has texts: each to its number, evidence to bits, then the same switch. Like the engine it
/// refuses a text that it does not know.</summary>
internal static class HandWrittenAccessByCode
{
    internal static AccessOutcome Outcome(in AccessRequest request)
    {
        var evidence = 0UL;
        foreach (var code in request.Evidence)
            evidence |= EvidenceBit(code);
        return HandWrittenAccess.Outcome(new PlainRequest(Role(request.Role), Action(request.Action), Section(request.Section), Purpose(request.Purpose), request.Sealed, evidence));
    }

    private static int Role(string code) => code switch
    {
        AccessRoles.CustomerService => 0,
        AccessRoles.RepairStaff => 1,
        AccessRoles.ManagementStaff => 2,
        AccessRoles.ArchiveManager => 3,
        AccessRoles.Guard => 4,
        AccessRoles.ServiceCentreHead => 5,
        AccessRoles.Executive => 6,
        AccessRoles.CompanyLeader => 7,
        AccessRoles.GovernmentBody => 8,
        AccessRoles.JudicialBody => 9,
        AccessRoles.OutsideParty => 10,
        AccessRoles.DataSubject => 11,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static int Action(string code) => code switch
    {
        AccessActions.Consult => 0,
        AccessActions.Excerpt => 1,
        AccessActions.Copy => 2,
        AccessActions.Update => 3,
        AccessActions.Seal => 4,
        AccessActions.Destroy => 5,
        AccessActions.Disclose => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static int Section(string code) => code switch
    {
        FileSections.Basic => 0,
        FileSections.Property => 1,
        FileSections.Payments => 2,
        FileSections.Repairs => 3,
        FileSections.Complaints => 4,
        FileSections.SpecialNeeds => 5,
        FileSections.FitOut => 6,
        FileSections.Correspondence => 7,
        FileSections.ViolationsAndArrears => 8,
        FileSections.EmergencyContact => 9,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static int Purpose(string code) => code switch
    {
        AccessPurposes.JobDuty => 0,
        AccessPurposes.Decision => 1,
        AccessPurposes.Supervision => 2,
        AccessPurposes.OfficialDuty => 3,
        AccessPurposes.OwnRights => 4,
        AccessPurposes.Commercial => 5,
        AccessPurposes.Personal => 6,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };

    private static ulong EvidenceBit(string code) => code switch
    {
        EvidenceKinds.ServiceCentreHeadApproval => 1,
        EvidenceKinds.CompanyLeaderApproval => 2,
        EvidenceKinds.CertifyingDocument => 4,
        EvidenceKinds.Escort => 8,
        EvidenceKinds.IdentityVerified => 16,
        EvidenceKinds.ConfidentialityAgreement => 32,
        EvidenceKinds.NamedAuthorisation => 64,
        EvidenceKinds.RetentionExpired => 128,
        _ => throw new ArgumentOutOfRangeException(nameof(code)),
    };
}
