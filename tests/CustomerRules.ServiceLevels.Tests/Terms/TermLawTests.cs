using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Terms;
using CustomerRules.ServiceLevels.Tests.Calendars;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Terms;

/// <summary>Terms against the articles read naively, and what holds of them on whatever calendar.</summary>
[Properties(Arbitrary = [typeof(CalendarGenerators), typeof(TermGenerators)], MaxTest = 150)]
public sealed class TermLawTests
{
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly ServiceHours Hours = ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00")).On(DayKind.Weekend);

    [Property]
    public void The_last_day_is_the_one_of_the_articles(CalendarSpec spec, CountingRule rule, Term term, LocalDate start)
    {
        var counter = Counter(spec, rule);
        foreach (var purpose in TermPurpose.All)
        {
            var expected = NaiveCounter.LastDay(spec, rule, term, start, purpose == TermPurpose.Deadline);
            Assert.Equal((purpose, new CountedDay(expected, Coverage.Confirmed)), (purpose, counter.LastDay(term, start, purpose)));
        }

        Assert.Equal(counter.LastDay(term, start, TermPurpose.Deadline), counter.LastDay(term, start));
    }

    [Property]
    public void A_deadline_counted_in_days_never_ends_on_a_day_of_rest(CalendarSpec spec, Term term, LocalDate start)
    {
        if (term.Kind != TermKind.WithinPeriod)
            Assert.True(spec.IsWorkday(Counter(spec, CountingRule.CivilCode).LastDay(term, start).Date));
    }

    [Property]
    public void Retention_is_never_shortened_and_never_rolled(CalendarSpec spec, Term term, LocalDate start)
    {
        var counter = Counter(spec, CountingRule.CivilCode);
        var kept = counter.Due(term, At(start), TermPurpose.Retention);
        var plain = NaiveCounter.LastDay(spec, CountingRule.CivilCode, term, start, rolls: false);
        Assert.Equal(plain, kept.LastDay);
        Assert.Equal(Shanghai.AtStartOfDay(plain.PlusDays(1)).ToInstant(), kept.At);
        Assert.True(counter.LastDay(term, start, TermPurpose.Deadline).Date >= kept.LastDay);
    }

    [Property]
    public void The_planned_day_lies_within_the_period_and_no_workday_of_it_is_later(CalendarSpec spec, LocalDate start)
    {
        var counter = Counter(spec, CountingRule.CivilCode);
        foreach (var period in CalendarPeriod.All)
        {
            var due = counter.Due(Term.Within(period), At(start));
            Assert.Equal(NaiveCounter.EndOf(period, start), due.LastDay);
            Assert.InRange(due.PlannedDay, period.FirstDayOf(start), due.LastDay);
            if (spec.IsWorkday(due.PlannedDay))
                Assert.Equal(0, due.PlannedDay == due.LastDay ? 0 : spec.Count(due.PlannedDay.PlusDays(1), due.LastDay));
            else
                Assert.Equal((due.LastDay, 0), (due.PlannedDay, spec.Count(period.FirstDayOf(start), due.LastDay)));
        }
    }

    [Property]
    public void A_period_begins_where_one_begins_and_the_next_one_follows_its_last_day(LocalDate date)
    {
        foreach (var period in CalendarPeriod.All)
        {
            var first = period.FirstDayOf(date);
            Assert.True(NaiveCounter.Begins(period, first) && first <= date);
            Assert.Equal(NaiveCounter.EndOf(period, first), period.LastDayOf(date));
            Assert.Equal(period.LastDayOf(date).PlusDays(1), period.Next(first));
        }
    }

    [Property]
    public void A_later_start_and_a_longer_term_never_end_earlier(CalendarSpec spec, CountingRule rule, Term term, LocalDate start, WorkdayCount days)
    {
        var counter = Counter(spec, rule);
        Assert.True(counter.LastDay(term, start.PlusDays(Math.Abs(days.Value))).Date >= counter.LastDay(term, start).Date);
        if (term.Kind == TermKind.CalendarDays)
            Assert.True(counter.LastDay(Term.CalendarDays(term.Amount + 1), start).Date >= counter.LastDay(term, start).Date);
        if (term.Kind == TermKind.Workdays)
            Assert.True(counter.LastDay(Term.Workdays(term.Amount + 1), start).Date > counter.LastDay(term, start).Date);
    }

    [Property]
    public void A_deadline_ends_at_close_of_business_or_at_midnight_where_the_service_does_not_open(CalendarSpec spec, Term term, LocalDate start)
    {
        var counter = Counter(spec, CountingRule.CivilCode);
        var due = counter.Due(term, At(start));
        var midnight = term.Kind == TermKind.WithinPeriod || counter.Time.ClosingOf(due.LastDay) is null;
        var end = midnight ? due.LastDay.PlusDays(1).AtMidnight() : due.LastDay.At(new LocalTime(18, 0));
        Assert.Equal(end.InZoneLeniently(Shanghai).ToInstant(), due.At);
    }

    [Property(MaxTest = 20)]
    public void A_term_counted_in_days_needs_no_hour_of_its_event(CalendarSpec spec, Term term, LocalDate start)
    {
        var counter = Counter(spec, CountingRule.CivilCode);
        var morning = counter.Due(term, start.At(new LocalTime(5, 0)).InZoneLeniently(Shanghai).ToInstant());
        Assert.Equal(morning, counter.Due(term, start.At(new LocalTime(23, 59)).InZoneLeniently(Shanghai).ToInstant()));
    }

    private static TermCounter Counter(CalendarSpec spec, CountingRule rule) => new(new WorkingTime(spec.Build(), Hours), Shanghai, rule);

    private static Instant At(LocalDate date) => date.At(new LocalTime(10, 0)).InZoneLeniently(Shanghai).ToInstant();
}
