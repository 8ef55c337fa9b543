// A month at the service centre: every case with its clock as of a moment, and the duties of the month.
//   dotnet run --project samples/ServiceMonth [-- MOMENT] [--lang zh|en]
using System.Globalization;
using System.Text;
using System.Text.Json;
using CustomerRules;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Clocks;
using CustomerRules.ServiceLevels.Escalations;
using NodaTime;
using ServiceMonth;

Console.OutputEncoding = Encoding.UTF8;
var language = args.Contains("en") ? Language.English : Language.Chinese;
var zh = language == Language.Chinese;
var asOf = EventRecord.Moment(args.FirstOrDefault(argument => argument.StartsWith("20", StringComparison.Ordinal)) ?? "2026-10-22T10:00:00+08:00");

// Called in at half of the working time, two hours before the limit, and when it has passed.
var ladder = new EscalationLadder(
    EscalationStep.AtPercent("half", "customer-service-supervisor", 50, inWorkingTime: true),
    EscalationStep.WhenRemaining("soon", "service-centre-head", Duration.FromHours(2)),
    EscalationStep.WhenOverdue("overdue", "project-head", Duration.Zero));

var rules = RuleBook.Embedded.AsOf(new LocalDate(2026, 10, 1));
var (targets, counter) = (rules.ServiceLevels.Targets, rules.ServiceLevels.Counter);
Console.WriteLine(zh ? $"截至 {Text(asOf)} 的案件" : $"Cases as of {Text(asOf)}");
foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "cases.jsonl")))
{
    var record = JsonSerializer.Deserialize(line, CaseContext.Default.CaseRecord)!;
    var target = targets[record.Target].For(record.Class);
    var verdict = SlaClock.Replay(target, counter, record.Events.Select(item => item.ToClockEvent()), asOf, ladder);
    Console.WriteLine($"  {VisibleText.Of(record.Id),-12} {record.Target,-22} {record.Class,-10} {verdict.State.Code,-14} {Describe(verdict)}");
    foreach (var finding in verdict.Findings)
        Console.WriteLine($"  {"",-12} ! {finding.Message.In(language)}");
}

Console.WriteLine();
Console.WriteLine(zh ? "十月的例行工作（每日巡查除外）" : "Duties of October (but for the daily round)");
var month = new DateInterval(new LocalDate(2026, 10, 1), new LocalDate(2026, 10, 31));
foreach (var duty in RuleBook.Embedded.Obligations!.AsOf(month.Start).Expand(month, counter.Calendar).Where(duty => duty.First != duty.Last))
    Console.WriteLine($"  {duty.Planned:uuuu-MM-dd}  {duty.Obligation.Name.In(language)}  [{duty.Obligation.Cites}]");
return 0;

string Describe(ClockVerdict verdict)
{
    if (verdict.Due is not { } due)
        return verdict.State == ClockState.NoLimit ? "" : (zh ? "缺少：" : "missing: ") + string.Join(", ", verdict.Missing);
    var words = (zh ? "期限 " : "due ") + Text(due) + (zh ? "，余 " : ", slack ") + Length(verdict.Slack!.Value);
    if (verdict.IfNotified is { } longer && verdict.Stopped is null)
        words += (zh ? "；说明原因后 " : "; told why: ") + Text(longer);
    if (verdict.NextEscalation is { } next)
        words += (zh ? "；下一步 " : "; next ") + $"{next.Step.Recipient} {Text(next.At)}";
    return words;
}

string Text(Instant at) => at.InZone(counter.Zone).LocalDateTime.ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

static string Length(Duration length) =>
    (length < Duration.Zero ? "-" : "") + (length < Duration.Zero ? -length : length).ToString("D'd 'hh:mm:ss", CultureInfo.InvariantCulture);
