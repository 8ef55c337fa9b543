using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.ServiceLevels.Diagnostics;

/// <summary>CR322x: obligations that make no sense.</summary>
internal static class ObligationDiagnostics
{
    internal static Diagnostic OtherPolicy(PolicyHeader header, PolicyId expected) => Error(
        "CR3220", header.Place, $"此处应为 {expected} 的文件，实际是 {header.Id}。", $"Expected a file of {expected}, found {header.Id}.", null);

    internal static Diagnostic Twice(PolicyNode code) => Error(
        "CR3221", code.Place, "同一文件中已有这个代码。", "This code is given twice in one file.", null);

    internal static Diagnostic PeriodOrReason(PolicyNode obligation) => Error(
        "CR3222",
        obligation.Place,
        "`period` 与 `unscheduled` 须恰好写其中一个。",
        "Exactly one of `period` and `unscheduled` is needed.",
        new BilingualText(
            "有日历周期的写 period；没有的用 unscheduled 说明原因。",
            "Write period for a duty of the calendar; unscheduled says why another has no place in it."));

    internal static Diagnostic NotAboveLeast(PolicyNode recommended) => Error(
        "CR3223", recommended.Place, "`recommended` 须大于 `least`。", "`recommended` must be greater than `least`.", null);

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, BilingualText? help) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), help);
}
