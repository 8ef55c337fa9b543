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

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en) =>
        new(code, DiagnosticLevel.Error, node.Place, new BilingualText(zh, en), null);
}
