using CustomerRules.Complaints.Tests.Loading;
using CustomerRules.Complaints.Tests.Reference;

namespace CustomerRules.Complaints.Tests.Assessing;

/// <summary>Tables that ask for fewer facts than a complaint has: there is no layout of all facts to take a short cut by.</summary>
public sealed class FewerFactsTests
{
    private const int Rows = 300;

    private static readonly ComplaintPolicy Policy =
        Book.Load(Book.FilesWith(("severity", SmallTables.SeverityOfTwoFacts), ("duties", SmallTables.DutiesOfAnySeverity))).AsOf(Book.Day);

    [Theory]
    [InlineData("burst-pipe", 1, false, "major", "record")]
    [InlineData("burst-pipe", 1, true, "major", "record, reply-in-writing")]
    [InlineData("noise", 3, true, "major", "record, reply-in-writing")]
    [InlineData("noise", 2, true, "general", "record, reply-in-writing")]
    [InlineData("noise", 2, false, "general", "record")]
    public void A_complaint_is_decided_by_the_facts_that_are_asked_for(string incident, int households, bool written, string severity, string duties)
    {
        var answer = Policy.Assess(new Complaint(incident, households, Departments: 7, written, NeedsExtension: true, SelfResolvable: true).Facts);
        Assert.Equal(severity, answer.Severity.Code);
        Assert.Equal(households >= 3, answer.Group);
        Assert.Equal(duties, string.Join(", ", answer.Duties));
    }

    [Fact]
    public void Batches_are_assessed_row_by_row_all_the_same()
    {
        var batch = new Batch(Rows);
        var facts = batch.Facts.Select((row, i) => row with { Incident = Policy.Incidents[i % 2].Code }).ToArray();
        batch.Incidents = [.. Enumerable.Range(0, Rows).Select(i => i % 2)];
        var (fromFacts, fromColumns) = (new ComplaintAssessment[Rows], new ComplaintAssessment[Rows]);
        Policy.AssessAll(facts, fromFacts);
        Policy.AssessAll(batch.Columns, fromColumns);
        Assert.Equal(facts.Select(row => Policy.Assess(row)), fromFacts);
        Assert.Equal(fromFacts, fromColumns);
    }

    [Fact]
    public void A_number_outside_its_range_is_refused_and_one_that_is_not_asked_for_is_not_looked_at()
    {
        var facts = new Complaint("noise", Departments: 0).Facts;
        Assert.Equal("general", Policy.Assess(facts).Severity.Code);
        Assert.Equal(
            "'households' goes from 1 to 10000 in complaints/duties@1.0.0. (Parameter 'values')",
            Assert.ThrowsAny<ArgumentException>(() => Policy.Assess(facts with { Households = 0 })).Message);
    }

    [Fact]
    public void Of_two_incidents_equally_near_the_first_of_the_alphabet_is_proposed()
    {
        Assert.Equal(["noise", "burst-pipe", "burst-pike"], Policy.Incidents.Select(incident => incident.Code));
        Assert.Equal(
            "complaints/severity@1.0.0 knows no such incident. Did you mean 'burst-pike'?",
            Assert.Throws<ArgumentException>(() => Policy.Resolve("burst-pine")).Message);
    }
}
