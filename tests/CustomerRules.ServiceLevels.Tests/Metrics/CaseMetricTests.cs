using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Metrics;
using FsCheck.Xunit;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Metrics;

/// <summary>Cases by month and severity, times to the answer, and calls.</summary>
public sealed class CaseMetricTests
{
    private static readonly MetricPolicy Policy = MetricPolicies.Embedded.AsOf(new LocalDate(2026, 3, 2));
    private static readonly DateTimeZone Shanghai = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly WorkingTime Desk = new(
        CalendarHistory.China.Complete,
        ServiceHours.EveryDay(OpeningWindow.Parse("08:00-18:00")));

    [Fact]
    public void Measures_4_02c_attainment_is_told_by_month_of_acceptance_and_severity_and_open_cases_apart()
    {
        var march = At(2026, 3, 2, 9);
        CaseRecord[] cases =
        [
            new("general", march, march + Duration.FromHours(5), true),
            new("general", march, march + Duration.FromDays(9), false),
            new("general", march, march + Duration.FromDays(1), null),
            new("general", march, null, null),
            new("general", march, null, true),
            new("general", march, null, false),
            new("complex", march, null, null),
            new("general", At(2026, 3, 31, 23), At(2026, 4, 1, 9), true), // March in Shanghai, 15:00 in UTC.
            new("general", At(2026, 4, 1, 0), At(2026, 4, 1, 9), true), // April in Shanghai, 31 March in UTC.
        ];

        Assert.Equal(
            [
                "2026-03 complex 0/0 not-applicable open 1",
                "2026-03 general 2/3 no-target undecided 1 open 2 open-overdue 1",
                "2026-04 general 1/1 no-target",
            ],
            Policy.Attainment(cases, Shanghai).Select(line =>
                string.Join(' ', line.Result.LeftOut.Select(item => $"{item.Reason.Code} {item.Count}").Prepend($"{line.Month} {line.Severity} {line.Result}"))));
    }

    [Fact]
    public void Percentiles_are_times_that_occurred_in_elapsed_and_in_working_time()
    {
        var accepted = At(2026, 3, 2, 17);
        CaseRecord[] cases =
        [
            new("general", accepted, accepted + Duration.FromHours(1), true),
            new("general", accepted, accepted + Duration.FromHours(16), true), // 09:00 the next day: two hours of service.
            new("general", accepted, accepted + Duration.FromHours(24), true),
            new("general", accepted, null, null),
            new("general", accepted, null, false),
        ];

        var times = Policy.AnswerTimes(cases, Desk, Shanghai, 33, 34, 50, 67, 100);

        Assert.Equal([(33, 1, 1), (34, 16, 2), (50, 16, 2), (67, 24, 10), (100, 24, 10)], times.Percentiles.Select(item => (item.Percent, (int)item.Elapsed.TotalHours, (int)item.Working.TotalHours)));
        Assert.Equal((3, "answer-time"), (times.Answered, times.Metric.Code));
        Assert.Equal([new LeftOut(LeftOutReason.Open, 1), new LeftOut(LeftOutReason.OpenOverdue, 1)], times.LeftOut.AsEnumerable());
    }

    [Fact]
    public void Without_an_answered_case_there_is_no_percentile()
    {
        var times = Policy.AnswerTimes([new("general", At(2026, 3, 2, 9), null, null)], Desk, Shanghai, 50);

        Assert.Empty(times.Percentiles);
        Assert.Equal((0, 1), (times.Answered, times.LeftOut.Length));
    }

    [Property(MaxTest = 500)]
    public void A_percentile_is_the_least_time_that_so_many_do_not_exceed(ushort[] minutes, byte percent)
    {
        var wanted = percent % 100 + 1;
        var accepted = At(2026, 3, 2, 9);
        var times = Policy.AnswerTimes(minutes.Select(minute => new CaseRecord("general", accepted, accepted + Duration.FromMinutes(minute), true)), Desk, Shanghai, wanted);
        var expected = minutes.Order().Cast<ushort?>().FirstOrDefault(candidate => minutes.Count(minute => minute <= candidate) * 100L >= wanted * (long)minutes.Length);

        Assert.Equal(expected is null ? [] : [Duration.FromMinutes(expected.Value)], times.Percentiles.Select(item => item.Elapsed));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_percentile_out_of_range_is_refused(int percent) =>
        Assert.ThrowsAny<ArgumentException>(() => Policy.AnswerTimes([], Desk, Shanghai, percent));

    [Fact]
    public void A_case_answered_before_it_was_accepted_is_refused()
    {
        CaseRecord[] cases = [new("general", At(2026, 3, 2, 9), At(2026, 3, 2, 8), true)];

        Assert.Equal("A case was answered before it was accepted. (Parameter 'cases')", Assert.Throws<ArgumentException>(() => Policy.Attainment(cases, Shanghai)).Message);
        Assert.Throws<ArgumentException>(() => Policy.AnswerTimes(cases, Desk, Shanghai, 50));
    }

    [Fact]
    public void Measures_3_01d_three_rings_are_in_time_and_calls_outside_hours_do_not_count()
    {
        var noon = new LocalDateTime(2026, 3, 2, 12, 0);
        HotlineCall[] calls =
        [
            new(noon, 1), new(noon, 3), new(noon, 4), new(noon, null), new(noon.PlusHours(6), 2), // The moment of closing.
            new(noon.PlusHours(7), 1), new(noon.PlusHours(12), null),
        ];

        var result = Policy.HotlineAnswering(calls, Desk);

        Assert.Equal(("3/5 no-target", new LeftOut(LeftOutReason.OutsideHours, 2)), (result.ToString(), Assert.Single(result.LeftOut)));
        Assert.Equal("0/0 not-applicable", Policy.HotlineAnswering([], Desk).ToString());
        Assert.Equal("A number of rings is negative. (Parameter 'calls')", Assert.Throws<ArgumentException>(() => Policy.HotlineAnswering([new(noon, -1)], Desk)).Message);
    }

    private static Instant At(int year, int month, int day, int hour) => new LocalDateTime(year, month, day, hour, 0).InZoneStrictly(Shanghai).ToInstant();
}
