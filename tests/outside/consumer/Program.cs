// A stranger's program: it knows the packages only, prints answers, and throws when one is wrong.
using System.Text.Json;
using System.Text.Json.Serialization;
using CustomerRules;
using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.Policies;
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

[JsonSerializable(typeof(Severity))]
internal sealed partial class Context : JsonSerializerContext;
