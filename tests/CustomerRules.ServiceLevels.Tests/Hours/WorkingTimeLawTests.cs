using CustomerRules.ServiceLevels.Hours;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Hours;

/// <summary>What holds of time within service hours, whatever the hours: to the nanosecond.</summary>
[Properties(Arbitrary = [typeof(HoursGenerators)], MaxTest = 150)]
public sealed class WorkingTimeLawTests
{
    [Property]
    public Property What_was_added_has_elapsed(HoursSpec hours, Moment from, Amount amount) => Where(hours, time =>
    {
        var reached = time.Add(from.At, amount.Exact);
        Assert.Equal(amount.Exact, amount.Exact < Duration.Zero ? -time.Between(reached, from.At) : time.Between(from.At, reached));
    });

    [Property]
    public Property More_time_ends_later(HoursSpec hours, Moment from, Amount one, Amount other) => Where(hours, time =>
    {
        var (less, more) = one.Exact <= other.Exact ? (one.Exact, other.Exact) : (other.Exact, one.Exact);
        var (earlier, later) = (time.Add(from.At, less), time.Add(from.At, more));
        Assert.True(less == more ? earlier == later : earlier < later, $"{earlier} and {later}");
    });

    [Property]
    public Property A_later_start_never_ends_earlier(HoursSpec hours, Moment one, Moment other, Amount amount) => Where(hours, time =>
    {
        var (earlier, later) = one.At <= other.At ? (one.At, other.At) : (other.At, one.At);
        Assert.True(time.Add(earlier, amount.Exact) <= time.Add(later, amount.Exact));
    });

    [Property]
    public Property Two_amounts_in_one_direction_are_their_sum(HoursSpec hours, Moment from, Amount one, Amount other) => Where(hours, time =>
    {
        var (first, second) = (Positive(one), Positive(other));
        Assert.Equal(time.Add(from.At, first + second), time.Add(time.Add(from.At, first), second));
        Assert.Equal(time.Add(from.At, -(first + second)), time.Add(time.Add(from.At, -first), -second));
    });

    [Property]
    public Property On_and_back_comes_to_where_no_open_time_lies_between(HoursSpec hours, Moment from, Amount amount) => Where(hours, time =>
    {
        var returned = time.Add(time.Add(from.At, amount.Exact), -amount.Exact);
        var (first, last) = (LocalDateTime.Min(returned, from.At), LocalDateTime.Max(returned, from.At));
        Assert.Equal(Duration.Zero, time.Between(first, last));
        Assert.True(time.IsOpen(returned));
    });

    [Property]
    public Property Adding_ends_when_the_service_is_open(HoursSpec hours, Moment from, Amount amount) => Where(hours, time =>
        Assert.True(time.IsOpen(time.Add(from.At, amount.Exact))));

    [Property]
    public Property A_sum_stays_at_closing_and_a_difference_at_opening(HoursSpec hours, Moment from, Amount amount) => Where(hours, time =>
    {
        var little = Duration.Epsilon;
        var forward = time.Add(from.At, Positive(amount));
        var back = time.Add(from.At, -Positive(amount));
        Assert.Equal(little, time.Between(forward.PlusNanoseconds(-1), forward));
        Assert.Equal(little, time.Between(back, back.PlusNanoseconds(1)));
    });

    [Property]
    public Property Nothing_added_within_hours_stays_and_outside_goes_to_the_next_opening(HoursSpec hours, Moment from) => Where(hours, time =>
    {
        var settled = time.Add(from.At, Duration.Zero);
        Assert.Equal(time.IsOpen(from.At), settled == from.At);
        Assert.Equal(settled, time.Add(settled, Duration.Zero));
        Assert.Equal(Duration.Zero, time.Between(from.At, settled));
        if (settled != from.At)
            Assert.Equal(Duration.Epsilon, time.Between(settled, settled.PlusNanoseconds(1)));
    });

    [Property]
    public void Times_of_adjoining_stretches_add_up(HoursSpec hours, Moment one, Moment other, Moment third)
    {
        LocalDateTime[] moments = [.. new[] { one.At, other.At, third.At }.Order()];
        var time = hours.Build();
        Assert.Equal(time.Between(moments[0], moments[2]), time.Between(moments[0], moments[1]) + time.Between(moments[1], moments[2]));
    }

    [Property(MaxTest = 20)]
    public void Sums_from_the_first_day_on_are_the_walk_over_all_days(HoursSpec hours)
    {
        var time = hours.Build();
        var (start, sum) = (new LocalDateTime(1970, 1, 1, 0, 0), Duration.Zero);
        for (var date = start.Date; date.Year < 2149; date = date.PlusDays(1))
        {
            if (sum != time.Between(start, date.AtMidnight()))
                Assert.Fail($"{sum} up to {date}");
            sum += time.Between(date.AtMidnight(), date.PlusDays(1).AtMidnight());
        }
    }

    /// <summary>Hours that open for some minutes every week, so that every amount ends somewhere.</summary>
    private static Property Where(HoursSpec hours, Action<WorkingTime> law)
    {
        var time = hours.Build();
        var opens = time.Between(new(2010, 1, 1, 0, 0), new(2023, 12, 25, 0, 0)) > Duration.FromDays(20)
            && time.Between(new(2024, 3, 1, 0, 0), new(2037, 1, 1, 0, 0)) > Duration.FromDays(20);
        return Prop.When(opens, () =>
        {
            law(time);
            return true;
        });
    }

    private static Duration Positive(Amount amount) => amount.Exact == Duration.Zero ? Duration.Epsilon : amount.Exact < Duration.Zero ? -amount.Exact : amount.Exact;
}
