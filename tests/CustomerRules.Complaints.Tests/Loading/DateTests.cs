using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.Policies;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Complaints.Tests.Loading;

public sealed class DateTests
{
    private static readonly LocalDate First = new(2025, 1, 1);
    private static readonly LocalDate Change = new(2026, 7, 1);
    private static readonly Complaint Pests = new("pest-control");

    [Fact]
    public void Before_the_first_day_nothing_is_in_force()
    {
        var eve = First.PlusDays(-1);
        Assert.False(ComplaintPolicies.Embedded.TryAsOf(eve, out var complaints));
        Assert.Null(complaints);
        Assert.False(ComplaintPolicies.Embedded.TryRepairsAsOf(eve, out var repairs));
        Assert.Null(repairs);
        Assert.Equal(
            "No complaint policy is in force on 2024-12-31. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => ComplaintPolicies.Embedded.AsOf(eve)).Message);
        Assert.Equal(
            "No repair policy is in force on 2024-12-31. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => ComplaintPolicies.Embedded.RepairsAsOf(eve)).Message);
    }

    [Theory]
    [InlineData("2025-01-01")]
    [InlineData("2025-01-02")]
    [InlineData("2099-12-31")]
    public void From_the_first_day_on_the_policies_answer(string date)
    {
        var day = LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal(Severity.General, ComplaintPolicies.Embedded.AsOf(day).Assess(Pests.Facts).Severity);
        Assert.Equal("emergency", ComplaintPolicies.Embedded.RepairsAsOf(day).Assess(new() { Incident = "water-leak" }).Urgency.Code);
    }

    [Fact]
    public void The_embedded_policies_are_loaded_once() => Assert.Same(ComplaintPolicies.Embedded, ComplaintPolicies.Embedded);

    [Fact]
    public void The_tables_that_answer_are_three() =>
        Assert.Equal(["complaints/severity", "complaints/duties", "complaints/urgency"], ComplaintPolicies.Tables.Select(table => table.ToString()));

    [Fact]
    public void The_package_carries_four_files() => Assert.Equal(
        ["conditions", "duties", "severity", "urgency"],
        ComplaintPolicies.EmbeddedFiles.Select(file => file.Path.Replace("complaints/", "", StringComparison.Ordinal).Replace("/2025-01-01.json", "", StringComparison.Ordinal)));

    [Fact]
    public void A_later_version_answers_from_its_day_on_and_the_old_one_before()
    {
        var policies = Book.Load([.. ComplaintPolicies.EmbeddedFiles, LaterSeverity()]);
        var (before, after) = (policies.AsOf(Change.PlusDays(-1)).Assess(Pests.Facts), policies.AsOf(Change).Assess(Pests.Facts));
        Assert.Equal((Severity.General, Severity.Major), (before.Severity, after.Severity));
        Assert.Equal(["complaints/conditions@1.0.0", "complaints/severity@1.0.0", "complaints/duties@1.0.0"], before.Policies.ToArray());
        Assert.Equal(["complaints/conditions@1.0.0", "complaints/severity@1.1.0", "complaints/duties@1.0.0"], after.Policies.ToArray());
        Assert.Equal("complaints/severity@1.1.0", after.Because[0].Policy.Name);
        Assert.Null(Answers.Duty(before, "report-immediately"));
        Assert.NotNull(Answers.Duty(after, "report-immediately"));
        Assert.Contains("complaints/severity@1.1.0", policies.AsOf(Change).Explain(Pests.Facts, Language.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_later_version_changes_no_answer_that_it_does_not_name()
    {
        var policy = Book.Load([.. ComplaintPolicies.EmbeddedFiles, LaterSeverity()]).AsOf(Change);
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint.Incident != "pest-control"))
            Assert.Equal(Answers.Of(complaint.Assess()), Answers.Of(policy.Assess(complaint.Facts)));
    }

    [Fact]
    public void An_incident_resolved_before_the_change_is_answered_after_it()
    {
        var policies = Book.Load([.. ComplaintPolicies.EmbeddedFiles, LaterSeverity()]);
        var facts = Pests.Facts with { Incident = policies.AsOf(First).Resolve("pest-control") };
        Assert.Equal(Severity.Major, policies.AsOf(Change).Assess(facts).Severity);
    }

    [Fact]
    public void A_later_version_of_a_condition_moves_severity_and_names_itself()
    {
        var conditions = Later("conditions", Book.Edited("conditions", """ "households": { "min": 3 } """, """ "households": { "min": 5 } """));
        var policies = Book.Load([.. ComplaintPolicies.EmbeddedFiles, conditions]);
        var group = new Complaint("greenery", Households: 4).Facts;
        Assert.Equal("major True", $"{policies.AsOf(Change.PlusDays(-1)).Assess(group)} {policies.AsOf(Change.PlusDays(-1)).Assess(group).Group}");
        Assert.Equal("general False", $"{policies.AsOf(Change).Assess(group)} {policies.AsOf(Change).Assess(group).Group}");
        Assert.Equal(
            ["complaints/conditions@1.1.0", "complaints/severity@1.0.0", "complaints/duties@1.0.0"],
            policies.AsOf(Change).Assess(group).Policies.ToArray());
    }

    [Fact]
    public void A_policy_that_nothing_changes_stays_the_same_policy()
    {
        var urgency = Later("urgency", Book.Text("urgency"));
        var policies = Book.Load([.. ComplaintPolicies.EmbeddedFiles, urgency]);
        Assert.Same(policies.AsOf(First), policies.AsOf(Change));
        Assert.NotSame(policies.RepairsAsOf(First), policies.RepairsAsOf(Change));
        Assert.Equal(["complaints/urgency@1.1.0"], policies.RepairsAsOf(Change).Policies.ToArray());
    }

    [Fact]
    public void What_does_not_fit_is_said_once_however_often_another_policy_changes()
    {
        var severity = Book.Text("severity").Replace("\"needsExtension\"", "\"needsLonger\"", StringComparison.Ordinal);
        var once = Book.Read(Book.FilesWith(("severity", severity)));
        var later = Book.Read([.. Book.FilesWith(("severity", severity)), Later("urgency", Book.Text("urgency"))]);
        Assert.NotEmpty(once.Diagnostics);
        Assert.Equal(once.Diagnostics.Select(diagnostic => diagnostic.ToString()), later.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }

    [Fact]
    public void A_policy_that_ends_without_a_successor_answers_no_more()
    {
        var ending = Book.Edited("urgency", """ "effectiveFrom": "2025-01-01",""", """ "effectiveFrom": "2025-01-01", "effectiveUntil": "2026-07-01",""");
        var policies = Book.Load(Book.FilesWith(("urgency", ending)));
        Assert.True(policies.TryRepairsAsOf(Change.PlusDays(-1), out _));
        Assert.False(policies.TryRepairsAsOf(Change, out _));
        Assert.True(policies.TryAsOf(Change, out _));
    }

    private static PolicyFile LaterSeverity() => Later("severity", Book.Edited(
        "severity",
        """
        "when": { "incident": "pest-control", "selfResolvable": false },
              "then": { "severity": "general" },
        """,
        """
        "when": { "incident": "pest-control", "selfResolvable": false },
              "then": { "severity": "major" },
        """));

    private static PolicyFile Later(string table, string text)
    {
        var later = text
            .Replace("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\"", StringComparison.Ordinal)
            .Replace("\"effectiveFrom\": \"2025-01-01\"", "\"effectiveFrom\": \"2026-07-01\"", StringComparison.Ordinal);
        return PolicyFile.FromText($"complaints/{table}/2026-07-01.json", later);
    }
}
