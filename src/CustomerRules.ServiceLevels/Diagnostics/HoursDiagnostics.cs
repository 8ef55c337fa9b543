using System.Globalization;
using CustomerRules.Policies;
using CustomerRules.Policies.Reading;
using CustomerRules.ServiceLevels.Hours;

namespace CustomerRules.ServiceLevels.Diagnostics;

/// <summary>CR3240 onwards: service hours that cannot be.</summary>
internal static class HoursDiagnostics
{
    internal static Diagnostic UnknownZone(PolicyNode node) => Error(
        "CR3240", node, "没有这个时区；应为时区库中的名称，如 Asia/Shanghai。", "There is no such time zone; it is a name of the time zone database, such as Asia/Shanghai.");

    internal static Diagnostic NoWindow(PolicyNode node) => Error(
        "CR3241", node, "不是时段；应写成 08:00-18:00、13:00-24:00 或 22:00-06:00。", "This is no window; it is written like 08:00-18:00, 13:00-24:00 or 22:00-06:00.");

    internal static Diagnostic Overlap(PolicyNode node) => Error("CR3242", node, "时段互相重叠。", "The windows overlap.");

    internal static Diagnostic OutOfReach(PolicyNode node) => Error("CR3243", node, "日期超出1970至2149年。", "The date is outside 1970 to 2149.");

    internal static Diagnostic DateTwice(PolicyNode node) => Error("CR3244", node, "同一日期给出了两次。", "The date is given twice.");

    internal static Diagnostic NeverOpen(PolicyNode root) => Error(
        "CR3245", root, "`everyDay` 与 `days` 都没有给出开放时段。", "Neither `everyDay` nor `days` says when the service is open.");

    internal static Diagnostic TooShort(ServiceHoursPolicy policy, ServiceRequirement requirement, int days) => new(
        "CR3246",
        DiagnosticLevel.Warning,
        policy.Header.Place,
        new BilingualText(
            Invariant($"{requirement.Name.Zh}每周须开放{requirement.Opening.DaysPerWeek}天、每天至少{requirement.Opening.HoursPerDay}小时（{requirement.Opening.Cites}）；普通一周只有{days}天达到。"),
            Invariant($"{requirement.Name.En} must be open {requirement.Opening.DaysPerWeek} days a week, at least {requirement.Opening.HoursPerDay} hours a day ({requirement.Opening.Cites}); in a plain week {days} days are.")),
        null);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en) =>
        new(code, DiagnosticLevel.Error, node.Place, new BilingualText(zh, en), null);
}
