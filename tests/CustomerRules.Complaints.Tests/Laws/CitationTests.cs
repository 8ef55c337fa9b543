using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.Policies;
using FsCheck.Xunit;

namespace CustomerRules.Complaints.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class CitationTests
{
    [Property]
    public void Every_answer_has_a_reason_for_its_severity_and_one_for_its_group(Complaint complaint)
    {
        var because = complaint.Assess().Because;
        Assert.NotEmpty(because.Where(reason => reason.Policy.Name == "complaints/severity@1.0.0"));
        Assert.Single(because, reason => reason.Policy.Name == "complaints/conditions@1.0.0");
        Assert.All(because, reason => Assert.NotEmpty(reason.Cites));
    }

    [Fact]
    public void Every_clause_that_an_answer_cites_exists()
    {
        var cited = Book.EveryCase().Select(complaint => complaint.Assess())
            .SelectMany(answer => answer.Because.SelectMany(reason => reason.Cites).Concat(answer.Duties.SelectMany(duty => duty.Cites)))
            .Concat(Book.AllIncidents.SelectMany(incident => Book.Repairs.Assess(new() { Incident = incident }).Because.SelectMany(reason => reason.Cites)))
            .Distinct()
            .ToList();
        Assert.Equal(53, cited.Count);
        Assert.All(cited, clause => Assert.True(ClauseCatalogue.Embedded.Contains(clause)));
    }

    [Fact]
    public void Every_rule_of_every_file_decides_somewhere()
    {
        var answers = Book.EveryCase().Select(complaint => complaint.Assess()).ToList();
        var tables = new[] { Book.Policy.Severity, Book.Policy.Duties };
        foreach (var table in tables.Concat(Book.Policy.Severity.Suppliers))
        {
            var deciding = answers.SelectMany(answer => answer.SeverityDecision.Upstream.Append(answer.SeverityDecision).Append(answer.DutiesDecision))
                .Where(decision => decision.Policy == table.Header)
                .SelectMany(decision => decision.Deciding)
                .ToHashSet();
            Assert.Superset(table.Definition.Rules.ToHashSet(), deciding);
        }
    }
}
