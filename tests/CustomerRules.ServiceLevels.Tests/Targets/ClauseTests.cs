using System.Text;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Hours;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Tests.Clocks;
using NodaTime;

namespace CustomerRules.ServiceLevels.Tests.Targets;

/// <summary>Every figure of the clauses on time: when it is due, that this moment is in time, and that the next nanosecond is not.</summary>
public sealed class ClauseTests
{
    [Fact]
    public void Measures_3_03b_ten_minutes_to_be_on_site_day_and_night() =>
        Due("repair-on-site", "emergency", "accepted 2026-10-01 23:55", "on-site", "2026-10-02 00:05", "measures/3.03b");

    [Fact]
    public void Measures_3_03c_a_day_and_a_night_to_complete_a_general_repair() =>
        Due("repair-complete", "general", "accepted 2026-09-30 23:30", "completed", "2026-10-01 23:30", "measures/3.03c");

    [Theory]
    [InlineData("general")]
    [InlineData("emergency")]
    public void Measures_3_03e_a_day_and_a_night_for_the_call_after_any_repair(string urgency) =>
        Due("repair-revisit", urgency, "completed 2026-10-01 03:00", "revisited", "2026-10-02 03:00", "measures/3.03e");

    [Theory]
    [InlineData("general")]
    [InlineData("minor")] // no figure of its own: answered like a general one
    public void Measures_4_02c_two_workdays_to_answer_a_general_complaint(string severity) =>
        Due("complaint-answer", severity, "accepted 2026-09-30 08:00", "answered", "2026-10-09 18:00", "measures/4.02c");

    [Fact]
    public void Measures_4_02e_seven_workdays_in_all_to_answer_a_complex_complaint() => Due(
        "complaint-answer", "complex", "accepted 2026-09-30 17:59", "answered", "2026-10-15 18:00", "measures/4.02e",
        Case.Event("progress-notified 2026-10-09 18:00") with { Reason = "parts" });

    [Theory]
    [InlineData("minor")]
    [InlineData("general")]
    [InlineData("complex")]
    [InlineData("major")]
    public void Property_1_1_03b_the_same_day_to_investigate(string severity)
    {
        Due("complaint-investigate", severity, "accepted 2026-10-01 09:00", "investigated", "2026-10-02 00:00", "property/1.1.03b");
        Due("complaint-investigate", severity, "accepted 2026-10-01 07:00", "investigated", "2026-10-02 00:00", "service/1.1.03b");
    }

    [Theory]
    [InlineData("2026-10-01 18:00", "2026-10-02 00:00")] // the moment of closing is within hours
    [InlineData("2026-10-01 18:01", "2026-10-03 00:00")]
    [InlineData("2026-10-01 23:59", "2026-10-03 00:00")]
    [InlineData("2026-10-02 00:00", "2026-10-03 00:00")]
    [InlineData("2026-12-31 20:00", "2027-01-02 00:00")]
    public void Property_1_1_03b_what_comes_after_service_hours_is_investigated_on_the_next_service_day(string accepted, string due) =>
        Assert.Equal($"running {due}", Case.Target("complaint-investigate", "general").Judge(accepted, Case.Event($"accepted {accepted}")).Told());

    [Fact]
    public void Measures_3_03b_no_figure_for_completing_an_emergency_nor_for_arriving_at_a_general_repair()
    {
        Assert.Equal("no-limit", Case.Target("repair-complete", "emergency").Judge("2027-01-01 00:00", Case.Event("accepted 2026-10-01 09:00")).Told());
        Assert.Equal("no-limit", Case.Target("repair-on-site", "general").Judge("2027-01-01 00:00", Case.Event("accepted 2026-10-01 09:00")).Told());
    }

    [Fact]
    public void Property_2_2_06c_a_major_complaint_is_due_when_promised() => Due(
        "complaint-answer", "major", "accepted 2026-10-01 09:00", "answered", "2026-10-03 12:00", "property/2.2.06c",
        Case.Until("promised 2026-10-01 09:30", "2026-10-03 12:00"));

    [Theory]
    [InlineData("appeal-file", "service/5.1.01a", "10 calendar-days", "report-received", "appeal-filed")]
    [InlineData("appeal-retest-result", "service/5.2.2.05a", "15 calendar-days", "accepted", "answered")]
    [InlineData("appeal-urgent-answer", "service/5.2.2.05b", "3 workdays", "accepted", "answered")]
    public void Appeals_to_a_testing_station_are_off_by_default(string code, string clause, string term, string starts, string stops)
    {
        var target = Case.Target(code);
        Assert.Equal((false, term, starts, stops), (target.IsEnabled, target.Term!.ToString(), target.Starts.Code, target.Stops.Code));
        Assert.Contains(clause, Cites(target));
        var error = Assert.Throws<ArgumentException>(() => target.Judge("2026-10-01 09:00", Case.Event("accepted 2026-10-01 08:00")));
        Assert.Equal($"The target {code} is switched off in service-levels/appeals@1.0.0. (Parameter 'target')", error.Message);
    }

    [Theory]
    [InlineData("appeal-file", "report-received 2026-09-24 15:00", "appeal-filed", "2026-10-09 00:00")] // 4 October is a holiday: 8 October, 24:00
    [InlineData("appeal-retest-result", "accepted 2026-09-19 15:00", "answered", "2026-10-08 18:00")]
    [InlineData("appeal-urgent-answer", "accepted 2026-09-30 15:00", "answered", "2026-10-10 18:00")]
    public void Service_5_appeals_are_counted_from_the_next_day_once_switched_on(string code, string start, string stops, string due) =>
        Due(AppealsOn()[code].For(), start, stops, due);

    [Fact]
    public void Measures_3_01a_the_service_centre_is_open_ten_hours_on_seven_days()
    {
        var requirement = Assert.Single(ServiceHoursPolicy.Embedded.AsOf(new LocalDate(2026, 3, 2)).Requirements, item => item.Service == "service-centre");
        Assert.Equal((7, 10, "measures/3.01a"), (requirement.Opening.DaysPerWeek, requirement.Opening.HoursPerDay, requirement.Opening.Cites.ToString()));
        Assert.Empty(requirement.Opening.Check(Case.Levels.Counter.Time, new LocalDate(2007, 1, 1), new LocalDate(2027, 12, 31)));
    }

    [Fact]
    public void Property_3_3_06_monitoring_and_patrol_run_round_the_clock_which_the_centre_does_not()
    {
        var requirement = Assert.Single(ServiceHoursPolicy.Embedded.AsOf(new LocalDate(2026, 3, 2)).Requirements, item => item.Service == "monitoring-and-patrol");
        var cites = requirement.Opening.Cites.Select(clause => clause.ToString());
        Assert.Equal((7, 24), (requirement.Opening.DaysPerWeek, requirement.Opening.HoursPerDay));
        Assert.Equal(["property/3.3.01a", "property/3.3.06", "service/6.3.01a", "service/6.3.06"], cites);
        var always = new WorkingTime(Case.Levels.Calendar, ServiceHours.EveryDay(OpeningWindow.Parse("00:00-24:00")));
        var (monday, sunday) = (new LocalDate(2026, 3, 2), new LocalDate(2026, 3, 8));
        Assert.Empty(requirement.Opening.Check(always, monday, sunday));
        Assert.Equal(7, Assert.Single(requirement.Opening.Check(Case.Levels.Counter.Time, monday, sunday)).TooShort.Length);
    }

    [Fact]
    public void Every_target_names_its_clauses_and_its_version()
    {
        Assert.Equal(
            ["appeal-file", "appeal-retest-result", "appeal-urgent-answer", "complaint-answer", "complaint-investigate", "repair-complete", "repair-on-site", "repair-revisit"],
            Case.Levels.Targets.Targets.Select(target => target.Code));
        foreach (var table in Case.Levels.Targets.Targets)
        {
            foreach (var codes in table.Facts.IsEmpty ? [[]] : table.Facts[0].Choices.Select(choice => new[] { choice.Code }))
            {
                var target = table.For(codes);
                Assert.NotEmpty(Cites(target));
                Assert.All(target.Policies, policy => Assert.EndsWith("@1.0.0", policy, StringComparison.Ordinal));
            }
        }
    }

    private static void Due(string code, string fact, string start, string stops, string due, string clause, params ClockEvent[] more)
    {
        var target = Case.Target(code, fact);
        Assert.Contains(clause, Cites(target));
        Due(target, start, stops, due, more);
    }

    /// <summary>Running until it is due, met at that moment, breached a nanosecond later, with the event or without it.</summary>
    private static void Due(Target target, string start, string stops, string due, params ClockEvent[] more)
    {
        var (limit, after) = (Case.At(due), Case.At(due) + Duration.Epsilon);
        ClockEvent[] events = [Case.Event(start), .. more];
        Assert.Equal((ClockState.Running, limit), (target.Judge(limit, null, events).State, target.Judge(limit, null, events).Due));
        Assert.Equal(ClockState.Breached, target.Judge(after, null, events).State);
        var kind = ClockEventKind.FromCode(stops);
        Assert.Equal(ClockState.Met, target.Judge(after, null, [.. events, new ClockEvent(kind, limit)]).State);
        Assert.Equal(ClockState.Breached, target.Judge(after, null, [.. events, new ClockEvent(kind, after)]).State);
        Assert.Empty(target.Judge(after, null, events).Findings);
    }

    private static IEnumerable<string> Cites(Target target) => target.Because.SelectMany(reason => reason.Cites).Select(clause => clause.ToString());

    /// <summary>The default policy with the switch turned, as an operator would.</summary>
    private static TargetPolicy AppealsOn() => TargetFile.Load(TargetPolicies.EmbeddedFiles.Select(file => PolicyFile.FromText(
        file.Path, Encoding.UTF8.GetString(file.Utf8.Span).Replace("\"enabled\": false", "\"enabled\": true", StringComparison.Ordinal))))
        .GetValueOrThrow().AsOf(new LocalDate(2026, 3, 2));
}
