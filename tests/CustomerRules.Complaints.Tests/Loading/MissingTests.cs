using CustomerRules.Complaints.Tests.Assessing;
using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.Policies;

namespace CustomerRules.Complaints.Tests.Loading;

public sealed class MissingTests
{
    [Fact]
    public void Without_urgency_complaints_are_still_answered()
    {
        var policies = Book.Load(Only("conditions", "severity", "duties"));
        Assert.Equal(Severity.Major, policies.AsOf(Book.Day).Assess(new Complaint("fire").Facts).Severity);
        Assert.False(policies.TryRepairsAsOf(Book.Day, out _));
        Assert.Equal(
            "No repair policy is in force on 2026-01-01. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => policies.RepairsAsOf(Book.Day)).Message);
    }

    [Theory]
    [InlineData("urgency")]
    [InlineData("urgency", "conditions")]
    [InlineData("urgency", "conditions", "severity")]
    public void Without_severity_or_duties_repairs_are_still_answered(params string[] tables)
    {
        var policies = Book.Load(Only(tables));
        Assert.Equal("emergency", policies.RepairsAsOf(Book.Day).Assess(new() { Incident = "water-leak" }).Urgency.Code);
        Assert.False(policies.TryAsOf(Book.Day, out _));
        Assert.Equal(
            "No complaint policy is in force on 2026-01-01. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => policies.AsOf(Book.Day)).Message);
    }

    [Fact]
    public void Without_any_table_nothing_is_answered()
    {
        var policies = Book.Load([]);
        Assert.False(policies.TryAsOf(Book.Day, out _));
        Assert.False(policies.TryRepairsAsOf(Book.Day, out _));
    }

    [Fact]
    public void No_tables_at_all_is_a_mistake_of_the_caller() =>
        Assert.Equal("tables", Assert.Throws<ArgumentNullException>(() => ComplaintPolicies.From(null!)).ParamName);

    [Fact]
    public void A_table_of_another_domain_in_the_same_set_disturbs_nothing()
    {
        var other = Book.Text("conditions").Replace("complaints/conditions", "visitors/conditions", StringComparison.Ordinal);
        var policies = Book.Load([.. ComplaintPolicies.EmbeddedFiles, PolicyFile.FromText("visitors/conditions/2025-01-01.json", other)]);
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint.Departments == 1))
            Assert.Equal(Answers.Of(complaint.Assess()), Answers.Of(policies.AsOf(Book.Day).Assess(complaint.Facts)));
    }

    [Fact]
    public void An_impossible_incident_is_refused_when_it_is_asked_about_and_not_before()
    {
        const string impossible = """
            "hitPolicy": "unique",
              "impossible": [{ "when": { "incident": "explosion" }, "cites": ["measures/3.03a"] }],
            """;
        var files = Book.FilesWith(("urgency", Book.Edited("urgency", "\"hitPolicy\": \"unique\",", impossible)));
        var repairs = Book.Load(files).RepairsAsOf(Book.Day);
        Assert.Equal("emergency", repairs.Assess(new() { Incident = "water-leak" }).Urgency.Code);
        Assert.Equal(
            "complaints/urgency@1.0.0 declares this combination of facts impossible. (Parameter 'values')",
            Assert.Throws<ArgumentException>(() => repairs.Assess(new() { Incident = "explosion" })).Message);
    }

    [Fact]
    public void An_impossible_complaint_is_refused_however_it_is_asked_about()
    {
        const string impossible = """
            "hitPolicy": "priority",
              "impossible": [{ "when": { "incident": "explosion", "selfResolvable": true }, "cites": ["property/2.2.06.03"] }],
            """;
        var policy = Book.Load(Book.FilesWith(("severity", Book.Edited("severity", "\"hitPolicy\": \"priority\",", impossible)))).AsOf(Book.Day);
        var facts = new Complaint("explosion", SelfResolvable: true).Facts;
        const string message = "complaints/duties@1.0.0 declares this combination of facts impossible. (Parameter 'values')";
        Assert.Equal(Severity.Major, policy.Assess(facts with { SelfResolvable = false }).Severity);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => policy.Assess(facts)).Message);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => policy.Explain(facts, default, default)).Message);
        Assert.Throws<ArgumentException>(() => policy.AssessAll([facts], new ComplaintAssessment[1]));
        var batch = new Batch(300);
        (batch.Incidents[299], batch.SelfResolvable[299]) = (policy.Resolve("explosion").Position, true);
        Assert.Equal(message, Assert.Throws<ArgumentException>(() => policy.AssessAll(batch.Columns, new ComplaintAssessment[300])).Message);
        Assert.Throws<ArgumentException>(() => policy.Possible(new() { Incident = Incidents.Explosion, SelfResolvable = true }));
    }

    private static IEnumerable<PolicyFile> Only(params string[] tables) =>
        ComplaintPolicies.EmbeddedFiles.Where(file => tables.Contains(file.Path.Split('/')[1]));
}
