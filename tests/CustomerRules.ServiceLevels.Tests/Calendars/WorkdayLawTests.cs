using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Calendars;

/// <summary>What holds of counting workdays on whatever calendar.</summary>
[Properties(Arbitrary = [typeof(CalendarGenerators)], MaxTest = 300)]
public sealed class WorkdayLawTests
{
    [Property]
    public void As_many_workdays_as_were_added_lie_behind_the_start(CalendarSpec spec, LocalDate from, WorkdayCount count)
    {
        var calendar = spec.Build();
        var reached = calendar.AddWorkdays(from, count.Value).Date;
        var counted = count.Value switch
        {
            > 0 => calendar.CountWorkdays(from.PlusDays(1), reached),
            < 0 => -calendar.CountWorkdays(reached, from.PlusDays(-1)),
            _ => 0,
        };
        Assert.Equal(count.Value, counted);
    }

    [Property]
    public void From_a_workday_counting_back_undoes_counting_on(CalendarSpec spec, LocalDate from, WorkdayCount count)
    {
        var calendar = spec.Build();
        var workday = calendar.RollForward(from).Date;
        Assert.Equal(workday, calendar.AddWorkdays(calendar.AddWorkdays(workday, count.Value).Date, -count.Value).Date);
    }

    [Property]
    public void From_a_workday_two_counts_are_their_sum(CalendarSpec spec, LocalDate from, WorkdayCount one, WorkdayCount other)
    {
        var calendar = spec.Build();
        var workday = calendar.RollBack(from).Date;
        Assert.Equal(
            calendar.AddWorkdays(workday, one.Value + other.Value).Date,
            calendar.AddWorkdays(calendar.AddWorkdays(workday, one.Value).Date, other.Value).Date);
    }

    [Property]
    public void From_any_day_two_counts_in_one_direction_are_their_sum(CalendarSpec spec, LocalDate from, WorkdayCount one, WorkdayCount other)
    {
        var calendar = spec.Build();
        foreach (var sign in new[] { 1, -1 })
        {
            var (first, second) = (sign * Math.Abs(one.Value), sign * Math.Abs(other.Value));
            Assert.Equal(
                calendar.AddWorkdays(from, first + second).Date,
                calendar.AddWorkdays(calendar.AddWorkdays(from, first).Date, second).Date);
        }
    }

    [Property]
    public void A_later_start_never_ends_earlier(CalendarSpec spec, LocalDate from, WorkdayCount days, WorkdayCount count)
    {
        var calendar = spec.Build();
        Assert.True(calendar.AddWorkdays(from.PlusDays(Math.Abs(days.Value)), count.Value).Date >= calendar.AddWorkdays(from, count.Value).Date);
    }

    [Property]
    public void One_workday_more_ends_later(CalendarSpec spec, LocalDate from, WorkdayCount count)
    {
        var calendar = spec.Build();
        Assert.True(calendar.AddWorkdays(from, count.Value + 1).Date > calendar.AddWorkdays(from, count.Value).Date);
    }

    [Property]
    public void Counting_ends_on_a_workday_unless_nothing_is_counted(CalendarSpec spec, LocalDate from, WorkdayCount count)
    {
        var calendar = spec.Build();
        var reached = calendar.AddWorkdays(from, count.Value).Date;
        Assert.True(count.Value == 0 ? reached == from : calendar.IsWorkday(reached));
    }

    [Property]
    public void Counts_of_adjoining_periods_add_up(CalendarSpec spec, LocalDate from, WorkdayCount one, WorkdayCount other)
    {
        var calendar = spec.Build();
        var middle = from.PlusDays(Math.Abs(one.Value));
        var last = middle.PlusDays(1 + Math.Abs(other.Value));
        Assert.Equal(
            calendar.CountWorkdays(from, last),
            calendar.CountWorkdays(from, middle) + calendar.CountWorkdays(middle.PlusDays(1), last));
    }

    [Property]
    public void Another_holiday_never_makes_a_deadline_earlier(CalendarSpec spec, LocalDate from, WorkdayCount count, LocalDate holiday)
    {
        var more = spec with { Holidays = spec.Holidays.Add(holiday) };
        var amount = Math.Abs(count.Value);
        Assert.True(more.Build().AddWorkdays(from, amount).Date >= spec.Build().AddWorkdays(from, amount).Date);
    }
}
