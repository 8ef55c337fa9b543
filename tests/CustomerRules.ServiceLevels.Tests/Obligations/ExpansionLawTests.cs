using System.Globalization;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Obligations;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Obligations;

/// <summary>What holds for every interval and every calendar, beside a reference that goes day by day.</summary>
public sealed class ExpansionLawTests
{
    private static readonly string[] Periods = ["day", "week", "month", "quarter", "half-year", "year"];
    private static readonly ObligationPolicy Policy = Obligations.Policy.Of([.. Periods.Select((period, i) => Obligations.Policy.Every(period, i % 2 + 1))]);

    [Property(MaxTest = 300)]
    public void The_occurrences_of_an_obligation_tile_the_periods_of_the_interval(ushort start, ushort length, byte rest, ushort[] holidays)
    {
        var (interval, calendar) = (Interval(start, length), Calendar(rest, holidays));
        foreach (var group in Policy.Expand(interval, calendar).GroupBy(item => item.Obligation))
        {
            var periods = group.GroupBy(item => item.First).OrderBy(period => period.Key).Select(period => period.ToList()).ToList();
            Assert.All(periods, period => Assert.Equal(Enumerable.Range(1, group.Key.Least), period.Select(item => item.Number)));
            Assert.InRange(interval.Start, periods[0][0].First, periods[0][0].Last);
            Assert.InRange(interval.End, periods[^1][0].First, periods[^1][0].Last);
            Assert.All(periods.Zip(periods.Skip(1)), pair => Assert.Equal(pair.First[0].Last.PlusDays(1), pair.Second[0].First));
        }
    }

    [Property(MaxTest = 300)]
    public void Periods_and_names_are_those_of_a_walk_day_by_day(ushort start, byte length)
    {
        var interval = Interval(start, length);
        var found = Policy.Expand(interval, Calendar(0b1100000, [])).Select(item => item.Id.Split('/')).Select(id => $"{id[0]}/{id[1]}").ToHashSet();

        Assert.Equal(Walk(interval).SelectMany(Names).ToHashSet().Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 300)]
    public void The_planned_day_is_the_last_workday_that_a_walk_back_finds_in_the_period(ushort start, ushort length, byte rest, ushort[] holidays)
    {
        var calendar = Calendar(rest, holidays);
        Assert.All(Policy.Expand(Interval(start, length), calendar), item =>
        {
            Assert.InRange(item.Planned, item.First, item.Last);
            var expected = Enumerable.Range(0, Period.DaysBetween(item.First, item.Last) + 1).Select(back => item.Last.PlusDays(-back))
                .Where(calendar.IsWorkday).Cast<LocalDate?>().FirstOrDefault() ?? item.Last;
            Assert.Equal(expected, item.Planned);
        });
    }

    [Property(MaxTest = 200)]
    public void Ids_are_unique_and_the_same_for_every_interval_and_calendar(ushort start, ushort length, byte shift, byte rest)
    {
        var one = Policy.Expand(Interval(start, length), Calendar(rest, [])).ToDictionary(item => item.Id);
        var other = Policy.Expand(Interval((ushort)(start + shift), length), Calendar(0, [3, 5])).ToDictionary(item => item.Id);

        Assert.All(one.Keys.Intersect(other.Keys), id => Assert.Equal((one[id].First, one[id].Last, one[id].Number), (other[id].First, other[id].Last, other[id].Number)));
    }

    [Property(MaxTest = 200)]
    public void What_is_planned_within_two_adjacent_intervals_is_what_is_planned_within_both(ushort start, byte length, byte next)
    {
        var calendar = Calendar(0b1100000, [7, 8, 9]);
        var first = Interval(start, length);
        var second = new DateInterval(first.End.PlusDays(1), first.End.PlusDays(1 + next));

        Assert.Equal(
            Planned(new DateInterval(first.Start, second.End), calendar).Order(StringComparer.Ordinal),
            Planned(first, calendar).Concat(Planned(second, calendar)).Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> Planned(DateInterval interval, WorkCalendar calendar) =>
        Policy.Expand(interval, calendar).Where(item => interval.Contains(item.Planned)).Select(item => item.Id);

    private static IEnumerable<string> Names(LocalDate day)
    {
        var iso = new DateTime(day.Year, day.Month, day.Day);
        yield return $"by-day/{iso:yyyy-MM-dd}";
        yield return $"by-week/{ISOWeek.GetYear(iso):0000}-W{ISOWeek.GetWeekOfYear(iso):00}";
        yield return $"by-month/{iso:yyyy-MM}";
        yield return $"by-quarter/{iso.Year}-Q{(iso.Month <= 3 ? 1 : iso.Month <= 6 ? 2 : iso.Month <= 9 ? 3 : 4)}";
        yield return $"by-half-year/{iso.Year}-H{(iso.Month <= 6 ? 1 : 2)}";
        yield return $"by-year/{iso.Year}";
    }

    private static IEnumerable<LocalDate> Walk(DateInterval interval) => Enumerable.Range(0, interval.Length).Select(interval.Start.PlusDays);

    private static DateInterval Interval(ushort start, int length)
    {
        var first = new LocalDate(1990, 1, 1).PlusDays(start % 36_000);
        return new DateInterval(first, first.PlusDays(length % 800));
    }

    private static WorkCalendar Calendar(byte rest, ushort[] holidays) => WorkCalendar.Custom(
        Enumerable.Range(0, 7).Where(day => (rest % 127 & (1 << day)) != 0).Select(day => (IsoDayOfWeek)(day + 1)),
        holidays.Distinct().Select(day => new LocalDate(1990, 1, 1).PlusDays(day % 36_000)).Distinct());
}
