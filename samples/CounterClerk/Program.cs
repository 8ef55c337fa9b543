// A clerk at the counter of the file room: may this person see that? If not, what is missing? If so, what must be done and entered?
//   dotnet run --project samples/CounterClerk [-- --lang zh|en]
using System.Collections.Immutable;
using System.Text;
using CustomerRules;
using CustomerRules.Permissions;
using CustomerRules.Permissions.Registers;
using CustomerRules.Policies;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
var language = args.Contains("en") ? Language.English : Language.Chinese;
var zh = language == Language.Chinese;
var policy = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2)).Access;
var (granted, entries) = (ImmutableArray.CreateBuilder<GrantedAccess>(), ImmutableArray.CreateBuilder<RegisterEntry>());

var morning = new LocalDateTime(2026, 3, 2, 9, 0);
Serve("A-1", AccessRoles.Executive, AccessActions.Consult, FileSections.Payments, AccessPurposes.Decision, morning);
Serve("A-2", AccessRoles.Executive, AccessActions.Consult, FileSections.Payments, AccessPurposes.Decision, morning.PlusMinutes(20), EvidenceKinds.ServiceCentreHeadApproval);
Serve("A-3", AccessRoles.RepairStaff, AccessActions.Consult, FileSections.Basic, AccessPurposes.JobDuty, morning.PlusMinutes(45));
Serve("A-4", AccessRoles.JudicialBody, AccessActions.Copy, FileSections.Complaints, AccessPurposes.OfficialDuty, morning.PlusHours(1), EvidenceKinds.CertifyingDocument, EvidenceKinds.Escort);
Serve("A-5", AccessRoles.ServiceCentreHead, AccessActions.Copy, FileSections.Basic, AccessPurposes.JobDuty, morning.PlusHours(2), EvidenceKinds.ServiceCentreHeadApproval);
Serve("A-6", AccessRoles.OutsideParty, AccessActions.Copy, FileSections.Basic, AccessPurposes.Commercial, morning.PlusHours(3));
Serve("A-7", AccessRoles.DataSubject, AccessActions.Consult, FileSections.Repairs, AccessPurposes.OwnRights, morning.PlusHours(4), EvidenceKinds.IdentityVerified);

// The clerk forgot one entry, and nobody has brought a file back.
var register = new AccessRegister(granted.DrainToImmutable(), [.. entries.Where(entry => entry.AccessId != "A-3")], []);
Console.WriteLine(zh ? "次日仍未了结：" : "Outstanding the next day:");
foreach (var duty in AccessRegisters.Outstanding(register, morning.Date.PlusDays(1)))
    Console.WriteLine($"  {duty.AccessId}  {duty.Obligation.Obligation.In(language)}  {Due(duty)}  [{duty.Obligation.Cites}]");
return 0;

void Serve(string id, string role, string action, string section, string purpose, LocalDateTime at, params ImmutableArray<string> evidence)
{
    var request = new AccessRequest { Role = role, Action = action, Section = section, Purpose = purpose, Sealed = false, Evidence = evidence };
    var decision = policy.Decide(request);
    Console.WriteLine($"{id}  {role} {action} {section} ({purpose}): {decision.Outcome.In(language)}");
    foreach (var reason in decision.Because)
        Console.WriteLine($"       {reason.Rule.Note!.In(language)} [{reason.Cites}]");
    foreach (var set in decision.Missing)
        Console.WriteLine((zh ? "     ! 还缺：" : "     ! missing: ") + string.Join(" + ", set.Select(piece => piece.In(language))));

    // The grant never comes without its duties.
    if (decision.TryGetGrant(out var grant, out var obligations))
    {
        Console.WriteLine((zh ? "     = 可见：" : "     = shows: ") + string.Join(", ", grant.Plain.Concat(grant.Masked).Select(field => field.In(language) + (grant.VisibilityOf(field.Code) == FieldVisibility.Masked ? "*" : ""))));
        foreach (var duty in obligations)
            Console.WriteLine($"     > {duty.Moment}: {duty.Obligation.In(language)}");
        var facts = new RegisterFacts { AccessId = id, File = "XX小区A12023001", Person = "…" };
        entries.AddRange(AccessRegisters.EntriesFor(request, decision, facts, at));
        granted.Add(AccessRegisters.Granted(decision, id, at.Date)!);
    }

    Console.WriteLine();
}

string Due(OutstandingDuty duty) => (duty.Due, zh) switch
{
    (null, true) => "没有期限数字",
    (null, false) => "no figure",
    ({ } day, true) => $"应于 {day:uuuu-MM-dd}{(duty.IsOverdue ? "，已逾期" : "")}",
    ({ } day, false) => $"due {day:uuuu-MM-dd}{(duty.IsOverdue ? ", overdue" : "")}",
};
