using CustomerRules.Complaints.Tests.Reference;
using FsCheck.Xunit;

namespace CustomerRules.Complaints.Tests.Laws;

[Properties(Arbitrary = [typeof(Generators)])]
public sealed class PossibleTests
{
    private static readonly IEnumerable<PartialComplaint> Sample =
        from incident in new[] { "fire", "water-leak", "greenery", "other" }
        from households in new[] { 1, 2, 3, 10000 }
        from flags in Enumerable.Range(0, 4)
        from hidden in Enumerable.Range(0, 16)
        select new PartialComplaint(new Complaint(incident, households, 1, false, (flags & 1) != 0, (flags & 2) != 0), hidden);

    [Fact]
    public void What_is_possible_is_what_the_completions_give_lowest_first()
    {
        foreach (var partial in Sample)
        {
            var possible = Book.Policy.Possible(partial.Facts);
            Assert.Equal(partial.Severities(), possible.Severities.Select(severity => severity.Code));
        }
    }

    [Property]
    public void What_is_possible_is_what_the_completions_give_for_every_number(PartialComplaint partial) =>
        Assert.Equal(partial.Severities(), Book.Policy.Possible(partial.Facts).Severities.Select(severity => severity.Code));

    [Property]
    public void The_next_question_is_missing_exactly_when_one_severity_is_left(PartialComplaint partial)
    {
        var possible = Book.Policy.Possible(partial.Facts);
        Assert.Equal(partial.Severities().Length == 1, possible.IsSettled);
        Assert.Equal(possible.IsSettled, possible.NextQuestion is null);
    }

    [Fact]
    public void The_next_question_is_a_missing_fact_that_leaves_the_fewest_severities_on_average()
    {
        foreach (var partial in Sample.Where(partial => partial.Severities().Length > 1))
        {
            var left = partial.Questions().ToDictionary(question => question.Name, question => question.Told.DistinctBy(told => told.GoesOn(question.Name)).Average(told => told.Severities().Length));
            var asked = Book.Policy.Possible(partial.Facts).NextQuestion!.Name;
            Assert.Equal((partial, left.Values.Min()), (partial, left.GetValueOrDefault(asked, double.MaxValue)));
        }
    }

    [Fact]
    public void With_all_facts_known_one_severity_is_left_and_it_is_the_answer()
    {
        foreach (var partial in Sample.Where(partial => partial.Hidden == 0))
            Assert.Equal([partial.Complaint.Assess().Severity], Book.Policy.Possible(partial.Facts).Severities.ToArray());
    }

    [Fact]
    public void Unknown_is_not_false()
    {
        var known = new PartialComplaintFacts { Incident = Incidents.Other, Households = 1, NeedsExtension = false };
        Assert.Equal([Severity.Minor, Severity.General], Book.Policy.Possible(known).Severities.ToArray());
        Assert.Equal("selfResolvable", Book.Policy.Possible(known).NextQuestion!.Name);
        Assert.Equal([Severity.General], Book.Policy.Possible(known with { SelfResolvable = false }).Severities.ToArray());
    }

    [Fact]
    public void Of_nothing_everything_is_possible() =>
        Assert.Equal(Severity.All.ToArray(), Book.Policy.Possible(default).Severities.ToArray());

    [Fact]
    public void A_fire_is_settled_whatever_else_is_unknown()
    {
        var possible = Book.Policy.Possible(new() { Incident = Incidents.Fire });
        Assert.True(possible.IsSettled);
        Assert.Null(possible.NextQuestion);
        Assert.Equal([Severity.Major], possible.Severities.ToArray());
        Assert.Equal(["fire: property/2.2.06.01, measures/4.03d"], possible.Because.Select(reason => $"{reason.Rule.Name}: {reason.Cites}"));
    }

    [Fact]
    public void Of_nothing_what_happened_is_asked_first_and_no_rule_decides()
    {
        Assert.Equal("incident", Book.Policy.Possible(default).NextQuestion!.Name);
        Assert.Empty(Book.Policy.Possible(default).Because);
    }

    [Fact]
    public void Three_households_are_settled_before_anybody_says_what_happened() =>
        Assert.Equal([Severity.Major], Book.Policy.Possible(new() { Households = 3 }).Severities.ToArray());

    [Theory]
    [InlineData(0)]
    [InlineData(10001)]
    public void A_known_number_outside_the_range_is_refused(int households)
    {
        var thrown = Assert.Throws<ArgumentOutOfRangeException>(() => Book.Policy.Possible(new() { Households = households }));
        Assert.Equal("'households' goes from 1 to 10000. (Parameter 'value')", thrown.Message);
    }

    [Fact]
    public void A_known_incident_that_no_policy_knows_is_refused()
    {
        var thrown = Assert.Throws<ArgumentException>(() => Book.Policy.Possible(new() { Incident = "fires" }));
        Assert.Equal("complaints/severity@1.0.0 knows no such incident. Did you mean 'fire'?", thrown.Message);
    }
}
