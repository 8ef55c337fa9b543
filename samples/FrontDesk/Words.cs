using System.Globalization;
using CustomerRules.Complaints;
using CustomerRules.DecisionTables.Inputs;
using CustomerRules.Policies;
using CustomerRules.ServiceLevels.Calendars;
using CustomerRules.ServiceLevels.Clocks;
using NodaTime;

namespace FrontDesk;

/// <summary>What the sample itself says; names of codes and reasons come from the policies.</summary>
internal sealed class Words(Language language)
{
    private readonly bool zh = language == Language.Chinese;

    internal Language Language => language;

    internal string Comma => zh ? "；" : "; ";

    internal string Group => zh ? "（群诉）" : " (group)";

    internal string Deciding => zh ? "正在判定" : "Deciding";

    internal string[] Columns => zh
        ? ["时间", "单元", "反映的情况", "判定", "期限", "依据与条款", "先做什么"]
        : ["Received", "Unit", "What was said", "Decision", "By when", "Why, and by which clause", "What comes first"];

    internal string SummaryTitle => zh ? "汇总" : "Summary";

    internal string Total => zh ? "合计" : "Total";

    internal string Refused(int line, bool isRecord) => (zh, isRecord) switch
    {
        (true, false) => $"第 {line} 行不是登记记录，已跳过。",
        (true, true) => $"第 {line} 行的事件、数字或日期不在规则之内，已跳过。",
        (_, false) => $"Line {line} is no intake record; it was left out.",
        _ => $"Line {line} has an incident, a number or a date that no rule knows; it was left out.",
    };

    internal string Repair(Choice urgency) => zh ? $"{urgency.In(language)}报修" : $"{urgency.In(language)} repair";

    /// <summary>One limit: until when, as promised, or longer once the customer has been told why.</summary>
    internal string Due(ClockVerdict verdict, int year, DateTimeZone zone)
    {
        var what = (verdict.Target.Code, zh) switch
        {
            ("complaint-investigate", true) => "核实",
            ("complaint-investigate", _) => "investigate",
            ("complaint-answer", true) => "答复",
            ("complaint-answer", _) => "answer",
            ("repair-on-site", true) => "到场",
            ("repair-on-site", _) => "on site",
            (_, true) => "完成",
            _ => "complete",
        };
        if (verdict.Due is not { } due)
            return what + (zh ? "：以承诺为准" : " as promised");
        var longer = verdict.IfNotified is { } later ? (zh ? "（说明原因后 " : " (told why: ") + Text(later) + (zh ? "）" : ")") : "";
        var unsure = verdict.Coverage == Coverage.Confirmed ? "" : zh ? "（当年放假安排未公布）" : " (holidays not announced yet)";
        return what + (zh ? "：" : " by ") + Text(due) + longer + unsure;

        string Text(Instant at)
        {
            var local = at.InZone(zone).LocalDateTime;
            return local.ToString(local.Year == year ? "MM-dd HH:mm" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        }
    }

    internal string Duty(ComplaintDuty duty)
    {
        if (duty.To.IsEmpty)
            return duty.Duty.In(language);
        return duty.Duty.In(language) + (zh ? "：" : ": ") + string.Join(zh ? "、" : ", ", duty.To.Select(recipient => recipient.In(language)));
    }
}
