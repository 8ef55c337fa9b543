using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Calendars;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Terms;

/// <summary>Terms that cannot be, and terms that lead nowhere.</summary>
public sealed class BadTermTests
{
    private static readonly TermCounter Counter = new(
        new WorkingTime(CalendarHistory.China.Complete, ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00"))), DateTimeZone.Utc);

    public static TheoryData<Term> DayTerms => [Term.Workdays(1), Term.CalendarDays(1), Term.Months(1), Term.Years(1), Term.Within(CalendarPeriod.Year)];

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(int.MinValue)]
    [InlineData(int.MaxValue)]
    public void An_amount_is_one_or_more_and_not_endless(int amount)
    {
        Func<int, Term>[] makers = [Term.Minutes, Term.Hours, Term.Workdays, Term.CalendarDays, Term.Months, Term.Years];
        Assert.All(makers, make => Assert.Equal("amount", Assert.Throws<ArgumentOutOfRangeException>(() => make(amount)).ParamName));
    }

    [Fact]
    public void Working_time_is_whole_minutes() => Assert.All(
        [Duration.Zero, Duration.FromSeconds(59), Duration.FromSeconds(61), Duration.FromMinutes(-1), Duration.FromMinutes(5) + Duration.Epsilon, Duration.MaxValue],
        time => Assert.Equal("Working time is 1 whole minute or more. (Parameter 'time')", Assert.Throws<ArgumentOutOfRangeException>(() => Term.WorkingTime(time)).Message));

    [Theory]
    [MemberData(nameof(DayTerms))]
    public void A_term_that_leads_outside_1970_to_2149_is_out_of_reach(Term term)
    {
        foreach (var purpose in TermPurpose.All)
        {
            Assert.Throws<ArgumentOutOfRangeException>(() => Counter.LastDay(term, Day.Of("2150-01-01"), purpose));
            Assert.Throws<ArgumentOutOfRangeException>(() => Counter.LastDay(term, Day.Of("1968-12-31"), purpose));
            Assert.Throws<ArgumentOutOfRangeException>(() => Counter.LastDay(term, Day.Of("9999-12-31"), purpose));
            if (term.Kind != TermKind.WithinPeriod)
                Assert.Throws<ArgumentOutOfRangeException>(() => Counter.LastDay(term, Day.Of("2149-12-31"), purpose));
        }
    }

    [Fact]
    public void Working_time_that_leads_outside_1970_to_2149_is_out_of_reach() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Counter.Due(Term.WorkingTime(Duration.FromMinutes(100_000_000)), Instant.FromUtc(2026, 1, 5, 8, 0)));

    [Fact]
    public void A_term_in_minutes_or_hours_has_no_last_day() => Assert.All(
        [Term.Minutes(1), Term.Hours(1), Term.WorkingTime(Duration.FromMinutes(1))],
        term => Assert.Equal(
            "A term in minutes or hours has no last day. (Parameter 'term')", Assert.Throws<ArgumentException>(() => Counter.LastDay(term, Day.Of("2026-01-05"))).Message));

    [Fact]
    public void A_term_says_what_it_counts() => Assert.Equal(
        ["10 minutes", "24 hours", "90 working-minutes", "2 workdays", "15 calendar-days", "3 months", "1 years", "within-half-year"],
        new[]
        {
            Term.Minutes(10), Term.Hours(24), Term.WorkingTime(Duration.FromMinutes(90)), Term.Workdays(2), Term.CalendarDays(15), Term.Months(3), Term.Years(1),
            Term.Within(CalendarPeriod.HalfYear),
        }.Select(term => term.ToString()));

    [Fact]
    public void Terms_are_equal_by_kind_amount_and_period() => ValueContract.Equality(
        () => Term.Workdays(2), () => Term.CalendarDays(2), () => Term.Workdays(3), () => Term.Within(CalendarPeriod.Day), () => Term.Within(CalendarPeriod.Week), () => Term.Hours(2));

    [Fact]
    public void A_rule_has_a_name()
    {
        Assert.Equal(("civil-code", "agreed"), (CountingRule.CivilCode.Name, CountingRule.CivilCode.Named("agreed").Name));
        Assert.Throws<ArgumentException>(() => CountingRule.CivilCode.Named(" "));
        Assert.Same(Counter, Counter.With(CountingRule.CivilCode));
    }

    [Fact]
    public void A_code_that_does_not_exist_is_told_the_known_ones()
    {
        Assert.Equal("Known codes: day, week, month, quarter, half-year, year. (Parameter 'code')", Assert.Throws<ArgumentException>(() => CalendarPeriod.FromCode("d")).Message);
        Assert.Equal("Known codes: close-of-business, midnight. (Parameter 'code')", Assert.Throws<ArgumentException>(() => DayEnd.FromCode("d")).Message);
        Assert.Equal("Known codes: deadline, retention, within-period. (Parameter 'code')", Assert.Throws<ArgumentException>(() => TermPurpose.FromCode("d")).Message);
        Assert.Equal(
            "Known codes: minutes, hours, working-minutes, workdays, calendar-days, months, years, within-period. (Parameter 'code')",
            Assert.Throws<ArgumentException>(() => TermKind.FromCode("day")).Message);
        Assert.All(CalendarPeriod.All, item => Assert.Same(item, CalendarPeriod.FromCode(item.Code)));
        Assert.All(DayEnd.All, item => Assert.Same(item, DayEnd.FromCode(item.Code)));
        Assert.All(TermPurpose.All, item => Assert.Same(item, TermPurpose.FromCode(item.Code)));
        Assert.All(TermKind.All, item => Assert.Same(item, TermKind.FromCode(item.Code)));
    }
}
