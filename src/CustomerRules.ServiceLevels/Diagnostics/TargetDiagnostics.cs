using CustomerRules.Policies;

namespace CustomerRules.ServiceLevels.Diagnostics;

/// <summary>CR3210 onwards: sound tables that are no targets.</summary>
internal static class TargetDiagnostics
{
    internal static Diagnostic NoChoice(PolicyHeader table, string fact) => Error(
        "CR3210", table, $"{table.Name} 的输入 `{fact}` 不是代码；期限只按代码区分。", $"The input `{fact}` of {table.Name} is no choice; targets differ by codes only.");

    internal static Diagnostic AnswersNot(PolicyHeader table, string output) => Error(
        "CR3211", table, $"{table.Name} 没有给出所需形式的 `{output}`。", $"{table.Name} does not answer `{output}` in the form that is needed.");

    internal static Diagnostic UnknownCode(PolicyHeader table, string output, string code, IEnumerable<string> known) => new(
        "CR3212",
        DiagnosticLevel.Error,
        table.Place,
        new BilingualText($"{table.Name} 的 `{output}` 含有未知的代码 `{code}`。", $"{table.Name} has an unknown code `{code}` in `{output}`."),
        new BilingualText($"可用的代码：{string.Join("、", known)}。", $"Known codes: {string.Join(", ", known)}."));

    internal static Diagnostic Twice(PolicyHeader table, string target) => Error(
        "CR3213", table, $"期限 `{target}` 由两张表给出。", $"The target `{target}` is given by two tables.");

    internal static Diagnostic PromiseAndTerm(PolicyHeader table, IEnumerable<string> rules)
    {
        var names = string.Join(", ", rules);
        return Error(
            "CR3214",
            table,
            $"{table.Name} 的规则 {names}：`unit` 为 promised 与 `promise` 为 required 须同时出现。",
            $"{table.Name}, rule {names}: the `unit` is promised exactly where the `promise` is required.");
    }

    private static Diagnostic Error(string code, PolicyHeader table, string zh, string en) =>
        new(code, DiagnosticLevel.Error, table.Place, new BilingualText(zh, en), null);
}
