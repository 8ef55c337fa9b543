using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>A notice that comes out is one more file: no release.</summary>
public sealed class NewNoticeTests
{
    private static readonly CalendarHistory With2027 = Load([.. CalendarHistory.EmbeddedFiles, Notice.File(Notice.Of2027)]);

    [Theory]
    [InlineData("2026-12-26", "make-up-workday", "confirmed")]
    [InlineData("2026-12-31", "holiday", "confirmed")]
    [InlineData("2027-02-05", "workday", "confirmed")] // a statutory day until the notice, which replaces them
    [InlineData("2027-02-06", "make-up-workday", "confirmed")]
    [InlineData("2027-02-12", "holiday", "confirmed")]
    [InlineData("2027-10-01", "workday", "confirmed")]
    [InlineData("2027-12-24", "workday", "confirmed")]
    [InlineData("2027-12-25", "weekend", "provisional")]
    [InlineData("2028-01-01", "weekend", "unknown")]
    public void The_notice_of_2027_confirms_the_year_and_replaces_the_statutory_days(string date, string kind, string coverage)
    {
        Assert.Equal((kind, coverage), (With2027.Complete.KindOf(Day.Of(date)).Code, With2027.Complete.CoverageOf(Day.Of(date)).Code));
        Assert.Equal("cn@2026-11-05", With2027.Complete.Edition);
    }

    [Theory]
    [InlineData("2026-12-26", "weekend", "provisional")]
    [InlineData("2027-02-05", "holiday", "provisional")]
    [InlineData("2027-10-01", "holiday", "provisional")]
    public void As_known_the_day_before_the_notice_nothing_has_changed(string date, string kind, string coverage)
    {
        var before = With2027.AsKnownOn(Day.Of("2026-11-04"));
        Assert.Equal((kind, coverage), (before.KindOf(Day.Of(date)).Code, before.CoverageOf(Day.Of(date)).Code));
        Assert.Equal(CalendarHistory.China.Complete.Edition, before.Edition);
    }

    [Fact]
    public void A_deadline_over_the_turn_of_the_year_moves_and_becomes_sure()
    {
        Assert.Equal(new CountedDay(Day.Of("2026-12-28"), Coverage.Provisional), CalendarHistory.China.Complete.AddWorkdays(Day.Of("2026-12-24"), 2));
        Assert.Equal(new CountedDay(Day.Of("2026-12-26"), Coverage.Confirmed), With2027.Complete.AddWorkdays(Day.Of("2026-12-24"), 2));
    }

    [Fact]
    public void The_order_of_the_files_does_not_matter()
    {
        var reversed = Load([Notice.File(Notice.Of2027), .. CalendarHistory.EmbeddedFiles.Reverse()]);
        Assert.Equal(With2027.Notices.Select(notice => notice.ToString()), reversed.Notices.Select(notice => notice.ToString()));
        for (var date = Day.Of("2006-01-01"); date.Year < 2029; date = date.PlusDays(1))
            Assert.Equal((With2027.Complete.KindOf(date), With2027.Complete.CoverageOf(date)), (reversed.Complete.KindOf(date), reversed.Complete.CoverageOf(date)));
    }

    [Fact]
    public void A_later_notice_wins_over_an_earlier_change_of_the_year_before()
    {
        var history = Load(
        [
            Notice.Of(2026, "2025-11-01", "2026.0.0", [], []),
            Notice.Of(2026, "2026-02-01", "2026.1.0", [], ["2026-12-26"], amends: true),
            Notice.Of(2027, "2026-11-01", "2027.0.0", ["2026-12-26"], []),
        ]);
        Assert.Equal(DayKind.MakeUpWorkday, history.AsKnownOn(Day.Of("2026-10-31")).KindOf(Day.Of("2026-12-26")));
        Assert.Equal(DayKind.Holiday, history.Complete.KindOf(Day.Of("2026-12-26")));
    }

    [Fact]
    public void A_change_published_on_the_day_of_its_schedule_changes_it_whatever_their_version_numbers()
    {
        var history = Load(
        [
            Notice.Of(2026, "2025-11-01", "2026.1.0", ["2026-01-02"], []),
            Notice.Of(2026, "2025-11-01", "2026.0.0", ["2026-01-03"], ["2026-01-04"], amends: true),
        ]);
        Assert.Equal(("own", "own@2025-11-01"), (history.Name, history.Complete.Edition));
        Assert.Equal([DayKind.Holiday, DayKind.Holiday, DayKind.MakeUpWorkday], Enumerable.Range(2, 3).Select(day => history.Complete.KindOf(new(2026, 1, day))));
    }

    [Fact]
    public void Years_without_a_notice_between_two_others_are_unknown()
    {
        var calendar = Load([Notice.Of(2020, "2019-11-01", "2020.0.0", [], []), Notice.Of(2022, "2021-11-01", "2022.0.0", [], [])]).Complete;
        Assert.Equal(
            ["unknown", "confirmed", "unknown", "confirmed", "unknown"],
            Enumerable.Range(2019, 5).Select(year => calendar.CoverageOf(new(year, 7, 1)).Code));
        Assert.Equal(Coverage.Unknown, calendar.CoverageOf(new(2022, 7, 1), new(2020, 7, 1)));
    }

    [Fact]
    public void No_file_at_all_is_the_callers_mistake() =>
        Assert.Equal("files", Assert.Throws<ArgumentException>(() => CalendarHistory.Load([], ClauseCatalogue.Embedded)).ParamName);

    private static CalendarHistory Load(IEnumerable<PolicyFile> files)
    {
        var result = CalendarHistory.Load(files, ClauseCatalogue.Embedded);
        ExpectDiagnostic.None(result.Diagnostics);
        return result.GetValueOrThrow();
    }
}
