using CustomerRules.ServiceLevels.Calendars;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>Random calendars of one's own against a walk from day to day.</summary>
[Properties(Arbitrary = [typeof(CalendarGenerators)], MaxTest = 300)]
public sealed class WorkdayReferenceTests
{
    [Property]
    public void Adding_workdays_reaches_the_day_that_the_walk_reaches(CalendarSpec calendar, LocalDate from, WorkdayCount count) =>
        Assert.Equal(new CountedDay(calendar.Add(from, count.Value), Coverage.Confirmed), calendar.Build().AddWorkdays(from, count.Value));

    [Property]
    public void Counting_workdays_counts_what_the_walk_counts(CalendarSpec calendar, LocalDate from, WorkdayCount days)
    {
        var last = from.PlusDays(Math.Abs(days.Value));
        Assert.Equal(calendar.Count(from, last), calendar.Build().CountWorkdays(from, last));
    }

    [Property]
    public void Every_day_has_the_kind_that_its_lists_give_it(CalendarSpec calendar)
    {
        var built = calendar.Build();
        for (var date = new LocalDate(2023, 12, 1); date.Year < 2026; date = date.PlusDays(1))
        {
            Assert.Equal((date, calendar.Kind(date)), (date, built.KindOf(date).Code));
            Assert.Equal(calendar.IsWorkday(date), built.IsWorkday(date));
        }
    }

    [Property(MaxTest = 20)]
    public void Counts_from_the_first_day_on_are_the_walk_over_all_days(CalendarSpec calendar)
    {
        var built = calendar.Build();
        var (first, count) = (new LocalDate(1970, 1, 1), 0);
        for (var date = first; date.Year <= 2149; date = date.PlusDays(1))
        {
            count += calendar.IsWorkday(date) ? 1 : 0;
            if (count != built.CountWorkdays(first, date))
                Assert.Fail($"{count} workdays up to {date}, not {built.CountWorkdays(first, date)}");
        }
    }

    [Property]
    public void A_day_of_rest_rolls_to_the_nearest_workday_and_a_workday_stays(CalendarSpec calendar, LocalDate date)
    {
        var built = calendar.Build();
        var back = date;
        while (!calendar.IsWorkday(back))
            back = back.PlusDays(-1);
        Assert.Equal(new CountedDay(calendar.Roll(date), Coverage.Confirmed), built.RollForward(date));
        Assert.Equal(new CountedDay(back, Coverage.Confirmed), built.RollBack(date));
    }

    [Property(MaxTest = 50)]
    public void The_order_in_which_days_are_listed_changes_nothing(CalendarSpec calendar, LocalDate from, WorkdayCount count)
    {
        var reversed = WorkCalendar.Custom(calendar.RestDays.OrderDescending(), calendar.Holidays.OrderDescending(), calendar.ExtraWorkdays.OrderDescending());
        Assert.Equal(calendar.Build().AddWorkdays(from, count.Value), reversed.AddWorkdays(from, count.Value));
    }
}
