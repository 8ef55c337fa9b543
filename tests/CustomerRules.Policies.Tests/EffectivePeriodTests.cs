using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.Policies.Tests;

public sealed class EffectivePeriodTests
{
    private static readonly LocalDate First = new(2025, 1, 1);
    private static readonly LocalDate End = new(2026, 1, 1);

    [Fact]
    public void Two_periods_are_equal_when_both_bounds_are() => ValueContract.Equality(
        () => default(EffectivePeriod),
        () => new EffectivePeriod(First, null),
        () => new EffectivePeriod(First, End),
        () => new EffectivePeriod(First, End.PlusDays(1)),
        () => new EffectivePeriod(First.PlusDays(1), End));

    [Fact]
    public void The_first_day_is_in_and_the_last_bound_is_out()
    {
        var period = new EffectivePeriod(First, End);

        Assert.Equal(
            [false, true, true, false, false],
            new[] { First.PlusDays(-1), First, End.PlusDays(-1), End, End.PlusDays(1) }.Select(period.Contains));
    }

    [Fact]
    public void Without_an_end_every_later_day_is_in()
    {
        var period = new EffectivePeriod(First, null);

        Assert.False(period.Contains(First.PlusDays(-1)));
        Assert.True(period.Contains(First));
        Assert.True(period.Contains(LocalDate.MaxIsoValue));
    }

    [Fact]
    public void The_default_begins_on_the_first_day_of_the_calendar_and_has_no_end() =>
        Assert.Equal("0001-01-01/..", default(EffectivePeriod).ToString());

    [Fact]
    public void Bounds_print_as_iso_dates()
    {
        Assert.Equal("2025-01-01/2026-01-01", new EffectivePeriod(First, End).ToString());
        Assert.Equal("2025-01-01/..", new EffectivePeriod(First, null).ToString());
    }

    [Property]
    public bool A_period_exists_exactly_when_it_has_a_day(int days)
    {
        var until = First.PlusDays(days % 100_000);
        try
        {
            return new EffectivePeriod(First, until).Until == until && until > First;
        }
        catch (ArgumentOutOfRangeException exception)
        {
            return until <= First && exception.Message == "A period ends after the day on which it begins. (Parameter 'until')";
        }
    }

    [Property]
    public bool A_period_has_as_many_days_as_lie_between_its_bounds(PositiveInt length)
    {
        var days = length.Get % 500 + 1;
        var period = new EffectivePeriod(First, First.PlusDays(days));

        return Enumerable.Range(-3, days + 6).Count(day => period.Contains(First.PlusDays(day))) == days;
    }
}
