using CustomerRules.Complaints.Tests.Reference;
using CustomerRules.DecisionTables.Deciding;
using CustomerRules.Policies;

namespace CustomerRules.Complaints.Tests.Explaining;

public sealed class ExplanationTests
{
    private readonly RuleTrace[] rules = new RuleTrace[16];
    private readonly NearestChange[] changes = new NearestChange[16];

    [Fact]
    public void Two_households_are_major_if_one_more_joins()
    {
        var explanation = Book.Policy.Explain(new Complaint("water-leak", Households: 2).Facts, rules, changes);
        var change = changes.Take(explanation.Changes).Single(change => Fact(change) == "households");
        Assert.Equal((2, 3, "major"), (change.From, change.To, change.Decision.Outcome.Code("severity")));
        Assert.Contains(
            "  - Major if households goes from 2 to 3 (1 more)\n",
            Book.Policy.Explain(new Complaint("water-leak", Households: 2).Facts, Language.English),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_is_general_if_it_falls_to_two_households()
    {
        var explanation = Book.Policy.Explain(new Complaint("water-leak", Households: 10000).Facts, rules, changes);
        var change = changes.Take(explanation.Changes).Single(change => Fact(change) == "households");
        Assert.Equal((10000, 2, "general"), (change.From, change.To, change.Decision.Outcome.Code("severity")));
    }

    [Fact]
    public void A_fire_reported_by_a_group_has_two_deciding_rules_and_the_outranked_ones_behind_them()
    {
        var facts = new Complaint("fire", Households: 3, NeedsExtension: true, SelfResolvable: true).Facts;
        var explanation = Book.Policy.Explain(facts, rules, changes);
        Assert.Equal(
            ["fire Decided", "group-complaint Decided", "needs-extension Outranked", "self-resolvable Outranked"],
            rules.Take(explanation.Rules).Select(trace => $"{trace.Rule} {trace.Role}"));
        Assert.Equal(["fire", "group-complaint", "three-households-or-more"], Answers.Rules(Book.Policy.Assess(facts).Because));
    }

    [Fact]
    public void What_is_explained_is_what_is_decided()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var explained = Book.Policy.Explain(complaint.Facts, rules, changes).Decision;
            var decided = complaint.Assess().SeverityDecision;
            Assert.Equal(explained.Outcome, decided.Outcome);
            Assert.Equal(explained.Deciding.ToList(), decided.Deciding.ToList());
            Assert.Equal(explained.Outranked.ToList(), decided.Outranked.ToList());
        }
    }

    [Fact]
    public void The_deciding_rules_are_all_and_only_those_whose_clauses_the_reference_names()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var explanation = Book.Policy.Explain(complaint.Facts, rules, changes);
            var deciding = rules.Take(explanation.Rules).Where(trace => trace.Role == RuleRole.Decided).ToList();
            Assert.Equal(
                Clauses.SeverityCites(complaint).Order(StringComparer.Ordinal),
                deciding.SelectMany(trace => trace.Rule.Cites).Select(clause => clause.ToString()).Distinct().Order(StringComparer.Ordinal));
            var reasons = Clauses.Severity(complaint) == "major" && Clauses.MajorItem(complaint.Incident) is not null && Clauses.Group(complaint) ? 2 : 1;
            Assert.Equal((complaint, reasons), (complaint, deciding.Count));
        }
    }

    [Fact]
    public void The_outranked_rules_are_all_and_only_those_that_would_have_answered_less()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var explanation = Book.Policy.Explain(complaint.Facts, rules, changes);
            var outranked = rules.Take(explanation.Rules).Where(trace => trace.Role == RuleRole.Outranked).Select(trace => trace.Rule.Then.Code("severity"));
            var severity = Clauses.Severity(complaint);
            var expected = new List<string>();
            if (complaint.NeedsExtension && severity == "major")
                expected.Add("complex");
            if (!complaint.SelfResolvable && Clauses.MajorItem(complaint.Incident) is null && severity != "general")
                expected.Add("general");
            if (complaint.SelfResolvable && severity != "minor")
                expected.Add("minor");
            Assert.Equal(expected, outranked);
        }
    }

    [Fact]
    public void Every_nearest_change_replays()
    {
        foreach (var complaint in Book.EveryCase())
        {
            var explanation = Book.Policy.Explain(complaint.Facts, rules, changes);
            foreach (var change in changes.Take(explanation.Changes))
            {
                var replayed = Changed(complaint, change).Assess();
                Assert.NotEqual(complaint.Assess().Severity, replayed.Severity);
                Assert.Equal(change.Decision.Outcome.Code("severity"), replayed.Severity.Code);
                Assert.Equal(change.Decision.Deciding.ToList(), replayed.SeverityDecision.Deciding.ToList());
            }
        }
    }

    [Fact]
    public void Every_severity_that_one_fact_can_reach_is_among_the_nearest_changes()
    {
        foreach (var complaint in Book.EveryCase().Where(complaint => complaint is { Departments: 1, Written: false }))
        {
            var explanation = Book.Policy.Explain(complaint.Facts, rules, changes);
            var found = changes.Take(explanation.Changes).Select(change => $"{Fact(change)} {change.Decision.Outcome.Code("severity")}");
            var expected = Neighbours(complaint)
                .Where(item => Clauses.Severity(item.Complaint) != Clauses.Severity(complaint))
                .Select(item => $"{item.Fact} {Clauses.Severity(item.Complaint)}")
                .Distinct();
            Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Buffers_that_are_too_short_keep_the_first_of_each()
    {
        var facts = new Complaint("greenery", NeedsExtension: true).Facts;
        var whole = Book.Policy.Explain(facts, rules, changes);
        var (first, nearest) = (rules[0], changes[0]);
        Assert.Equal(new Explanation(whole.Decision, 1, 0), Book.Policy.Explain(facts, rules.AsSpan(0, 1), default));
        Assert.Equal(new Explanation(whole.Decision, 0, 1), Book.Policy.Explain(facts, default, changes.AsSpan(0, 1)));
        Assert.Equal((first, nearest), (rules[0], changes[0]));
    }

    private static string Fact(NearestChange change) => Book.Policy.Severity.Facts[change.Fact].Name;

    private static IEnumerable<(string Fact, Complaint Complaint)> Neighbours(Complaint complaint)
    {
        foreach (var incident in Book.AllIncidents)
            yield return ("incident", complaint with { Incident = incident });
        foreach (var households in new[] { 2, 3 })
            yield return ("households", complaint with { Households = households });
        yield return ("needsExtension", complaint with { NeedsExtension = !complaint.NeedsExtension });
        yield return ("selfResolvable", complaint with { SelfResolvable = !complaint.SelfResolvable });
    }

    private static Complaint Changed(Complaint complaint, NearestChange change) => Fact(change) switch
    {
        "incident" => complaint with { Incident = Book.Policy.Incidents[change.To].Code },
        "households" => complaint with { Households = change.To },
        "needsExtension" => complaint with { NeedsExtension = change.To == 1 },
        "selfResolvable" => complaint with { SelfResolvable = change.To == 1 },
        _ => throw new InvalidOperationException("Severity asks for nothing else."),
    };
}
