using CustomerRules.ServiceLevels.Calendars;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>China's calendar against a walk over its files, for every state of knowledge.</summary>
public sealed class ChinaReferenceTests
{
    private static readonly LocalDate First = new(2006, 1, 1);
    private static readonly LocalDate Last = new(2028, 12, 31);

    public static TheoryData<string> Knowledge => [.. Moments().Select(date => date.ToString("uuuu-MM-dd", null))];

    [Theory]
    [MemberData(nameof(Knowledge))]
    public void Every_day_is_what_the_files_known_by_then_say(string knownOn)
    {
        var known = NodaTime.Text.LocalDatePattern.Iso.Parse(knownOn).Value;
        var calendar = CalendarHistory.China.AsKnownOn(known);
        for (var date = First; date <= Last; date = date.PlusDays(1))
        {
            Assert.Equal((date, SeedNotice.IsWorkday(date, known)), (date, calendar.IsWorkday(date)));
            Assert.Equal((date, SeedNotice.Coverage(date, known)), (date, calendar.CoverageOf(date).Code));
        }
    }

    [Property(MaxTest = 300)]
    public Property A_count_reaches_the_day_that_the_walk_over_the_files_reaches()
    {
        var cases =
            from day in Gen.Choose(0, Period.DaysBetween(First, Last))
            from count in Gen.OneOf(Gen.Choose(-9, 9), Gen.Choose(-300, 300))
            select (From: First.PlusDays(day), Count: count);
        return Prop.ForAll(cases.ToArbitrary(), item =>
        {
            var reached = item.From;
            var worst = SeedNotice.Coverage(reached, Last);
            for (var left = Math.Abs(item.Count); left > 0;)
            {
                reached = reached.PlusDays(Math.Sign(item.Count));
                worst = Worse(worst, SeedNotice.Coverage(reached, Last));
                left -= SeedNotice.IsWorkday(reached, Last) ? 1 : 0;
            }

            Assert.Equal(new CountedDay(reached, Coverage.FromCode(worst)), CalendarHistory.China.Complete.AddWorkdays(item.From, item.Count));
            Assert.Equal(worst, CalendarHistory.China.Complete.CoverageOf(reached, item.From).Code);
        });
    }

    [Fact]
    public void A_day_off_carries_the_name_of_its_holiday_and_no_other_day_does()
    {
        var china = CalendarHistory.China.Complete;
        for (var date = First; date <= Last; date = date.PlusDays(1))
            Assert.Equal((date, china.KindOf(date) == DayKind.Holiday), (date, china.HolidayOf(date) is not null));
        Assert.Equal("国庆节", china.HolidayOf(new LocalDate(2026, 10, 1))!.Zh);
        Assert.Equal("National Day", china.HolidayOf(new LocalDate(2026, 10, 1))!.En);
    }

    /// <summary>The day of every notice and the day before it.</summary>
    private static IEnumerable<LocalDate> Moments() =>
        SeedNotice.All.SelectMany(notice => new[] { notice.Published.PlusDays(-1), notice.Published }).Distinct().Order();

    private static string Worse(string one, string other) =>
        one == "unknown" || other == "unknown" ? "unknown" : one == "provisional" || other == "provisional" ? "provisional" : "confirmed";
}
