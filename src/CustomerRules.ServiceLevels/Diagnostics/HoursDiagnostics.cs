using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

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

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en) =>
        new(code, DiagnosticLevel.Error, node.Place, new BilingualText(zh, en), null);
}
