using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Archives.Lifecycle.Diagnostics;

/// <summary>CR365x: rules of a file's life that make no sense.</summary>
internal static class LifecycleDiagnostics
{
    internal static Diagnostic OtherPolicy(PolicyHeader header, PolicyId expected) => Error(
        "CR3650", header.Place, $"此处应为 {expected} 的文件，实际是 {header.Id}。", $"Expected a file of {expected}, found {header.Id}.", null);

    internal static Diagnostic Twice(PolicyNode code) => Error(
        "CR3651", code.Place, "同一文件中已有这个代码。", "This code is given twice in one file.", null);

    internal static Diagnostic Missing(PolicyNode rules, string code) => Error(
        "CR3652",
        rules.Place,
        $"缺少规则 `{code}`。",
        $"The rule `{code}` is missing.",
        new BilingualText(
            "档案的销毁不可挽回，因此任何一条规则都不能省略。",
            "Destruction cannot be undone, so none of the rules may be left out."));

    internal static Diagnostic OneUnit(PolicyNode span) => Error(
        "CR3653", span.Place, "`days`、`months`、`years` 须恰好写其中一个。", "Exactly one of `days`, `months` and `years` is needed.", null);

    internal static Diagnostic DestroyNotBlocked(PolicyNode blocks) => Error(
        "CR3654", blocks.Place, "保留措施至少须阻止 `destroy`。", "A hold blocks `destroy` at least.", null);

    internal static Diagnostic LeastWithFrom(PolicyNode rule) => Error(
        "CR3655",
        rule.Place,
        "`least` 与 `from` 须同时写出，或同为 null。",
        "`least` and `from` are both given, or both null.",
        new BilingualText("同为 null 表示未设定最低保存期限：任何档案都不得销毁。", "Both null means that no minimum retention is configured: nothing may be destroyed."));

    internal static Diagnostic SameApprover(PolicyNode role) => Error(
        "CR3656",
        role.Place,
        "`ownRequestsBy` 须与 `by` 不同：批准人不能批准自己的申请。",
        "`ownRequestsBy` must differ from `by`: nobody approves an own request.",
        null);

    internal static Diagnostic NotReviewed(PolicyNode state) => Error(
        "CR3657", state.Place, "已销毁的档案无从检查。", "A file that is destroyed cannot be reviewed.", null);

    private static Diagnostic Error(string code, SourcePlace place, string zh, string en, BilingualText? help) =>
        new(code, DiagnosticLevel.Error, place, new BilingualText(zh, en), help);
}
