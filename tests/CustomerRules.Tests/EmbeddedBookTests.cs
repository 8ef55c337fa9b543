using CustomerRules.Complaints;
using CustomerRules.Complaints.Repairs;
using CustomerRules.DecisionTables;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Tests;

public sealed class EmbeddedBookTests
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Fact]
    public void The_embedded_book_loads_without_errors()
    {
        var result = RuleBook.Load(RuleBook.EmbeddedFiles);

        Assert.True(result.Succeeded);
        Assert.DoesNotContain(result.Diagnostics, diagnostic => diagnostic.Level == DiagnosticLevel.Error);
        Assert.Equal(result.Diagnostics.Select(item => item.ToString()), RuleBook.Embedded.Remarks.Select(item => item.ToString()));
    }

    [Fact]
    public void The_embedded_book_is_made_once() => Assert.Same(RuleBook.Embedded, RuleBook.Embedded);

    [Fact]
    public void The_embedded_catalogue_holds_the_546_clauses_of_five_regulations()
    {
        Assert.Equal(546, RuleBook.Embedded.Catalogue.Count);
        Assert.Equal(["archives", "community", "measures", "property", "service"], RuleBook.Embedded.Catalogue.Regulations.Select(regulation => regulation.Code));
    }

    [Fact]
    public void A_trapped_lift_is_a_major_complaint_by_its_clause()
    {
        var assessment = RuleBook.Embedded.AsOf(Day).Complaints.Assess(Complaint("lift-entrapment"));

        Assert.Equal(Severity.Major, assessment.Severity);
        Assert.Equal("property/2.2.06.02, measures/4.03d", assessment.Because[0].Cites.ToString());
        Assert.Equal("report-immediately", assessment.Duties[0].Duty.Code);
        Assert.Equal(
            ["department-manager", "service-centre-head", "project-head", "company-customer-service"],
            assessment.Duties[0].To.Select(recipient => recipient.Code));
    }

    [Fact]
    public void A_water_leak_is_an_emergency_repair_by_its_clause()
    {
        var assessment = RuleBook.Embedded.AsOf(Day).Repairs.Assess(new RepairFacts { Incident = "water-leak" });

        Assert.Equal(RepairUrgency.Emergency, assessment.Urgency);
        Assert.Equal("measures/3.03a, measures/3.03b", assessment.Because[0].Cites.ToString());
    }

    [Fact]
    public void A_book_of_the_files_on_disk_answers_every_complaint_as_the_embedded_one_does()
    {
        var disk = RuleBook.Load(Seeds.OnDisk()).GetValueOrThrow();

        Assert.Equal(RuleBook.Embedded.Tables.Ids, disk.Tables.Ids.AsEnumerable());
        Assert.Equal(RuleBook.Embedded.Tables.Boundaries, disk.Tables.Boundaries.AsEnumerable());
        Assert.Equal(Fingerprints(RuleBook.Embedded), Fingerprints(disk));
        Assert.Equal(Clauses(RuleBook.Embedded), Clauses(disk));
        var here = RuleBook.Embedded.AsOf(Day).Complaints;
        var there = disk.AsOf(Day).Complaints;
        foreach (var incident in here.Incidents)
        {
            foreach (var households in new[] { 1, 2, 3, 10_000 })
            {
                var complaint = Complaint(incident.Code) with { Households = households, Departments = households % 3 + 1, Written = households == 2 };
                Assert.Equal(here.Explain(complaint, Language.Chinese), there.Explain(complaint, Language.Chinese));
            }
        }
    }

    [Fact]
    public void The_dated_book_names_its_day() => Assert.Equal(Day, RuleBook.Embedded.AsOf(Day).Date);

    [Fact]
    public void Before_the_first_version_there_is_no_answer()
    {
        var eve = RuleBook.Embedded.AsOf(new LocalDate(2024, 12, 31));

        Assert.Equal("No complaint policy is in force on 2024-12-31. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => eve.Complaints).Message);
        Assert.Equal("No repair policy is in force on 2024-12-31. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => eve.Repairs).Message);
        Assert.Equal(
            "No version of complaints/severity is in force on 2024-12-31. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => eve.Table(PolicyId.Parse("complaints/severity"))).Message);
    }

    [Fact]
    public void On_the_first_day_there_is_an_answer() =>
        Assert.Equal("complaints/severity@1.0.0", RuleBook.Embedded.AsOf(new LocalDate(2025, 1, 1)).Table(PolicyId.Parse("complaints/severity")).Header.Name);

    [Fact]
    public void A_table_that_the_book_does_not_have_is_refused_by_name()
    {
        var problem = Assert.Throws<KeyNotFoundException>(() => RuleBook.Embedded.AsOf(Day).Table(PolicyId.Parse("complaints/mood")));

        Assert.Equal("There is no table complaints/mood.", problem.Message);
    }

    [Fact]
    public void Every_supplier_stands_before_the_table_that_it_feeds()
    {
        var seen = new HashSet<string>();
        foreach (DecisionTable table in RuleBook.Embedded.Tables.Tables)
        {
            Assert.All(table.Policies.Where(policy => policy.Id != table.Header.Id), supplier => Assert.Contains(supplier.Name, seen));
            seen.Add(table.Header.Name);
        }

        Assert.Contains("complaints/duties@1.0.0", seen);
    }

    private static ComplaintFacts Complaint(string incident) => new()
    {
        Incident = incident,
        Households = 1,
        Departments = 1,
        Written = false,
        NeedsExtension = false,
        SelfResolvable = false,
    };

    private static IEnumerable<string> Clauses(RuleBook book) =>
        book.Catalogue.Regulations.SelectMany(regulation => regulation.Clauses).Select(clause => $"{clause.Id} {clause.Requires.Zh} {clause.Requires.En}");

    private static IEnumerable<string> Fingerprints(RuleBook book) =>
        book.Tables.Tables.Select(table => $"{table.Header.Name} {table.Header.Fingerprint}").Order(StringComparer.Ordinal);
}
