using CustomerRules.Permissions;

namespace CustomerRules.Benchmarks.Permissions;

/// <summary>The access tables as a programmer would write them down in C#: outcome only, no reasons, duties or fields.</summary>
internal static class HandWrittenAccess
{
    private const int CustomerService = 0, RepairStaff = 1, ManagementStaff = 2, ArchiveManager = 3, Guard = 4, Head = 5;
    private const int Executive = 6, CompanyLeader = 7, GovernmentBody = 8, JudicialBody = 9, OutsideParty = 10, DataSubject = 11;
    private const int Consult = 0, Excerpt = 1, Copy = 2, Update = 3, Seal = 4, Destroy = 5, Disclose = 6;
    private const int Basic = 0, Property = 1, Repairs = 3, SpecialNeeds = 5, EmergencyContact = 9;
    private const int JobDuty = 0, Decision = 1, Supervision = 2, OfficialDuty = 3, OwnRights = 4, Commercial = 5;
    private const ulong ByHead = 1, ByLeader = 2, Document = 4, Escort = 8, Identity = 16, Agreement = 32, Authorisation = 64, Retention = 128;
    private const ulong Nothing = ulong.MaxValue;

    internal static AccessOutcome Outcome(in PlainRequest request)
    {
        if (request.Purpose == Commercial || request.Action == Disclose || (request.Action == Destroy && !request.Sealed))
            return AccessOutcome.Forbidden;
        var needed = Permit(request);
        if (needed == Nothing)
            return AccessOutcome.NotGranted;
        needed |= Added(request);
        return (needed & ~request.Evidence) == 0 ? AccessOutcome.Granted : AccessOutcome.NeedsEvidence;
    }

    private static ulong Permit(in PlainRequest request) => (request.Role, request.Action, request.Section, request.Purpose, request.Sealed) switch
    {
        (CustomerService or ManagementStaff or Head or ArchiveManager, Consult or Excerpt or Copy or Update, _, JobDuty, _) => 0,
        (Head, Consult or Excerpt or Copy, _, Decision or Supervision, _) => ByLeader,
        (RepairStaff, Consult or Excerpt or Copy, Basic or Property or Repairs, JobDuty, _) => 0,
        (RepairStaff, Update, Basic or Property, JobDuty, _) => 0,
        (Guard, Consult, Basic, JobDuty, _) => 0,
        (Executive or CompanyLeader, Consult or Excerpt or Copy, _, JobDuty or Decision or Supervision, _) => ByHead,
        (GovernmentBody or JudicialBody, Consult or Excerpt or Copy, _, OfficialDuty, _) => Document | ByLeader | Escort,
        (OutsideParty, Consult or Excerpt or Copy, _, OfficialDuty or OwnRights, _) => Document | ByLeader | Escort,
        (DataSubject, Consult or Excerpt or Copy, _, OwnRights, _) => Identity,
        (DataSubject, Update, Basic or Property or SpecialNeeds or EmergencyContact, OwnRights, _) => Identity,
        (ArchiveManager or Head, Seal, _, JobDuty, false) => 0,
        (ArchiveManager or Head, Destroy, _, JobDuty, _) => 0,
        _ => Nothing,
    };

    private static ulong Added(in PlainRequest request)
    {
        var approval = request.Role == Head ? ByLeader : ByHead;
        var added = request.Sealed ? approval : 0;
        if (request.Action is Excerpt or Copy && request.Role != DataSubject)
            added |= approval;
        if (request.Action == Destroy)
            added |= approval | Retention;
        if (request.Role == ArchiveManager)
            added |= Agreement | Authorisation;
        return added;
    }
}
