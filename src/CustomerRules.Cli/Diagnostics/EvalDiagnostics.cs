using CustomerRules.Archives.Schemas;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using NodaTime;
using NodaTime.Text;

namespace CustomerRules.Cli.Diagnostics;

/// <summary>CR40xx: cases that are well formed but have no answer.</summary>
internal static class EvalDiagnostics
{
    internal static Diagnostic NotInForce(PolicyNode node, LocalDate date) => Error(
        "CR4001",
        node,
        $"{LocalDatePattern.Iso.Format(date)} 没有回答此问题的政策有效。",
        $"On {LocalDatePattern.Iso.Format(date)} no policy that answers this is in force.");

    internal static Diagnostic Impossible(PolicyNode node, PolicyHeader table) => Error(
        "CR4002", node, $"{table.Name} 声明这些事实不可能同时出现。", $"{table.Name} declares this combination of facts impossible.");

    internal static Diagnostic BadId(PolicyNode node) => Error("CR4003", node, "id 应为文本或数字。", "An id is a text or a number.");

    internal static Diagnostic NoMoment(PolicyNode node) => Error(
        "CR4004", node, "应为带时差的时刻（如 2026-09-30T16:00:00+08:00）。", "A moment has a date, a time and an offset, such as 2026-09-30T16:00:00+08:00.");

    internal static Diagnostic NoLength(PolicyNode node) => Error(
        "CR4005", node, "应为时分秒的时长（如 PT90M 或 PT2H30M），不用天。", "A length is given in hours, minutes and seconds, such as PT90M or PT2H30M, not in days.");

    internal static Diagnostic Reversed(PolicyNode node) => Error("CR4006", node, "结束早于开始。", "The end is before the beginning.");

    internal static Diagnostic PausesOverlap(PolicyNode node) => Error("CR4007", node, "暂停互相重叠。", "The pauses overlap.");

    internal static Diagnostic OutOfReach(PolicyNode node) => Error(
        "CR4008", node, "日期超出日历范围（1970至2149年），或服务从不开放。", "A day is out of the calendar's reach (1970 to 2149), or the service never opens.");

    internal static Diagnostic NoWorkday(PolicyNode node) => Error(
        "CR4009", node, "日历每周至少要有一个工作日，且各日不得重复。", "A calendar has at least one workday a week, and lists no day twice.");

    internal static Diagnostic OneUnit(PolicyNode node) => Error(
        "CR4010", node, "days、months、years 中须且只能给出一项。", "Give exactly one of days, months and years.");

    internal static Diagnostic SwitchedOff(PolicyNode node, PolicyHeader table) => Error(
        "CR4011", node, $"{table.Name} 已停用此期限。", $"{table.Name} switches this target off.");

    internal static Diagnostic NoDayOfAFile(PolicyNode node) => Error(
        "CR4045", node, "档案的日期应在1900至2199年之间。", "A day of a file lies in the years 1900 to 2199.");

    internal static Diagnostic NoStaffNumber(PolicyNode node) => Error(
        "CR4046",
        node,
        "不是工号：应由字母、数字和 - _ / . 组成，至少含一个数字，且不得是证件号码或电话号码。",
        "This is no staff number: letters, digits and - _ / ., a digit among them, and no person's identity or telephone number.");

    internal static Diagnostic SchemaTitle(PolicyNode node, ArchiveSchema meant) => new(
        "CR4047",
        DiagnosticLevel.Error,
        node.Place,
        new BilingualText("档案模板用代码表示，不用名称。", "A schema is given by its code, not by its title."),
        new BilingualText($"“{meant.Header.Title.Zh}”的代码是 `{meant.Name}`。", $"The code of “{meant.Header.Title.Zh}” is `{meant.Name}`."));

    internal static Diagnostic NoRegion(PolicyNode node) => Error("CR4048", node, "应为六位数字的行政区划代码。", "A region code is six digits.");

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en) =>
        new(code, DiagnosticLevel.Error, node.Place, new BilingualText(zh, en), null);
}
