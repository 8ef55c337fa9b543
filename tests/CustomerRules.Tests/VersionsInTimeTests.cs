using CustomerRules.Complaints;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Tests;

/// <summary>Last year's date gives last year's answer.</summary>
public sealed class VersionsInTimeTests
{
    private static readonly LocalDate Eve = new(2026, 6, 30);
    private static readonly LocalDate Day = new(2026, 7, 1);

    [Fact]
    public void A_new_version_of_severity_answers_from_its_day_on()
    {
        var book = Draft.OfComplaints()
            .Supersede(Seeds.Severity, "2.0.0", "2026-07-01", "\"when\": { \"incident\": \"flooding\" }", "\"when\": { \"incident\": [\"flooding\", \"water-leak\"] }")
            .Book();

        Assert.Equal(
            "general by complaints/conditions@1.0.0, complaints/severity@1.0.0, complaints/duties@1.0.0: record",
            Answer(book, Eve, "water-leak"));
        Assert.Equal(
            "major by complaints/conditions@1.0.0, complaints/severity@2.0.0, complaints/duties@1.0.0: report-immediately",
            Answer(book, Day, "water-leak"));
        Assert.Equal([new LocalDate(2025, 1, 1), Day], book.Tables.Boundaries.AsEnumerable());
    }

    [Fact]
    public void A_new_version_of_the_conditions_cuts_severity_and_duties_at_its_day()
    {
        var book = RaisedThreshold().Book();

        Assert.Equal(
            "major by complaints/conditions@1.0.0, complaints/severity@1.0.0, complaints/duties@1.0.0: report-immediately",
            Answer(book, Eve, "greenery", 3));
        Assert.Equal(
            "general by complaints/conditions@1.1.0, complaints/severity@1.0.0, complaints/duties@1.0.0: record",
            Answer(book, Day, "greenery", 3));
        Assert.Equal(
            "major by complaints/conditions@1.1.0, complaints/severity@1.0.0, complaints/duties@1.0.0: report-immediately",
            Answer(book, Day, "greenery", 5));
        Assert.False(book.AsOf(Day).Complaints.Assess(Complaint("greenery", 3)).Group);
    }

    [Fact]
    public void A_table_that_another_one_feeds_is_proved_once_a_combination()
    {
        var book = RaisedThreshold().Book();

        Assert.Equal(
            [
                "complaints/conditions@1.0.0",
                "complaints/conditions@1.1.0",
                "complaints/conditions@1.0.0, complaints/severity@1.0.0",
                "complaints/conditions@1.1.0, complaints/severity@1.0.0",
                "complaints/conditions@1.0.0, complaints/severity@1.0.0, complaints/duties@1.0.0",
                "complaints/conditions@1.1.0, complaints/severity@1.0.0, complaints/duties@1.0.0",
                "complaints/urgency@1.0.0",
            ],
            book.Tables.Tables.Select(table => string.Join(", ", table.Policies.Select(policy => policy.Name))));
    }

    [Fact]
    public void What_does_not_draw_on_the_new_version_stays_the_same_table()
    {
        var book = RaisedThreshold().Book();
        var urgency = PolicyId.Parse("complaints/urgency");

        Assert.Same(book.Tables.AsOf(urgency, Eve), book.Tables.AsOf(urgency, Day));
        Assert.NotSame(book.AsOf(Eve).Complaints, book.AsOf(Day).Complaints);
    }

    [Fact]
    public void Versions_of_supplier_and_consumer_on_one_day_change_together()
    {
        var book = RaisedThreshold()
            .Supersede(Seeds.Severity, "2.0.0", "2026-07-01", "\"when\": { \"incident\": \"flooding\" }", "\"when\": { \"incident\": [\"flooding\", \"water-leak\"] }")
            .Book();

        Assert.Equal(
            ["complaints/conditions@1.1.0", "complaints/severity@2.0.0", "complaints/duties@1.0.0"],
            book.AsOf(Day).Complaints.Policies.AsEnumerable());
        Assert.DoesNotContain(
            book.Tables.Tables,
            table => table.Policies.Select(policy => policy.Name).Contains("complaints/conditions@1.0.0")
                && table.Policies.Select(policy => policy.Name).Contains("complaints/severity@2.0.0"));
    }

    [Fact]
    public void The_end_of_a_policy_without_a_successor_leaves_its_question_unanswered()
    {
        var book = Ended(Seeds.Urgency, "2026-07-01").Book();

        Assert.Equal(["complaints/urgency@1.0.0"], book.AsOf(Eve).Repairs.Policies.AsEnumerable());
        Assert.Equal("No repair policy is in force on 2026-07-01. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => book.AsOf(Day).Repairs).Message);
        Assert.Equal(
            "No version of complaints/urgency is in force on 2026-07-01. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => book.AsOf(Day).Table(PolicyId.Parse("complaints/urgency"))).Message);
        Assert.Equal("major", book.AsOf(Day).Complaints.Assess(Complaint("fire", 1)).Severity.Code);
    }

    [Fact]
    public void The_end_of_the_duties_ends_complaints_but_not_the_severity_table()
    {
        var book = Ended(Seeds.Duties, "2026-07-01").Book();

        Assert.Equal("No complaint policy is in force on 2026-07-01. (Parameter 'date')", Assert.Throws<ArgumentOutOfRangeException>(() => book.AsOf(Day).Complaints).Message);
        Assert.Equal("complaints/severity@1.0.0", book.AsOf(Day).Table(PolicyId.Parse("complaints/severity")).Header.Name);
    }

    [Fact]
    public void A_supplier_that_ends_before_its_consumer_keeps_the_book_from_loading()
    {
        Assert.Equal(
            [
                """
                complaints/severity/2025-01-01.json(35,82) $.inputs[1].from: error CR2004: The table complaints/conditions is not in force on 2026-07-01.
                  help: Make the tables' dates of effect fit each other.
                """,
            ],
            Ended(Seeds.Conditions, "2026-07-01").Said());
    }

    private static Draft RaisedThreshold() =>
        Draft.OfComplaints().Supersede(Seeds.Conditions, "1.1.0", "2026-07-01", "{ \"min\": 3 }", "{ \"min\": 5 }");

    private static Draft Ended(string path, string until) =>
        Draft.OfComplaints().Edit(path, "\"effectiveFrom\": \"2025-01-01\",", $"\"effectiveFrom\": \"2025-01-01\", \"effectiveUntil\": \"{until}\",");

    private static string Answer(RuleBook book, LocalDate date, string incident, int households = 1)
    {
        var assessment = book.AsOf(date).Complaints.Assess(Complaint(incident, households));
        return $"{assessment.Severity.Code} by {string.Join(", ", assessment.Policies)}: {assessment.Duties[0].Duty.Code}";
    }

    private static ComplaintFacts Complaint(string incident, int households) => new()
    {
        Incident = incident,
        Households = households,
        Departments = 1,
        Written = false,
        NeedsExtension = false,
        SelfResolvable = false,
    };
}
