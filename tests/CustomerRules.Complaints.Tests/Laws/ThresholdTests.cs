using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.DecisionTables;
using CustomerRules.DecisionTables.Analysis;

namespace CustomerRules.Complaints.Tests.Laws;

/// <summary>The threshold of a group complaint raised from 3 to 5, in one line of one file.</summary>
public sealed class ThresholdTests
{
    private const string ElevenOrdinaryIncidents =
        "incident renovation-noise or public-facility-fault or in-unit-repair or mail-or-newspaper-lost or public-area-hygiene or "
        + "greenery or pest-control or centre-service or water-leak or planned-power-outage or other";

    private static readonly int[] Households = [1, 2, 3, 4, 5, 6, 10000];
    private static readonly ComplaintPolicy After = Raised();
    private static readonly TableDifference Severities = TableDifference.Between(Book.Policy.Severity, After.Severity);
    private static readonly TableDifference Duties = TableDifference.Between(Book.Policy.Duties, After.Duties);

    [Fact]
    public void The_raised_policy_answers_as_the_reference_with_five()
    {
        foreach (var complaint in Cases())
        {
            var answer = After.Assess(complaint.Facts);
            Assert.Equal((Clauses.Severity(complaint, 5), Clauses.Group(complaint, 5)), (answer.Severity.Code, answer.Group));
            Assert.Equal(Clauses.Duties(complaint, 5).Select(duty => duty.Duty), Answers.Duties(answer));
        }
    }

    [Fact]
    public void The_severity_difference_is_three_regions_with_exact_counts() => Assert.Equal(
        [
            $"22 {ElevenOrdinaryIncidents}, households 3..4, needsExtension false, selfResolvable false: major -> general",
            $"22 {ElevenOrdinaryIncidents}, households 3..4, needsExtension false, selfResolvable true: major -> minor",
            $"44 {ElevenOrdinaryIncidents}, households 3..4, needsExtension true: major -> complex",
        ],
        Severities.Regions.Where(region => region.Kind == ChangeKind.Answer).Select(Line).Order(StringComparer.Ordinal));

    [Fact]
    public void The_region_that_becomes_general_names_the_rules_and_clauses_of_both_sides()
    {
        var region = Severities.Regions.Single(region => region.After.Outcome?.Code("severity") == "general");
        Assert.Equal(["group-complaint"], region.Before.Rules.ToArray());
        Assert.Equal("property/2.2.06.08, measures/4.03d", region.Before.Cites!.ToString());
        Assert.Equal(
            ["renovation-noise", "public-facility-fault", "in-unit-repair", "mail-or-newspaper-lost", "public-area-hygiene-or-greenery",
             "pest-control", "centre-service", "not-listed"],
            region.After.Rules.ToArray());
        Assert.Equal(
            """{"incident":"renovation-noise","households":3,"needsExtension":false,"selfResolvable":false}""",
            region.Witness.Json);
    }

    [Fact]
    public void Where_the_incident_is_major_anyway_only_a_clause_falls_away()
    {
        var regions = Severities.Regions.Where(region => region.Kind != ChangeKind.Answer).ToList();
        Assert.All(regions, region => Assert.Equal(ChangeKind.ClauseOnly, region.Kind));
        Assert.All(regions, region => Assert.Equal("major", region.After.Outcome!.Code("severity")));
        Assert.Equal(9 * 2 * 4, regions.Aggregate(0, (sum, region) => sum + (int)region.When.Count));
        Assert.All(regions, region => Assert.DoesNotContain("property/2.2.06.08", region.After.Cites!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Severity_changes_exactly_where_the_reference_says()
    {
        foreach (var complaint in Cases())
        {
            var (before, after) = (Clauses.Severity(complaint), Clauses.Severity(complaint, 5));
            var region = RegionOf(Severities, Book.Policy.Severity, complaint);
            Assert.Equal((complaint, before != after), (complaint, region is not null));
            if (region is not null)
                Assert.Equal((before, after), (region.Before.Outcome!.Code("severity"), region.After.Outcome!.Code("severity")));
        }
    }

    [Fact]
    public void Duties_change_exactly_where_the_reference_says()
    {
        foreach (var complaint in Cases())
        {
            var (before, after) = (Codes(Clauses.Duties(complaint)), Codes(Clauses.Duties(complaint, 5)));
            var region = RegionOf(Duties, Book.Policy.Duties, complaint);
            Assert.Equal((complaint, before != after), (complaint, region is not null));
            if (region is null)
                continue;
            Assert.Equal(Book.Policy.Assess(complaint.Facts).DutiesDecision.Outcome, region.Before.Outcome);
            Assert.Equal(After.Assess(complaint.Facts).DutiesDecision.Outcome, region.After.Outcome);
        }
    }

    [Fact]
    public void The_counts_are_those_of_the_changed_inputs_and_no_others()
    {
        var answers = Severities.Regions.Where(region => region.Kind == ChangeKind.Answer).Aggregate(0, (sum, region) => sum + (int)region.When.Count);
        Assert.Equal(11 * 2 * 4, answers);
        Assert.All(Duties.Regions, region => Assert.Equal(ChangeKind.Answer, region.Kind));
        Assert.Equal(11 * 2 * 4 * 100 * 2, (int)Duties.Count);
        Assert.Empty(Severities.Domain);
        Assert.Empty(Duties.Domain);
    }

    [Fact]
    public void A_policy_does_not_differ_from_itself()
    {
        Assert.True(TableDifference.Between(Book.Policy.Severity, Book.Policy.Severity).IsEmpty);
        Assert.True(TableDifference.Between(After.Duties, After.Duties).IsEmpty);
    }

    private static ComplaintPolicy Raised()
    {
        var conditions = Book.Edited("conditions", """ "households": { "min": 3 } """, """ "households": { "min": 5 } """);
        return Book.Load(Book.FilesWith(("conditions", conditions))).AsOf(Book.Day);
    }

    private static IEnumerable<Complaint> Cases() =>
        from complaint in Book.EveryCase().Where(complaint => complaint.Households == 1)
        from households in Households
        select complaint with { Households = households };

    private static ChangedRegion? RegionOf(TableDifference difference, DecisionTable table, Complaint complaint) =>
        difference.Regions.SingleOrDefault(region => region.Kind == ChangeKind.Answer && region.When.Contains(Values(table, complaint)));

    private static int[] Values(DecisionTable table, Complaint complaint) =>
    [
        .. table.Facts.Select(fact => fact.Name switch
        {
            "incident" => fact.IndexOf(complaint.Incident),
            "households" => complaint.Households,
            "departments" => complaint.Departments,
            "written" => complaint.Written ? 1 : 0,
            "needsExtension" => complaint.NeedsExtension ? 1 : 0,
            _ => complaint.SelfResolvable ? 1 : 0,
        }),
    ];

    private static string Line(ChangedRegion region) =>
        $"{region.When.Count} {region.When}: {region.Before.Outcome!.Code("severity")} -> {region.After.Outcome!.Code("severity")}";

    private static string Codes(IEnumerable<ExpectedDuty> duties) => string.Join(",", duties.Select(duty => $"{duty.Duty}@{duty.When}"));
}
