using CustomerRules.Complaints.Repairs;
using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.ByClause;

public sealed class RepairTests
{
    [Fact]
    public void Measures_3_03a_a_water_leak_is_an_emergency() => Is("water-leak", RepairUrgency.Emergency, "water", "measures/3.03a, measures/3.03b");

    [Fact]
    public void Measures_3_03a_a_power_failure_is_an_emergency() =>
        Is("sudden-power-outage", RepairUrgency.Emergency, "power-failure", "measures/3.03a, measures/3.03b");

    [Fact]
    public void Measures_3_03a_people_trapped_in_a_lift_are_an_emergency() =>
        Is("lift-entrapment", RepairUrgency.Emergency, "lift-entrapment", "measures/3.03a, measures/3.03b");

    [Fact]
    public void Measures_3_03c_everything_else_is_a_general_repair()
    {
        foreach (var incident in Book.AllIncidents.Except(["water-leak", "flooding", "sudden-power-outage", "lift-entrapment"]))
            Is(incident, RepairUrgency.General, "not-urgent", "measures/3.03a, measures/3.03c");
    }

    [Fact]
    public void K22_flooding_is_at_least_a_leak() => Is("flooding", RepairUrgency.Emergency, "water", "measures/3.03a, measures/3.03b");

    [Fact]
    public void K22_a_planned_outage_is_no_power_failure() =>
        Is("planned-power-outage", RepairUrgency.General, "not-urgent", "measures/3.03a, measures/3.03c");

    [Fact]
    public void K21_one_event_may_be_a_major_complaint_and_an_emergency_repair()
    {
        string[] both = ["sudden-power-outage", "flooding", "lift-entrapment"];
        Assert.Equal(both, Book.AllIncidents.Where(incident =>
            new Complaint(incident).Assess().Severity == Severity.Major
            && Book.Repairs.Assess(new() { Incident = incident }).Urgency == RepairUrgency.Emergency));
    }

    [Fact]
    public void K22_a_leak_is_an_emergency_repair_and_no_major_complaint()
    {
        Assert.Equal(Severity.General, new Complaint("water-leak").Assess().Severity);
        Assert.Equal(RepairUrgency.Emergency, Book.Repairs.Assess(new() { Incident = "water-leak" }).Urgency);
    }

    private static void Is(string incident, RepairUrgency urgency, string rule, string cites)
    {
        var answer = Book.Repairs.Assess(new() { Incident = incident });
        var reason = Assert.Single(answer.Because);
        Assert.Equal((urgency, urgency.Code), (answer.Urgency, answer.UrgencyChoice.Code));
        Assert.Equal((rule, cites), (reason.Rule.Name, reason.Cites.ToString()));
        Assert.Equal(["complaints/urgency@1.0.0"], answer.Policies.ToArray());
        Assert.Equal(urgency.Code, answer.ToString());
    }
}
