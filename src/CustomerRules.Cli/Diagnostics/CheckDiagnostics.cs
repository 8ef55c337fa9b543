using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Cli.Diagnostics;

/// <summary>What <c>check</c> says of files that the rule book leaves aside.</summary>
internal static class CheckDiagnostics
{
    internal static Diagnostic PolicyAmongCases(PolicyNode root) => new(
        "CR3001",
        DiagnosticLevel.Warning,
        root.Place,
        new BilingualText("政策文件放在 cases 文件夹中，未被读取。", "This policy file lies in a folder cases and is not read."),
        new BilingualText("移到 <政策标识>/<生效日期>.json；cases 中只放情景。", "Move it to <policy id>/<effective from>.json; cases holds scenarios only."));
}
