namespace CustomerRules.Complaints.Tests.Reference;

public sealed class ReferenceTests
{
    [Fact]
    public void Every_combination_is_two_thousand_four_hundred_different_cases() =>
        Assert.Equal(2400, Book.EveryCase().Distinct().Count());

    [Fact]
    public void Severity_and_its_clauses_are_what_the_clauses_say_for_every_combination()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var answer = complaint.Assess();
            Assert.Equal((complaint, Clauses.Severity(complaint)), (complaint, answer.Severity.Code));
            Assert.Equal(
                (complaint, Sorted(Clauses.SeverityCites(complaint))),
                (complaint, Sorted(answer.SeverityDecision.Cites.Select(clause => clause.ToString()))));
        }
    }

    [Fact]
    public void Group_and_its_clauses_are_what_the_clauses_say_for_every_combination()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var answer = complaint.Assess();
            Assert.Equal((complaint, Clauses.Group(complaint)), (complaint, answer.Group));
            var reason = Assert.Single(answer.Because, reason => reason.Policy.Name == "complaints/conditions@1.0.0");
            Assert.Equal(Clauses.GroupCites(complaint), reason.Cites.Select(clause => clause.ToString()));
        }
    }

    [Fact]
    public void Duties_recipients_moments_and_clauses_are_what_the_clauses_say_for_every_combination()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var expected = Clauses.Duties(complaint).Select(duty => Line(duty.Duty, duty.When, duty.To, duty.Cites));
            var actual = complaint.Assess().Duties.Select(duty =>
                Line(duty.Duty.Code, duty.When.Code, duty.To.Select(to => to.Code), duty.Cites.Select(clause => clause.ToString())));
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Urgency_is_what_the_clauses_say_for_every_incident()
    {
        foreach (var incident in Book.AllIncidents)
            Assert.Equal((incident, Clauses.Urgency(incident)), (incident, Book.Repairs.Assess(new() { Incident = incident }).Urgency.Code));
    }

    [Fact]
    public void Answer_and_decisions_agree_for_every_combination()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var answer = complaint.Assess();
            Assert.Equal(answer.Severity.Code, answer.SeverityDecision.Outcome.Code("severity"));
            Assert.Equal(answer.Severity.Code, answer.SeverityChoice.Code);
            Assert.Equal(answer.Severity.Code, answer.ToString());
            Assert.Contains(answer.SeverityDecision, answer.DutiesDecision.Upstream);
            Assert.Equal(["complaints/conditions@1.0.0", "complaints/severity@1.0.0", "complaints/duties@1.0.0"], answer.Policies.ToArray());
        }
    }

    private static string Line(string duty, string when, IEnumerable<string> to, IEnumerable<string> cites) =>
        $"{duty} {when} to [{string.Join(",", to)}] by [{Sorted(cites)}]";

    private static string Sorted(IEnumerable<string> items) => string.Join(",", items.Order(StringComparer.Ordinal));
}
