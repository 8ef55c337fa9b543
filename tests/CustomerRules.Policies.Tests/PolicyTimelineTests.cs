using NodaTime;

namespace CustomerRules.Policies.Tests;

public sealed class PolicyTimelineTests
{
    private static readonly LocalDate Day = Version.Epoch;

    [Fact]
    public void A_version_is_in_force_from_its_first_day_until_the_first_day_of_the_next()
    {
        var (one, two, three) = (Version.Of(0, null, 1), Version.Of(31, null, 2), Version.Of(59, 90, 3));
        var timeline = PolicyTimeline.Create([three, one, two]).GetValueOrThrow();

        Assert.Equal([one, two, three], timeline.Versions.AsEnumerable());
        Assert.Equal(
            [null, one, one, two, two, three, three, null],
            new[] { -1, 0, 30, 31, 58, 59, 89, 90 }.Select(day => timeline.TryAsOf(Day.PlusDays(day), out var version) ? version : null));
    }

    [Fact]
    public void A_timeline_covers_the_days_from_its_first_version_to_the_end_of_its_last()
    {
        var ended = PolicyTimeline.Create([Version.Of(0, 31, 1), Version.Of(31, 59, 2)]).GetValueOrThrow();
        var open = PolicyTimeline.Create([Version.Of(0, 31, 1), Version.Of(31, null, 2)]).GetValueOrThrow();

        Assert.Equal("t/x 2025-01-01/2025-03-01", ended.ToString());
        Assert.Equal("t/x 2025-01-01/..", open.ToString());
        Assert.Equal(PolicyId.Parse("t/x"), open.Id);
    }

    [Theory]
    [InlineData(-1, "2024-12-31")]
    [InlineData(59, "2025-03-01")]
    public void A_day_outside_is_refused_with_the_days_that_are_covered(int day, string date)
    {
        var timeline = PolicyTimeline.Create([Version.Of(0, 59, 1)]).GetValueOrThrow();

        Assert.Equal(
            $"No version of t/x is in force on {date}; it covers 2025-01-01/2025-03-01. (Parameter 'date')",
            Assert.Throws<ArgumentOutOfRangeException>(() => timeline.AsOf(Day.PlusDays(day))).Message);
    }

    [Fact]
    public void An_end_that_meets_the_next_beginning_is_neither_gap_nor_overlap() =>
        ExpectDiagnostic.None(PolicyTimeline.Create([Version.Of(0, 31, 1), Version.Of(31, null, 2)]).Diagnostics);

    [Fact]
    public void A_gap_is_told_with_both_its_bounds() => ExpectDiagnostic.Rendered(
        PolicyTimeline.Create([Version.Of(0, 31, 1, "a.json"), Version.Of(32, null, 2, "b.json")]).Diagnostics,
        """
        b.json(1,1) $: 错误 CR1103: 自 2025-02-01 至 2025-02-02 前没有任何版本有效（t/x@1.0.0 之后，t/x@2.0.0 之前）。
          建议：去掉前一版本的 effectiveUntil，它便有效至后一版本生效。
        """,
        """
        b.json(1,1) $: error CR1103: From 2025-02-01 until 2025-02-02 no version is in force (after t/x@1.0.0, before t/x@2.0.0).
          help: Leave effectiveUntil out of the earlier version; it then lasts until the later one takes effect.
        """);

    [Fact]
    public void An_overlap_is_told_with_its_first_day() => ExpectDiagnostic.Rendered(
        PolicyTimeline.Create([Version.Of(0, 32, 1, "a.json"), Version.Of(31, null, 2, "b.json")]).Diagnostics,
        """
        b.json(1,1) $: 错误 CR1102: t/x@1.0.0 与 t/x@2.0.0 在 2025-02-01 同时有效。
          建议：一天只能有一个版本：改正其中一个的 effectiveFrom 或 effectiveUntil。
        """,
        """
        b.json(1,1) $: error CR1102: t/x@1.0.0 and t/x@2.0.0 are both in force on 2025-02-01.
          help: A day has one version: correct effectiveFrom or effectiveUntil of one of them.
        """);

    [Fact]
    public void A_version_number_must_rise() => ExpectDiagnostic.Rendered(
        PolicyTimeline.Create([Version.Of(0, null, 2, "a.json"), Version.Of(31, null, 2, "b.json"), Version.Of(59, null, 1, "c.json")]).Diagnostics,
        """
        b.json(1,1) $: 错误 CR1104: t/x@2.0.0 晚于 t/x@2.0.0 生效，版本号却没有更大。
          建议：提高较晚版本的 version。
        c.json(1,1) $: 错误 CR1104: t/x@1.0.0 晚于 t/x@2.0.0 生效，版本号却没有更大。
          建议：提高较晚版本的 version。
        """,
        """
        b.json(1,1) $: error CR1104: t/x@2.0.0 takes effect after t/x@2.0.0, but its version number is not higher.
          help: Raise the version of the later file.
        c.json(1,1) $: error CR1104: t/x@1.0.0 takes effect after t/x@2.0.0, but its version number is not higher.
          help: Raise the version of the later file.
        """);

    [Fact]
    public void Two_versions_of_one_day_overlap_whichever_is_named_first()
    {
        var (one, two) = (Version.Of(0, null, 1, "b.json"), Version.Of(0, null, 2, "a.json"));
        const string expected = """
            a.json(1,1) $: error CR1102: t/x@1.0.0 and t/x@2.0.0 are both in force on 2025-01-01.
              help: A day has one version: correct effectiveFrom or effectiveUntil of one of them.
            """;

        Assert.Equal(expected, Assert.Single(PolicyTimeline.Create([one, two]).Diagnostics).ToString());
        Assert.Equal(expected, Assert.Single(PolicyTimeline.Create([two, one]).Diagnostics).ToString());
    }

    [Fact]
    public void Two_files_of_one_version_overlap_and_the_later_name_is_told()
    {
        var (a, b) = (Version.Of(0, null, 1, "a.json"), Version.Of(0, null, 1, "b.json"));

        Assert.Equal("b.json", Assert.Single(PolicyTimeline.Create([a, b]).Diagnostics).Place.File);
        Assert.Equal("b.json", Assert.Single(PolicyTimeline.Create([b, a]).Diagnostics).Place.File);
    }

    [Fact]
    public void A_long_version_around_a_short_one_overlaps_all_that_begin_in_it_and_leaves_no_gap()
    {
        var found = PolicyTimeline.Create([Version.Of(0, 90, 1), Version.Of(10, 20, 2), Version.Of(30, 40, 3), Version.Of(100, null, 4)]).Diagnostics;

        Assert.Equal(
            [
                "t/x@1.0.0 and t/x@2.0.0 are both in force on 2025-01-11.",
                "t/x@1.0.0 and t/x@3.0.0 are both in force on 2025-01-31.",
                "From 2025-04-01 until 2025-04-11 no version is in force (after t/x@1.0.0, before t/x@4.0.0).",
            ],
            found.Select(item => item.Message.En));
    }

    [Fact]
    public void A_timeline_holds_at_least_one_version_and_of_one_policy_only()
    {
        Assert.Throws<ArgumentException>(() => PolicyTimeline.Create<IPolicy>([]));
        Assert.Throws<ArgumentNullException>(() => PolicyTimeline.Create<IPolicy>(null!));
        Assert.Equal(
            "A timeline holds the versions of one policy. (Parameter 'versions')",
            Assert.Throws<ArgumentException>(() => PolicyTimeline.Create([Version.Of(0, null, 1), Version.Of(9, null, 2, id: "t/y")])).Message);
    }
}
