// A stranger's program: it knows the packages only, prints answers, and throws when one is wrong.
using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerRules;
using CustomerRules.Archives.Disposal;
using CustomerRules.Archives.Lifecycle;
using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.Identifiers;
using CustomerRules.Permissions;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime;

var rules = RuleBook.Embedded.AsOf(new LocalDate(2026, 3, 2));
var policy = rules.Complaints;
foreach (var incident in policy.Incidents)
{
    foreach (var households in new[] { 1, 2, 3 })
    {
        var facts = new ComplaintFacts
        {
            Incident = incident.Code,
            Households = households,
            Departments = households,
            Written = households == 2,
            NeedsExtension = false,
            SelfResolvable = false,
        };
        var answer = policy.Assess(facts);
        Console.WriteLine($"{incident.Code} {households}: {JsonSerializer.Serialize(answer.Severity, Context.Default.Severity)} {answer.Group} [{answer.Because[0].Cites}] {string.Join(' ', answer.Duties)}");
    }

    Console.WriteLine($"{incident.Code}: {rules.Repairs.Assess(new RepairFacts { Incident = incident.Code }).Urgency.Code}");
}

var major = policy.Assess(new ComplaintFacts { Incident = Incidents.LiftEntrapment, Households = 1, Departments = 1, Written = false, NeedsExtension = false, SelfResolvable = false });
Console.WriteLine(policy.Explain(new ComplaintFacts { Incident = Incidents.Greenery, Households = 2, Departments = 1, Written = false, NeedsExtension = false, SelfResolvable = false }, Language.Chinese));

// By the base class too: its discovery is reflection, and the packages keep what it looks for.
if (major.Severity != Severity.FromName("major") || RepairUrgency.FromValue(2) != RepairUrgency.Emergency || Severity.List.Count != 4)
    throw new InvalidOperationException("The severity is not what it should be.");

// By when: calendar, terms, a replayed clock and its trace.
var levels = rules.ServiceLevels;
var accepted = new LocalDateTime(2026, 9, 30, 16, 0).InZoneStrictly(levels.Counter.Zone).ToInstant();
var verdict = SlaClock.Replay(
    rules.TargetFor(policy.Assess(new ComplaintFacts { Incident = Incidents.Greenery, Households = 1, Departments = 1, Written = false, NeedsExtension = false, SelfResolvable = false }), "complaint-answer"),
    levels.Counter,
    [new ClockEvent(ClockEventKind.Accepted, accepted), new ClockEvent(ClockEventKind.Paused, accepted + Duration.FromHours(1))],
    accepted + Duration.FromDays(1));
Console.WriteLine($"{verdict.State.Code} {verdict.Due} {verdict.LatestResume} {verdict.Coverage.Code} {string.Join(' ', verdict.Because)}");
foreach (var step in verdict.Trace())
    Console.WriteLine(step);
foreach (var occurrence in rules.Obligations.Expand(new DateInterval(new LocalDate(2026, 1, 1), new LocalDate(2026, 3, 31)), levels.Calendar))
    Console.WriteLine(occurrence);
foreach (var kind in DayKind.All)
    Console.WriteLine($"{kind.Code} {DayKind.FromName(kind.Code).Value} {DayKind.FromValue(kind.Value).Name}");

// The life of a file, and a register that is read back.
var file = ArchiveFile.Register(FileNumber.Parse("XX小区A12025001"), "owner-file", 2) with { State = FileState.FromName("moved-out"), MovedOut = MoveOutDate.On(new LocalDate(2025, 3, 1)), StillOwns = false };
var standing = FileLifecycle.Decide(file, rules.Lifecycle, HoldList.None, new LocalDate(2026, 2, 28));
Console.WriteLine($"{standing.State} {string.Join(' ', standing.Due)} {string.Join(' ', standing.Blocked)} {JsonSerializer.Serialize(standing.State, Context.Default.FileState)}");
var action = new StaffAction(new StaffMember("archive-manager", StaffNumber.Parse("S-1")), new LocalDateTime(2026, 3, 1, 9, 0));
Console.WriteLine(FileTransitions.Seal(file, rules.Lifecycle, HoldList.None, action, storedApart: true));
Console.WriteLine(FileTransitions.Destroy(file, rules.Lifecycle, HoldList.None, action, [action.By], 2, null));
Console.WriteLine($"{DestructionRegister.Empty.Head} {DestructionRegister.Verify("{}\n"u8.ToArray())}");

// Who may see what, with the duties that come with it; archive numbers; a customer file straight from its bytes.
foreach (var evidence in new ImmutableArray<string>[] { [], ["service-centre-head-approval"] })
{
    var decision = rules.Access.Decide(new AccessRequest { Role = "executive", Action = "consult", Section = "payments", Purpose = "decision", Evidence = evidence, Sealed = false });
    var granted = decision.TryGetGrant(out var grant, out var obligations);
    Console.WriteLine($"{decision} {granted} {grant?.Plain.Length} [{string.Join(' ', obligations.Select(duty => duty.Obligation.Code))}] [{string.Join(' ', decision.Because.Select(reason => reason.Cites))}]");
}

var template = rules.Numbering("archive").Template.Template;
if (!template.TryParse("XX小区A12023001", out var fields, out _) || !template.TryFormat(fields, out var number, out _) || number != "XX小区A12023001")
    throw new InvalidOperationException("The number is not what it should be.");
Console.WriteLine($"{number} {template} {template.Prove().IsUnambiguous}");
var validation = rules.ArchiveSchema("owner").Validate("""{"basic":{"party":"resident","name":"x"}}"""u8, new LocalDate(2026, 3, 2));
Console.WriteLine($"{validation} {string.Join(' ', validation.Findings)}");

// Identifiers of every kind, masked.
foreach (var kind in IdentifierKind.All)
{
    foreach (var text in new[] { "11010519491231002X", "91310000MA1FL1234A", "13812345678", "010-12345678", "E12345678", "01", "1", "x" })
    {
        var check = kind.Check(text, new LocalDate(2026, 1, 1));
        Console.WriteLine($"{kind.Code}: {check.Grade.Code} {check} [{string.Join(' ', check.Findings.Select(finding => finding.Code))}]");
    }
}

[JsonSerializable(typeof(FileState))]
[JsonSerializable(typeof(Severity))]
internal sealed partial class Context : JsonSerializerContext;
