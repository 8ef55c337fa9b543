using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests;

/// <summary>Counting days and time allocates nothing.</summary>
public sealed class AllocationTests
{
    private const int Calls = 10_000;
    private const int Runs = 5;
    private static readonly WorkCalendar China = CalendarHistory.China.Complete;
    private static readonly WorkingTime Time = new(China, ServiceHours.EveryDay(OpeningWindow.Parse("08:30-12:00"), OpeningWindow.Parse("13:30-18:00")).On(DayKind.Holiday));

    // Confirmed, provisional and unknown days.
    private static readonly LocalDate[] Dates = [.. Enumerable.Range(0, Calls).Select(day => new LocalDate(2004, 1, 1).PlusDays(day))];
    private static readonly LocalDateTime[] Moments = [.. Dates.Select((date, i) => date.At(LocalTime.FromMinutesSinceMidnight(i * 17 % 1440)))];

    [Fact]
    public void Adding_workdays_allocates_nothing() => AssertNone(i => China.AddWorkdays(Dates[i], (i % 501) - 250).Date.Day);

    [Fact]
    public void Counting_workdays_allocates_nothing() => AssertNone(i => China.CountWorkdays(Dates[i / 2], Dates[i]));

    [Fact]
    public void Asking_for_the_kind_and_the_coverage_of_a_day_allocates_nothing() =>
        AssertNone(i => China.KindOf(Dates[i]).Value + China.CoverageOf(Dates[i]).Value + China.CoverageOf(Dates[i / 2], Dates[i]).Value + (China.IsWorkday(Dates[i]) ? 1 : 0));

    [Fact]
    public void Rolling_allocates_nothing() => AssertNone(i => China.RollForward(Dates[i]).Date.Day + China.RollBack(Dates[i]).Date.Day);

    [Fact]
    public void Adding_working_time_allocates_nothing() => AssertNone(i => Time.Add(Moments[i], Duration.FromMinutes((i % 3001) - 1500)).Day);

    [Fact]
    public void Measuring_working_time_allocates_nothing() => AssertNone(i => Time.Between(Moments[i / 2], Moments[i]).Hours);

    [Fact]
    public void Asking_whether_it_is_open_and_when_it_closes_allocates_nothing() =>
        AssertNone(i => (Time.IsOpen(Moments[i]) ? 1 : 0) + (Time.ClosingOf(Dates[i])?.Hour ?? 0));

    /// <summary>The least of some runs: a collection that another thread asks for charges this one with the rest of its allocation window.</summary>
    private static void AssertNone(Func<int, int> call)
    {
        var sum = Sum(call);
        Assert.Equal(0, Enumerable.Range(0, Runs).Min(_ => Allocated()));

        long Allocated()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var again = Sum(call);
            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(sum, again);
            return allocated;
        }
    }

    private static long Sum(Func<int, int> call)
    {
        var sum = 0L;
        for (var i = 0; i < Calls; i++)
            sum += call(i);
        return sum;
    }
}
