// A clerk at the counter of the file room: may this person see that? If not, what is missing? If so, what must be done and entered?
//   dotnet run --project samples/CounterClerk [-- --lang zh|en]
using System.Collections.Immutable;
using System.Text;
using CounterClerk;
using CustomerRules;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Permissions;
using CustomerRules.Permissions.Registers;
using CustomerRules.Policies;
using NodaTime;

Console.OutputEncoding = Encoding.UTF8;
var language = args.Contains("en") ? Language.English : Language.Chinese;
var zh = language == Language.Chinese;
var policy = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2)).Access;
var register = new AccessRegister([], [], []);

var head = new Approval(EvidenceKinds.ServiceCentreHeadApproval, "S-01");
var leader = new Approval(EvidenceKinds.CompanyLeaderApproval, "L-01");
var morning = new LocalDateTime(2026, 3, 2, 9, 0);
Serve("A-1", "E-02", AccessRoles.Executive, AccessActions.Consult, FileSections.Payments, AccessPurposes.Decision, morning, []);
Serve("A-2", "E-02", AccessRoles.Executive, AccessActions.Consult, FileSections.Payments, AccessPurposes.Decision, morning.PlusMinutes(20), [head]);
Serve("A-3", "S-01", AccessRoles.Executive, AccessActions.Consult, FileSections.Payments, AccessPurposes.Supervision, morning.PlusMinutes(30), [head]);
Serve("A-4", "R-11", AccessRoles.RepairStaff, AccessActions.Consult, FileSections.Basic, AccessPurposes.JobDuty, morning.PlusMinutes(45), []);
Serve("A-5", "J-01", AccessRoles.JudicialBody, AccessActions.Copy, FileSections.Complaints, AccessPurposes.OfficialDuty, morning.PlusHours(1), [leader], EvidenceKinds.CertifyingDocument, EvidenceKinds.Escort);
Serve("A-6", "S-01", AccessRoles.ServiceCentreHead, AccessActions.Copy, FileSections.Basic, AccessPurposes.JobDuty, morning.PlusHours(2), [head]);
Serve("A-7", "O-09", AccessRoles.OutsideParty, AccessActions.Copy, FileSections.Basic, AccessPurposes.Commercial, morning.PlusHours(3), []);
Serve("A-8", "C-77", AccessRoles.DataSubject, AccessActions.Consult, FileSections.Repairs, AccessPurposes.OwnRights, morning.PlusHours(4), [], EvidenceKinds.IdentityVerified);

// From here on the company has a figure of its own for the return.
policy = CompanyPolicy.ReturnWithin(days: 3).AsOf(morning.Date);
Serve("A-9", "E-05", AccessRoles.Executive, AccessActions.Consult, FileSections.Repairs, AccessPurposes.Supervision, morning.PlusHours(5), [head]);

// The clerk forgot one entry, and nobody has brought a file back.
register = register with { Entries = [.. register.Entries.Where(entry => entry.AccessId != "A-4")] };
Console.WriteLine(zh ? "五日后仍未了结：" : "Outstanding five days later:");
foreach (var duty in AccessRegisters.Outstanding(register, morning.Date.PlusDays(5)))
    Console.WriteLine($"  {duty.AccessId}  {duty.Obligation.Obligation.In(language)}  {Due(duty)}  [{duty.Obligation.Cites}]");
return 0;

void Serve(string id, string person, string role, string action, string section, string purpose, LocalDateTime at, ImmutableArray<Approval> approvals, params ImmutableArray<string> evidence)
{
    var request = new AccessRequest { Role = role, Action = action, Section = section, Purpose = purpose, Sealed = false, Evidence = [.. approvals.Select(approval => approval.Evidence), .. evidence] };
    var decision = policy.Decide(request);
    Console.WriteLine($"{id}  {Named(policy.Roles, role)} · {Named(policy.Actions, action)} · {Named(policy.Sections, section)} · {Named(policy.Purposes, purpose)}{(zh ? "：" : ": ")}{decision.Outcome.In(language)}");
    foreach (var reason in decision.Because)
        Console.WriteLine($"       {reason.Rule.Note!.In(language)} [{reason.Cites}]");
    foreach (var set in decision.Missing)
        Console.WriteLine((zh ? "     ! 还缺：" : "     ! missing: ") + string.Join(" + ", set.Select(piece => piece.In(language))));

    // The grant never comes without its duties.
    if (decision.TryGetGrant(out var grant, out var obligations))
        Enter(request, decision, grant, obligations, new RegisterFacts { AccessId = id, File = "XX小区A12023001", Person = person, Approvals = approvals }, at);
    Console.WriteLine();
}

void Enter(AccessRequest request, AccessDecision decision, AccessGrant grant, ImmutableArray<AccessObligation> obligations, RegisterFacts facts, LocalDateTime at)
{
    var entries = AccessRegisters.EntriesFor(request, decision, facts, at);
    foreach (var refusal in entries.Refusals)
        Console.WriteLine($"{(zh ? "     ! 不予登记，档案不出柜：" : "     ! no entry, so no file: ")}{refusal.Message.In(language)} [{refusal.Cites}]");
    if (entries.IsRefused)
        return;
    register = register with
    {
        Entries = register.Entries.AddRange(entries.Entries),
        Granted = register.Granted.Add(AccessRegisters.Granted(decision, facts.AccessId, at.Date)!),
    };
    Console.WriteLine((zh ? "     = 可见：" : "     = shows: ") + string.Join(zh ? "、" : ", ", grant.Plain.Concat(grant.Masked).Select(field => field.In(language) + (grant.VisibilityOf(field.Code) == FieldVisibility.Masked ? "*" : ""))));
    foreach (var duty in obligations)
        Console.WriteLine($"     > {duty.In(language)}");
}

string Named(ImmutableArray<Choice> choices, string code) => choices.Single(choice => choice.Code == code).In(language);

string Due(OutstandingDuty duty) => (duty.Due, zh) switch
{
    (null, true) => "条文没有天数，不算逾期",
    (null, false) => "the clause has no number of days, so never overdue",
    ({ } day, true) => $"应于 {day:uuuu-MM-dd}{(duty.IsOverdue ? "，已逾期" : "")}",
    ({ } day, false) => $"due {day:uuuu-MM-dd}{(duty.IsOverdue ? ", overdue" : "")}",
};
