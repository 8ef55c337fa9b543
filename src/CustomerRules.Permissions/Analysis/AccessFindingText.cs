using CustomerRules.Policies;

namespace CustomerRules.Permissions.Analysis;

/// <summary>The wording of findings.</summary>
internal static class AccessFindingText
{
    internal static BilingualText Of(AccessFindingKind kind, string name) => kind switch
    {
        AccessFindingKind.Dead => new($"规则 {name} 没有作用：它适用之处什么也不准。", $"The rule {name} has no effect: where it applies nothing is granted."),
        AccessFindingKind.Overridden => new($"准许 {name} 处处被禁止推翻。", $"The permit {name} is forbidden wherever it applies."),
        AccessFindingKind.Shadowed => new($"准许 {name} 被遮蔽：它适用之处另有要求更少的准许。", $"The permit {name} is shadowed: wherever it applies another one asks for less."),
        AccessFindingKind.Redundant => new($"规则 {name} 是多余的：删除它不会改变任何答复。", $"The rule {name} is redundant: without it every answer stays the same."),
        AccessFindingKind.UnusedObligation => new($"义务 {name} 不随任何准许而来。", $"The obligation {name} comes with no grant."),
        _ => new($"凭据 {name} 没有任何申请需要。", $"No request needs the evidence {name}."),
    };
}
