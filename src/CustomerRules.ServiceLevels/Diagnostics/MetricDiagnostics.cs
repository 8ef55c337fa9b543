using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.ServiceLevels.Diagnostics;

/// <summary>CR323x: metrics that cannot be counted.</summary>
internal static class MetricDiagnostics
{
    internal static Diagnostic OtherPolicy(PolicyHeader header, PolicyId expected) => Error(
        "CR3230", header.Place, $"此处应为 {expected} 的文件，实际是 {header.Id}。", $"Expected a file of {expected}, found {header.Id}.");

    internal static Diagnostic Twice(PolicyNode code) => Error("CR3231", code.Place, "同一文件中已有这个指标。", "This metric is given twice in one file.");

    internal static Diagnostic Missing(PolicyNode metrics, string code) => Error("CR3232", metrics.Place, $"缺少指标 `{code}`。", $"The metric `{code}` is missing.");

    internal static Diagnostic OneComparison(PolicyNode target) => Error(
        "CR3233",
        target.Place,
        "`atLeast`、`atMost`、`below` 须恰好写其中一个。",
        "Exactly one of `atLeast`, `atMost` and `below` is needed.");

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), null);
}
