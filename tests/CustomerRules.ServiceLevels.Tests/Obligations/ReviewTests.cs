using System.Collections.Immutable;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>What became of duties, on the days where verdicts turn.</summary>
public sealed class ReviewTests
{
    private static readonly ObligationPolicy Monthly = Policy.Of(Policy.Every("month", code: "summary"));

    [Theory]
    [InlineData("2026-03-31", null, "pending")]
    [InlineData("2026-04-01", null, "missed")]
    [InlineData("2026-03-01", null, "pending")]
    [InlineData("2026-02-01", null, "pending")]
    [InlineData("2026-12-31", "2026-03-01", "done")]
    [InlineData("2026-12-31", "2026-03-31", "done")]
    [InlineData("2026-12-31", "2026-04-01", "late")]
    [InlineData("2026-12-31", "2026-02-28", "early")]
    [InlineData("2026-03-15", "2026-03-15", "done")] // The day's own records count.
    [InlineData("2026-03-14", "2026-03-15", "pending")] // Later ones do not.
    [InlineData("2026-04-02", "2026-04-03", "missed")]
    public void Property_2_2_08a_a_verdict_turns_at_the_ends_of_the_period(string on, string? done, string verdict)
    {
        var review = ObligationReview.Of(
            Expand(Monthly, "2026-03-01", "2026-03-31"),
            done is null ? [] : [new DoneRecord("summary", Date(done), "summary/2026-03")],
            Date(on));

        var item = Assert.Single(review.Items);
        Assert.Equal((verdict, verdict is "pending" or "missed" ? null : (LocalDate?)Date(done!)), (item.Verdict.Code, item.DoneOn));
        Assert.Equal(verdict is "done" or "early" or "late", item.Verdict.IsRecorded);
    }

    [Fact]
    public void A_record_counts_for_the_period_of_its_day() => Expect(
        "summary/2026-01 done 2026-01-31; summary/2026-02 missed -; summary/2026-03 done 2026-03-02; summary/2026-04 pending -",
        "",
        "2026-04-01",
        ["2026-03-02", "2026-01-31"]);

    [Fact]
    public void A_second_record_makes_good_the_oldest_period_that_was_missed() => Expect(
        "summary/2026-01 late 2026-03-03; summary/2026-02 missed -; summary/2026-03 done 2026-03-02; summary/2026-04 pending -",
        "",
        "2026-04-01",
        ["2026-03-02", "2026-03-03"]);

    [Fact]
    public void With_nothing_to_make_good_a_second_record_is_early_for_the_next_period_only() => Expect(
        "summary/2026-01 done 2026-01-05; summary/2026-02 early 2026-01-06; summary/2026-03 missed -; summary/2026-04 pending -",
        "2026-01-07 surplus",
        "2026-04-30",
        ["2026-01-05", "2026-01-06", "2026-01-07"]);

    [Fact]
    public void A_record_of_the_period_itself_goes_before_an_early_one() => Expect(
        "summary/2026-01 done 2026-01-05; summary/2026-02 done 2026-02-10; summary/2026-03 missed -; summary/2026-04 pending -",
        "2026-01-06 surplus",
        "2026-04-30",
        ["2026-01-05", "2026-01-06", "2026-02-10"]);

    [Fact]
    public void No_record_is_lost() => Expect(
        "summary/2026-01 missed -; summary/2026-02 missed -; summary/2026-03 missed -; summary/2026-04 pending -",
        "2025-12-31 no-occurrence; 2026-04-02 later; 2026-05-01 later",
        "2026-04-01",
        ["2025-12-31", "2026-04-02", "2026-05-01"]);

    [Fact]
    public void A_record_whose_own_period_is_not_looked_at_is_not_spent_elsewhere() => Expect(
        "summary/2026-01 missed -; summary/2026-02 missed -; summary/2026-03 missed -; summary/2026-04 missed -",
        "2026-05-03 no-occurrence",
        "2026-06-01",
        ["2026-05-03"]);

    [Theory]
    [InlineData("summary", "summary/2026-09", "no-occurrence")]
    [InlineData("symposium", null, "no-occurrence")]
    [InlineData("symposium", "summary/2026-02", "no-occurrence")]
    [InlineData("", null, "no-occurrence")]
    [InlineData("summary", "summary/2026-01", "surplus")]
    public void A_record_that_names_what_is_not_there_is_reported(string obligation, string? occurrence, string reason)
    {
        var stray = new DoneRecord(obligation, Date("2026-02-03"), occurrence);

        var review = ObligationReview.Of(Expand(Monthly, "2026-01-01", "2026-02-28"), [new DoneRecord("summary", Date("2026-01-03"), "summary/2026-01"), stray], Date("2026-02-03"));

        Assert.Equal(new UncountedRecord(stray, UncountedReason.FromCode(reason)), Assert.Single(review.Uncounted));
        Assert.Equal(["done", "pending"], review.Items.Select(item => item.Verdict.Code));
    }

    [Fact]
    public void A_record_that_names_its_occurrence_goes_before_one_that_does_not()
    {
        var named = new DoneRecord("summary", Date("2026-02-20"), "summary/2026-01");
        var review = ObligationReview.Of(Expand(Monthly, "2026-01-01", "2026-02-28"), [new DoneRecord("summary", Date("2026-02-03")), named], Date("2026-02-28"));

        Assert.Equal([("late", Date("2026-02-20")), ("done", Date("2026-02-03"))], review.Items.Select(item => (item.Verdict.Code, item.DoneOn!.Value)));
        Assert.Equal(Date("2026-02-28"), review.Date);
    }

    [Fact]
    public void Property_1_2_2_01_each_of_two_needs_a_record_of_its_own()
    {
        var twice = Policy.Of(Policy.Every("year", least: 2, code: "visit"));

        var review = ObligationReview.Of(Expand(twice, "2026-01-01", "2026-12-31"), [new DoneRecord("visit", Date("2026-06-01"))], Date("2027-01-01"));

        Assert.Equal([("visit/2026/1", "done"), ("visit/2026/2", "missed")], review.Items.Select(item => (item.Occurrence.Id, item.Verdict.Code)));
    }

    [Fact]
    public void An_occurrence_given_twice_is_refused()
    {
        var march = Expand(Monthly, "2026-03-01", "2026-03-31");

        Assert.Equal(
            "An occurrence is given twice. (Parameter 'occurrences')",
            Assert.Throws<ArgumentException>(() => ObligationReview.Of([.. march, .. march], [], Date("2026-03-01"))).Message);
    }

    [Fact]
    public void The_codes_are_closed_lists()
    {
        Assert.Equal(["pending", "done", "early", "late", "missed"], ObligationVerdict.All.Select(verdict => verdict.Code));
        Assert.Equal(["no-occurrence", "surplus", "later"], UncountedReason.All.Select(reason => reason.Code));
        Assert.All(ObligationVerdict.All, verdict => Assert.Same(verdict, ObligationVerdict.FromCode(verdict.Code)));
        Assert.Throws<ArgumentException>(() => ObligationVerdict.FromCode("Done"));
        Assert.Throws<ArgumentException>(() => UncountedReason.FromCode(""));
    }

    private static void Expect(string items, string uncounted, string on, string[] records)
    {
        var review = ObligationReview.Of(Expand(Monthly, "2026-01-01", "2026-04-30"), records.Select(day => new DoneRecord("summary", Date(day))), Date(on));

        Assert.Equal(items, string.Join("; ", review.Items.Select(item => $"{item.Occurrence.Id} {item.Verdict.Code} {(item.DoneOn is { } day ? LocalDatePattern.Iso.Format(day) : "-")}")));
        Assert.Equal(uncounted, string.Join("; ", review.Uncounted.Select(item => $"{LocalDatePattern.Iso.Format(item.Record.Date)} {item.Reason.Code}")));
    }

    private static ImmutableArray<Occurrence> Expand(ObligationPolicy policy, string from, string to) =>
        policy.Expand(new DateInterval(Date(from), Date(to)), CalendarHistory.China.Complete);

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).Value;
}
