using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Metrics;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Metrics;

/// <summary>The rates of the clauses, at their figures and around them.</summary>
public sealed class MetricPolicyTests
{
    private static readonly MetricPolicy Policy = MetricPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
    private static readonly DateInterval Year = new(new LocalDate(2026, 1, 1), new LocalDate(2026, 12, 31));
    private static readonly LocalDate Day = new(2026, 3, 2);

    [Theory]
    [InlineData(MetricPolicy.RevisitHandlingCode, "at-least 100/100", "property/1.2.1.04c")]
    [InlineData(MetricPolicy.ValidComplaintsCode, "at-most 1/100", "property/1.2.1.04d")]
    [InlineData(MetricPolicy.AttainmentCode, null, "measures/4.02c")]
    [InlineData(MetricPolicy.AnswerTimeCode, null, "measures/2.02g")]
    [InlineData(MetricPolicy.HotlineCode, null, "measures/3.01d")]
    public void Every_metric_has_its_target_and_its_clause(string code, string? target, string clause)
    {
        var metric = Policy.Find(code);

        Assert.Equal(target, metric.Target?.ToString());
        Assert.Contains(clause, metric.Cites.Select(id => id.ToString()));
        Assert.Equal(code == MetricPolicy.HotlineCode ? 3 : null, metric.Rings);
        Assert.Equal(code == MetricPolicy.ValidComplaintsCode ? RateBase.HouseholdsServed : null, metric.Denominator);
    }

    [Theory]
    [InlineData(7, 0, "7/7 met")]
    [InlineData(1, 0, "1/1 met")]
    [InlineData(999, 1, "999/1000 missed")]
    [InlineData(0, 3, "0/3 missed")]
    [InlineData(0, 0, "0/0 not-applicable")]
    public void Property_1_2_1_04c_all_items_of_revisits_are_handled(int handled, int open, string expected) => Assert.Equal(
        expected,
        Policy.RevisitHandling([.. Enumerable.Repeat(new FeedbackItem(Day, true), handled), .. Enumerable.Repeat(new FeedbackItem(Day, false), open)], Year).ToString());

    [Fact]
    public void Items_of_other_periods_are_left_out_and_counted()
    {
        var result = Policy.RevisitHandling([new(Year.Start.PlusDays(-1), true), new(Year.Start, true), new(Year.End, true), new(Year.End.PlusDays(1), false)], Year);

        Assert.Equal(("2/2 met", new LeftOut(LeftOutReason.OutsidePeriod, 2)), (result.ToString(), Assert.Single(result.LeftOut)));
    }

    [Theory]
    [InlineData(1, 100, "1/100 met")] // Exactly the figure: included (Civil Code art. 1259).
    [InlineData(1, 99, "1/99 missed")]
    [InlineData(1, 101, "1/101 met")]
    [InlineData(10, 999, "10/999 missed")] // 1.001 %: rounding would let it pass.
    [InlineData(0, 1, "0/1 met")]
    [InlineData(0, 0, "0/0 not-applicable")]
    [InlineData(2, 0, "2/0 not-applicable")]
    [InlineData(3, long.MaxValue, "3/9223372036854775807 met")]
    public void Property_1_2_1_04d_valid_complaints_are_at_most_one_in_a_hundred_households(int valid, long households, string expected) => Assert.Equal(
        expected,
        Policy.ValidComplaints(Enumerable.Repeat(new ComplaintRecord(Day, true), valid), Year, new ServedCounts(households)).ToString());

    [Fact]
    public void Undecided_complaints_are_pending_and_the_other_bases_are_named()
    {
        ComplaintRecord[] complaints = [new(Day, true), new(Day, false), new(Day, null), new(Day, null), new(Year.Start.PlusDays(-1), true)];

        var result = Policy.ValidComplaints(complaints, Year, new ServedCounts(500, 20));

        Assert.Equal("1/500 met", result.ToString());
        Assert.Equal([new LeftOut(LeftOutReason.OutsidePeriod, 1), new LeftOut(LeftOutReason.Undecided, 2)], result.LeftOut.AsEnumerable());
        Assert.Equal(
            [new RateAlternative(RateBase.AllComplaints, new Ratio(1, 4)), new RateAlternative(RateBase.RevisitedItems, new Ratio(1, 20))],
            result.Alternatives.AsEnumerable());
    }

    [Fact]
    public void K38_an_operator_may_divide_otherwise_and_ask_for_less_than_the_figure()
    {
        var own = MetricFile.Of(text => text
            .Replace("\"denominator\": \"households-served\"", "\"denominator\": \"all-complaints\"", StringComparison.Ordinal)
            .Replace("\"atMost\": 1", "\"below\": 1", StringComparison.Ordinal)).GetValueOrThrow().AsOf(Day);

        var result = own.ValidComplaints([new(Day, true), .. Enumerable.Repeat(new ComplaintRecord(Day, false), 99)], Year, new ServedCounts(500));

        Assert.Equal("1/100 missed", result.ToString());
        Assert.Equal([new RateAlternative(RateBase.HouseholdsServed, new Ratio(1, 500))], result.Alternatives.AsEnumerable());
    }

    [Fact]
    public void A_negative_count_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new ServedCounts(-1));
        Assert.Throws<ArgumentException>(() => new ServedCounts(1, -1));
    }

    [Fact]
    public void Definitions_are_written_in_both_languages_and_say_what_is_divided_by()
    {
        Assert.All(Policy.Metrics, metric => Assert.True(metric.Definition.Zh.Length > 20 && metric.Definition.En.Length > 40));
        Assert.Contains("divided by the households served", Policy.Find(MetricPolicy.ValidComplaintsCode).Definition.En, StringComparison.Ordinal);
        Assert.Equal("service-levels/metrics@1.0.0", Policy.ToString());
        Assert.Throws<ArgumentException>(() => Policy.Find("mood"));
    }

    [Fact]
    public void The_codes_are_closed_lists()
    {
        Assert.Equal(["met", "missed", "not-applicable", "no-target"], MetricOutcome.All.Select(item => item.Code));
        Assert.Equal(["outside-period", "undecided", "open", "open-overdue", "outside-hours"], LeftOutReason.All.Select(item => item.Code));
        Assert.Equal(["households-served", "all-complaints", "revisited-items"], RateBase.All.Select(item => item.Code));
        Assert.Equal(["at-least", "at-most", "below"], TargetComparison.All.Select(item => item.Code));
        Assert.Same(MetricOutcome.Met, MetricOutcome.FromCode("met"));
        Assert.Throws<ArgumentException>(() => LeftOutReason.FromCode("other"));
        Assert.Throws<ArgumentException>(() => RateBase.FromCode("other"));
        Assert.Throws<ArgumentException>(() => TargetComparison.FromCode("other"));
        Assert.Throws<ArgumentException>(() => MetricOutcome.FromCode("other"));
    }
}
