using CustomerRules.Archives.Lifecycle;
using CustomerRules.Archives.Reviews;
using CustomerRules.Archives.Tests.Lifecycle;
using FsCheck.Xunit;
using NodaTime;
using static CustomerRules.Archives.Tests.Lifecycle.Lives;

namespace CustomerRules.Archives.Tests.Reviews;

/// <summary>The review of a quarter, by its clauses and beside a plain reading of the rules.</summary>
public sealed class ReviewPlanTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Last = new(2026, 3, 31);
    private static readonly string[] Sections = ["basic", "payments", "repairs", "complaints"];

    [Theory]
    [InlineData("month", "2026-02-28", "[2026-02-01, 2026-02-28]")]
    [InlineData("month", "2024-02-01", "[2024-02-01, 2024-02-29]")]
    [InlineData("quarter", "2026-03-31", "[2026-01-01, 2026-03-31]")]
    [InlineData("quarter", "2026-12-31", "[2026-10-01, 2026-12-31]")]
    [InlineData("half-year", "2026-07-01", "[2026-07-01, 2026-12-31]")]
    [InlineData("year", "2026-07-01", "[2026-01-01, 2026-12-31]")]
    public void Archives_7_1_01b_a_period_is_one_of_the_calendar(string cadence, string day, string period)
    {
        var around = ReviewCadence.FromCode(cadence).Around(NodaTime.Text.LocalDatePattern.Iso.Parse(day).Value);
        Assert.Equal(period, $"[{around.Start:uuuu-MM-dd}, {around.End:uuuu-MM-dd}]");
    }

    [Fact]
    public void Archives_7_1_01b_every_file_in_use_or_waiting_to_be_sealed_is_due()
    {
        var files = FileState.All.Select((state, i) => Registered($"A{i}") with { State = state });

        var plan = ReviewPlan.Of(Default, files.Reverse(), [], First, First);

        Assert.Equal(["A0", "A1"], plan.Items.Select(item => item.Number.ToString()));
        Assert.All(plan.Items, item => Assert.Equal(ReviewVerdict.Open, item.Verdict));
        Assert.Equal("archives/7.1.01a, archives/7.1.01b, archives/7.1.02a, archives/7.3.01a", plan.Because.Cites.ToString());
        Assert.Equal(new DateInterval(First, Last), plan.Period);
    }

    [Fact]
    public void Archives_7_1_02a_a_review_looks_at_basic_information_payments_and_repairs()
    {
        var (file, half, rest) = (Registered("A1"), Evidence("A1", First, ["basic", "complaints"]), Evidence("A1", Last, ["payments", "repairs"]));

        var item = Single(file, [half], Last);
        Assert.Equal((ReviewVerdict.Partial, "payments repairs"), (item.Verdict, string.Join(' ', item.Left)));
        Assert.Equal(ReviewVerdict.Missed, Single(file, [half], Last.PlusDays(1)).Verdict);
        Assert.Equal(ReviewVerdict.Done, Single(file, [half, rest], Last).Verdict);
        Assert.Equal(ReviewVerdict.Done, Single(file, [half, rest], Last.PlusYears(1)).Verdict);
        Assert.Equal(ReviewVerdict.Partial, Single(file, [half, rest], Last.PlusDays(-1)).Verdict);
        Assert.Equal(ReviewVerdict.Missed, Single(file, [], Last.PlusDays(1)).Verdict);
    }

    [Fact]
    public void Archives_7_3_01a_files_that_are_due_to_be_sealed_by_the_end_of_the_period_are_cleared_out()
    {
        ArchiveFile Left(string number, LocalDate day) => Registered(number) with { State = FileState.MovedOut, MovedOut = MoveOutDate.On(day), StillOwns = false };
        ArchiveFile[] files =
        [
            Left("A4", new LocalDate(2025, 3, 31)), Left("A3", new LocalDate(2025, 4, 1)), Left("A2", new LocalDate(2020, 1, 1)),
            Left("A5", new LocalDate(2020, 1, 1)) with { StillOwns = true }, Left("A6", new LocalDate(2020, 1, 1)) with { StillOwns = null },
            Registered("A1"), Registered("A7") with { MovedOut = MoveOutDate.Unknown }, Left("A8", new LocalDate(2020, 1, 1)) with { State = FileState.Sealed },
        ];

        var plan = ReviewPlan.Of(Default, files, [], First, First);

        Assert.Equal(["A2 seal on 2021-01-01", "A4 seal on 2026-03-31"], plan.ToSeal.Select(item => $"{item.Number} {item.Step}"));
        Assert.Equal(["A6", "A7"], plan.Undecided.Select(number => number.ToString()));
    }

    [Fact]
    public void Archives_7_1_02b_what_has_changed_is_corrected()
    {
        var plan = ReviewPlan.Of(Default, [Registered("A1")], [Evidence("A1", First, Sections, "repairs", "basic")], First, Last);

        var duty = Assert.Single(Assert.Single(plan.Items).Updates);
        Assert.Equal(("A1 correct-after-review", "archive-manager", "archives/7.1.02b", "basic repairs"), (duty.ToString(), duty.Rule.Who, duty.Cites.ToString(), string.Join(' ', duty.Sections)));
        Assert.Equal((null, false), (duty.Latest, duty.IsOverdueOn(new LocalDate(2199, 12, 31))));
    }

    [Fact]
    public void Archives_7_2_01_a_change_is_entered_and_the_archive_manager_updates_the_paper_file() => Assert.Equal(
        ["enter-in-system by customer-service [archives/7.2.01a, archives/1.3.05, community/1.06a, measures/3.04b]", "update-paper-file by archive-manager [archives/7.2.01b]"],
        Told(UpdateTrigger.ServiceFoundChange));

    [Fact]
    public void Archives_7_2_02_a_settled_complaint_updates_the_handling_and_the_satisfaction() => Assert.Equal(
        ["record-handling by customer-service [archives/7.2.02a]", "update-satisfaction by customer-service [archives/7.2.02b]"],
        Told(UpdateTrigger.ComplaintSettled));

    [Fact]
    public void K07_a_configured_term_makes_a_duty_overdue()
    {
        var policy = PolicySpec.Load(PolicySpec.Seed.Replace("\"when\": \"service-found-change\", \"who\": \"customer-service\", \"within\": null", "\"when\": \"service-found-change\", \"who\": \"customer-service\", \"within\": { \"days\": 3 }", StringComparison.Ordinal));
        var duties = UpdateDuty.Of(policy, UpdateTrigger.ServiceFoundChange, FileNumber.Parse("A1"), First, ["basic", "basic"]);

        Assert.Equal([new LocalDate(2026, 1, 4), null], duties.Select(duty => duty.Latest));
        Assert.Equal((false, true), (duties[0].IsOverdueOn(new LocalDate(2026, 1, 4)), duties[0].IsOverdueOn(new LocalDate(2026, 1, 5))));
        Assert.Equal(["basic"], duties[0].Sections.AsEnumerable());
    }

    [Property(MaxTest = 1000)]
    public void The_plan_is_what_the_rules_say_in_whatever_order_files_and_evidence_come(byte[] bytes, int seed)
    {
        var genes = new Genes(bytes);
        var files = Enumerable.Range(0, 1 + genes.Below(5)).Select(i => Registered($"A{i}") with { State = genes.Of(FileState.Active, FileState.MovedOut, FileState.Sealed, FileState.Destroyed) }).ToArray();
        var evidence = Enumerable.Range(0, genes.Below(12)).Select(_ =>
        {
            var looked = Sections.Where(_ => genes.Below(3) > 0).DefaultIfEmpty("basic").ToList();
            return Evidence($"A{genes.Below(6)}", First.PlusDays(genes.Below(140) - 20), looked, [.. looked.Where(_ => genes.Below(4) == 3)]);
        }).ToArray();
        var asOf = First.PlusDays(genes.Below(120));

        var plan = ReviewPlan.Of(Default, files, evidence, First, asOf);
        var random = new Random(seed);
        random.Shuffle(files);
        random.Shuffle(evidence);
        var again = ReviewPlan.Of(Default, files, evidence, First.PlusDays(random.Next(90)), asOf);

        var expected = files.Where(file => file.State.Value <= 2).OrderBy(file => file.Number.ToString(), StringComparer.Ordinal).Select(file =>
        {
            var counted = evidence.Where(item => item.Number == file.Number && item.Action.Day >= First && item.Action.Day <= Last && item.Action.Day <= asOf).ToList();
            var left = Sections.Take(3).Where(section => !counted.Exists(item => item.Looked.Contains(section))).ToList();
            var verdict = left.Count == 0 ? "done" : asOf > Last ? "missed" : counted.Count == 0 ? "open" : "partial";
            return $"{file.Number} {verdict} {string.Join(' ', left)} {counted.Count(item => item.Changed.Length > 0)}";
        });
        Assert.Equal(expected, Lines(plan));
        Assert.Equal(Lines(plan), Lines(again));
        Assert.Equal(plan.Items.SelectMany(item => item.Updates).Select(duty => $"{duty} {duty.FoundOn} {string.Join(' ', duty.Sections)}").Order(StringComparer.Ordinal), again.Items.SelectMany(item => item.Updates).Select(duty => $"{duty} {duty.FoundOn} {string.Join(' ', duty.Sections)}").Order(StringComparer.Ordinal));
        var due = plan.Items.Select(item => item.Number).ToHashSet();
        Assert.Equal(evidence.Count(item => !(due.Contains(item.Number) && item.Action.Day >= First && item.Action.Day <= Last && item.Action.Day <= asOf)), plan.Uncounted.Length);
    }

    [Fact]
    public void Mistakes_of_a_caller_are_argument_exceptions()
    {
        Assert.Throws<ArgumentException>(() => ReviewPlan.Of(Default, [Registered("A1"), Registered("A1")], [], First, First));
        Assert.Throws<ArgumentException>(() => Evidence("A1", First, []));
        Assert.Throws<ArgumentException>(() => Evidence("A1", First, ["basic"], "payments"));
        Assert.Throws<ArgumentException>(() => Evidence("A1", First, ["张三"]));
        Assert.Throws<ArgumentException>(() => UpdateDuty.Of(Default, UpdateTrigger.ComplaintSettled, FileNumber.Parse("A1"), First, []));
        Assert.Throws<ArgumentException>(() => UpdateDuty.Of(Default, UpdateTrigger.ComplaintSettled, FileNumber.Parse("A1"), First, ["张三"]));
    }

    private static ReviewItem Single(ArchiveFile file, ReviewEvidence[] evidence, LocalDate asOf) => Assert.Single(ReviewPlan.Of(Default, [file], evidence, First, asOf).Items);

    private static IEnumerable<string> Lines(ReviewPlan plan) => plan.Items.Select(item => $"{item.Number} {item.Verdict.Code} {string.Join(' ', item.Left)} {item.Updates.Length}");

    private static IEnumerable<string> Told(UpdateTrigger trigger) =>
        UpdateDuty.Of(Default, trigger, FileNumber.Parse("A1"), First, ["basic"]).Select(duty => $"{duty.Rule.Code} by {duty.Rule.Who} [{duty.Cites}]");

    private static ReviewEvidence Evidence(string number, LocalDate day, IEnumerable<string> looked, params string[] changed) => new(FileNumber.Parse(number), By(Clerk, day), looked, changed);
}
