using CustomerRules.Policies;

namespace CustomerRules.Complaints.Diagnostics;

/// <summary>CR31xx: sound tables that do not fit complaints.</summary>
internal static class ComplaintDiagnostics
{
    internal static Diagnostic UnknownFact(PolicyHeader table, string fact, IEnumerable<string> known) => Error(
        "CR3101",
        table,
        $"{table.Name} 询问 `{fact}`，而投诉没有这项事实，或类型不符。",
        $"{table.Name} asks for `{fact}`, which a complaint does not have, or has as another kind.",
        $"可用的事实：{string.Join("、", known)}。",
        $"Known facts: {string.Join(", ", known)}.");

    internal static Diagnostic AsksNotFor(PolicyHeader table, string fact) => Error(
        "CR3102", table, $"{table.Name} 没有询问 `{fact}`。", $"{table.Name} does not ask for `{fact}`.");

    internal static Diagnostic NotFedBy(PolicyHeader table, string output) => Error(
        "CR3103", table, $"{table.Name} 没有以另一张表的 `{output}` 作为输入。", $"{table.Name} does not take `{output}` from another table.");

    internal static Diagnostic AnswersNot(PolicyHeader table, string output) => Error(
        "CR3104", table, $"{table.Name} 没有给出所需形式的 `{output}`。", $"{table.Name} does not answer `{output}` in the form that is needed.");

    internal static Diagnostic UnknownAnswer(PolicyHeader table, string output, string code, IEnumerable<string> known) => Error(
        "CR3105",
        table,
        $"{table.Name} 的 `{output}` 含有未知的代码 `{code}`。",
        $"{table.Name} has an unknown code `{code}` in `{output}`.",
        $"可用的代码：{string.Join("、", known)}。",
        $"Known codes: {string.Join(", ", known)}.");

    internal static Diagnostic OutOfOrder(PolicyHeader table, string output, IEnumerable<string> known) => Error(
        "CR3106",
        table,
        $"{table.Name} 的 `{output}` 没有按等级从高到低排列。",
        $"{table.Name} does not list `{output}` from the highest rank to the lowest.",
        $"次序：{string.Join("、", known)}。",
        $"The order: {string.Join(", ", known)}.");

    private static Diagnostic Error(string code, PolicyHeader table, string zh, string en, string? helpZh = null, string? helpEn = null) => new(
        code,
        DiagnosticLevel.Error,
        table.Place,
        new BilingualText(zh, en),
        helpZh is null || helpEn is null ? null : new BilingualText(helpZh, helpEn));
}
