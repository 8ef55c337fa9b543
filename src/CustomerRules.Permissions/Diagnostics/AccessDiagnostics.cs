using CustomerRules.DecisionTables;
using CustomerRules.Permissions.Analysis;
using CustomerRules.Policies;

namespace CustomerRules.Permissions.Diagnostics;

/// <summary>CR35xx: sound tables that do not decide access, or that allow what must not be.</summary>
internal static class AccessDiagnostics
{
    /// <summary>The code of a rule of access that decides nothing.</summary>
    internal const string DeadRule = "CR3513";

    /// <summary>The code of a rule of access that others always override.</summary>
    internal const string OverriddenRule = "CR3514";

    internal static Diagnostic TableMissing(PolicyHeader other, PolicyId missing) => Error(
        "CR3501", other.Place, $"{other.Name} 有效时缺少 {missing}。", $"While {other.Name} is in force there is no {missing}.");

    internal static Diagnostic UnknownFact(PolicyHeader table, string fact, IEnumerable<string> known) => Error(
        "CR3502",
        table.Place,
        $"{table.Name} 询问 `{fact}`，而申请没有这项事实，或类型不符。",
        $"{table.Name} asks for `{fact}`, which a request does not have, or has as another kind.",
        $"可用的事实：{string.Join("、", known)}。",
        $"Known facts: {string.Join(", ", known)}.");

    internal static Diagnostic OtherCodes(PolicyHeader table, string fact, PolicyHeader first) => Error(
        "CR3503",
        table.Place,
        $"{table.Name} 的 `{fact}` 与 {first.Name} 的代码不同。",
        $"{table.Name} declares `{fact}` with other codes than {first.Name}.",
        "各表以同样的顺序列出同样的代码。",
        "All tables list the same codes in the same order.");

    internal static Diagnostic AnswersNot(PolicyHeader table, string output) => Error(
        "CR3504", table.Place, $"{table.Name} 没有给出所需形式的 `{output}`。", $"{table.Name} does not answer `{output}` in the form that is needed.");

    internal static Diagnostic TooMany(PolicyHeader table, string what, int most) => Error(
        "CR3505", table.Place, $"{table.Name} 的 `{what}` 超过 {most} 个。", $"{table.Name} has more than {most} of `{what}`.");

    internal static Diagnostic FieldsDiffer(PolicyHeader table, string section, AccessRequest witness) => Error(
        "CR3506",
        table.Place,
        $"{table.Name} 中 `{section}` 的字段随申请而变，例如{Case(witness)}。",
        $"In {table.Name} the fields of `{section}` differ between requests, for example {Case(witness)}.",
        "字段属于哪一部分只由 section 决定；其他规则只限制可见程度。",
        "Which fields a section has depends on the section alone; other rules only limit what shows.");

    internal static Diagnostic SelfApproval(PolicyHeader table, string evidence, AccessRequest witness) => Error(
        "CR3507",
        table.Place,
        $"`{witness.Role}` 可以用自己作出的 `{evidence}` 办理自己的申请，例如{Case(witness)}。",
        $"`{witness.Role}` could rest a request on its own `{evidence}`, for example {Case(witness)}.",
        "批准人须与申请人不同：为该身份另定批准人。",
        "Nobody approves himself: let somebody else approve for this role.");

    internal static Diagnostic InvariantBroken(Rule invariant, long count, AccessRequest witness) => Error(
        "CR3508",
        invariant.Place,
        $"不变式 {invariant.Name} 不成立：共 {count} 种申请违反，例如{Case(witness)}。",
        $"The invariant {invariant.Name} does not hold for {count} {(count == 1 ? "request" : "requests")}, for example {Case(witness)}.");

    internal static Diagnostic UnknownCode(PolicyHeader table, string what, string code, IEnumerable<string> known) => Error(
        "CR3509",
        table.Place,
        $"{table.Name} 的 `{what}` 含有未知的代码 `{code}`。",
        $"{table.Name} has an unknown code `{code}` in `{what}`.",
        $"可用的代码：{string.Join("、", known)}。",
        $"Known codes: {string.Join(", ", known)}.");

    internal static Diagnostic FailsOpen(PolicyHeader table, Rule? rule, string expected) => Error(
        "CR3510",
        rule?.Place ?? table.Place,
        $"{table.Name} 的{(rule is null || rule.IsDefault ? "默认规则" : $"规则 {rule.Name} ")}须给出 {expected}。",
        $"{(rule is null || rule.IsDefault ? $"The default of {table.Name}" : $"The rule {rule.Name} of {table.Name}")} has to give {expected}.",
        "没有规则准许的一律不准；规则只准许、只追加、只禁止。",
        "What no rule grants is refused; rules only permit, only add, only forbid.");

    internal static Diagnostic Impossible(PolicyHeader table) => Error(
        "CR3511",
        table.Place,
        $"{table.Name} 声明了不可能的组合；每个申请都须有答复。",
        $"{table.Name} declares combinations impossible; every request has an answer.");

    internal static Diagnostic ApproverMissing(PolicyHeader table, string evidence) => Error(
        "CR3512", table.Place, $"{table.Name} 没有说 `{evidence}` 由谁作出。", $"{table.Name} does not say who gives `{evidence}`.");

    /// <summary>A rule that never has an effect is probably a mistake; one that repeats what others say may be meant to.</summary>
    internal static Diagnostic WithoutEffect(AccessFinding finding, SourcePlace place) => new(
        finding.Kind switch
        {
            AccessFindingKind.Dead => DeadRule,
            AccessFindingKind.Overridden => OverriddenRule,
            AccessFindingKind.Shadowed => "CR3515",
            AccessFindingKind.Redundant => "CR3516",
            AccessFindingKind.UnusedObligation => "CR3517",
            _ => "CR3518",
        },
        finding.Kind is AccessFindingKind.Dead or AccessFindingKind.Overridden ? DiagnosticLevel.Warning : DiagnosticLevel.Information,
        place,
        finding.Message,
        finding.Witness is { } witness ? new BilingualText($"适用之例：{Case(witness)}。", $"It applies, for example, to {Case(witness)}.") : null);

    /// <summary>A request as <c>eval access</c> takes it.</summary>
    private static string Case(AccessRequest request) =>
        $"{{\"role\":\"{request.Role}\",\"action\":\"{request.Action}\",\"section\":\"{request.Section}\",\"purpose\":\"{request.Purpose}\",\"sealed\":{(request.Sealed ? "true" : "false")},\"evidence\":[{string.Join(',', request.Evidence.Select(code => $"\"{code}\""))}]}}";

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, string? helpZh = null, string? helpEn = null) => new(
        code,
        DiagnosticLevel.Error,
        place,
        new BilingualText(zh, en),
        helpZh is null || helpEn is null ? null : new BilingualText(helpZh, helpEn));
}
