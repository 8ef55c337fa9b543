using System.Collections.Immutable;
using System.Globalization;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Targets;
using CustomerRules.ServiceLevels.Terms;
using NodaTime;

namespace CustomerRules.ServiceLevels.Clocks;

/// <summary>Tells how a limit was counted, day by day, by counting it once more the slow way.</summary>
internal sealed class ClockTrace
{
    private const string StartNotCounted = "civil-code/201";
    private const string CorrespondingDay = "civil-code/202";
    private const string LastDay = "civil-code/203";

    private readonly ClockVerdict verdict;
    private readonly TermCounter counter;
    private readonly PausedTerm paused;
    private readonly ImmutableArray<CountingStep>.Builder steps = ImmutableArray.CreateBuilder<CountingStep>();

    private ClockTrace(ClockVerdict verdict)
    {
        this.verdict = verdict;
        counter = verdict.Counter;
        paused = new PausedTerm(counter, verdict.Target.Pauses, verdict.Pauses.AsSpan());
    }

    internal static ImmutableArray<CountingStep> Of(ClockVerdict verdict)
    {
        var trace = new ClockTrace(verdict);
        if (verdict.Started is { } start)
            trace.Tell(trace.Local(start));
        return trace.steps.DrainToImmutable();
    }

    private void Tell(LocalDateTime start)
    {
        Add(start, "start", "计时起点。", "The clock starts.");
        if (verdict.Counted is { } term)
        {
            if (term.Kind == TermKind.Workdays)
                TellWorkdays(start.Date);
            else if (term.IsCountedInDays && term.Kind != TermKind.WithinPeriod)
                TellDays(term, start.Date);
            else if (term.Kind == TermKind.WithinPeriod)
                Add(start, "counted", "在起点所在的期间之内。", "Within the period of the start.");
            else
                Add(start, "counted", $"从起点起连续计算：{Zh(term)}。", $"Runs on from the start: {term}.", term.Kind == TermKind.WorkingMinutes ? null : StartNotCounted);
        }

        foreach (var pause in verdict.Pauses.Where(_ => verdict.Target.Pauses == PauseRule.Elapsed))
            Add(Local(pause.From), "paused", $"暂停至{Text(Local(pause.Until))}，这段时间不计。", $"Paused until {Text(Local(pause.Until))}; this time does not count.");
        if (verdict.NoticeDue is { } notice)
            TellNotice(Local(notice));
        if (verdict.SetBy is { } set)
            Add(Local(set.Effective), set.Kind == ClockEventKind.Promised ? "promised" : "expected", $"以{Text(Local(set.Until!.Value))}为期限。", $"The limit becomes {Text(Local(set.Until!.Value))}.");
        if (verdict.Due is { } due)
            Add(Local(due), "due", "期限届满；届满之时仍在期限之内。", "The term ends; this very moment is still in time.", LastDay, Ends: true);
    }

    private void TellWorkdays(LocalDate start)
    {
        var calendar = counter.Calendar;
        var last = LastDayOf();
        if (!counter.Rule.CountsStartDay)
            Day(start, "not-counted", null, "起点当日不计。", "The day of the start is not counted.", StartNotCounted);
        var number = 0;
        for (var day = counter.Rule.CountsStartDay ? start : start.PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            var kind = calendar.KindOf(day);
            if (!kind.IsWorkday)
                Day(day, "not-counted", null, $"{NameOf(day, kind).Zh}，不计。", $"{NameOf(day, kind).En}: not counted.", null);
            else if (verdict.Target.Pauses.Value is 2 or 3 && paused.IsSkipped(day))
                Day(day, "paused", null, "计时暂停的工作日，不计。", "A workday on which the clock was paused: not counted.", null);
            else
                Count(day, kind, ++number);
        }
    }

    private void TellDays(Term term, LocalDate start)
    {
        if (!counter.Rule.CountsStartDay)
            Day(start, "not-counted", null, "起点当日不计。", "The day of the start is not counted.", StartNotCounted);
        var last = counter.Corresponding(term, start);
        var article = term.Kind == TermKind.CalendarDays ? StartNotCounted : CorrespondingDay;
        Day(last, "counted", term.Amount, $"{Zh(term)}的最后一日。", $"The last day of {term}.", article);
        for (var day = last; counter.Rule.RollsLastDay && day < LastDayOf(); day = day.PlusDays(1))
        {
            var name = NameOf(day, counter.Calendar.KindOf(day));
            Day(day, "rolled", null, $"最后一日是{name.Zh}，顺延到次日。", $"The last day is a day of rest ({name.En}): it moves to the next day.", LastDay);
        }
    }

    private void TellNotice(LocalDateTime notice)
    {
        if (verdict.IfNotified is { } longer)
            Add(notice, "notice", $"在此之前向客户说明原因的，期限为{Text(Local(longer))}。", $"If the customer is told why by then, the limit becomes {Text(Local(longer))}.");
        else
            Add(notice, "notice", "已在此之前向客户说明原因，较长的期限有效。", "The customer was told why by then: the longer term holds.");
    }

    private void Count(LocalDate day, DayKind kind, int number)
    {
        var (zh, en) = kind == DayKind.MakeUpWorkday ? ("调休上班日", "make-up workday") : ("工作日", "workday");
        Day(day, "counted", number, string.Create(CultureInfo.InvariantCulture, $"第{number}个工作日（{zh}）。"), string.Create(CultureInfo.InvariantCulture, $"Workday {number} ({en})."), null);
    }

    /// <summary>The last day, also when a later promise took the limit's place.</summary>
    private LocalDate LastDayOf() => paused.Due(verdict.Counted!, verdict.Started!.Value).LastDay;

    private BilingualText NameOf(LocalDate day, DayKind kind) => counter.Calendar.HolidayOf(day)
        ?? (kind == DayKind.Holiday ? new BilingualText("节假日", "holiday") : new BilingualText("休息日", "weekend"));

    private LocalDateTime Local(Instant at) => at.InZone(counter.Zone).LocalDateTime;

    private void Day(LocalDate day, string code, int? number, string zh, string en, string? article) =>
        steps.Add(new CountingStep(day.AtMidnight(), code, number, counter.Calendar.KindOf(day), new BilingualText(zh, en), article));

    private void Add(LocalDateTime at, string code, string zh, string en, string? article = null, bool Ends = false) =>
        steps.Add(new CountingStep(at, code, null, null, new BilingualText(zh, en), Ends && verdict.Counted is { IsCountedInDays: false } ? null : article));

    private static string Text(LocalDateTime at) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm").Format(at);

    private static string Zh(Term term) => string.Create(CultureInfo.InvariantCulture, $"{term.Amount}{Unit(term.Kind)}");

    private static string Unit(TermKind kind) => kind.Value switch { 1 => "分钟", 2 => "小时", 3 => "分钟服务时间", 4 => "个工作日", 5 => "日", 6 => "个月", _ => "年" };
}
