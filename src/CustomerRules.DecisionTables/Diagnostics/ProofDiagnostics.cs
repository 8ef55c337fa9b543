using System.Globalization;
using System.Numerics;
using CustomerRules.DecisionTables.Analysis;
using CustomerRules.Policies;

namespace CustomerRules.DecisionTables.Diagnostics;

/// <summary>CR21xx: what the proof of a table finds.</summary>
internal static class ProofDiagnostics
{
    /// <summary>The code of a redundant rule.</summary>
    internal const string Redundant = "CR2105";

    internal static Diagnostic Gap(TableDefinition table, FoundRegion region) => new(
        "CR2101",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text(
            $"{table.Header.Name} 不完整：共有 {region.Count} 种输入没有规则回答，例如 {region.Box.Witness}（{region.In(Language.Chinese)}）。",
            $"{table.Header.Name} is incomplete: no rule answers {region.Count} {Inputs(region.Count)}, for example {region.Box.Witness} ({region.In(Language.English)})."),
        Text($"为该区域增加规则，或写明带引用的 default。", $"Add a rule for the region, or a default with its citation."));

    internal static Diagnostic SilentGap(TableDefinition table, string output, FoundRegion region) => new(
        "CR2101",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text(
            $"{table.Header.Name} 不完整：共有 {region.Count} 种输入没有规则给出 {output}，例如 {region.Box.Witness}（{region.In(Language.Chinese)}）。",
            $"{table.Header.Name} is incomplete: no rule gives {output} for {region.Count} {Inputs(region.Count)}, for example {region.Box.Witness} ({region.In(Language.English)})."),
        Text($"在适用于该区域的规则中给出该输出。", $"Give the output in a rule that matches the region."));

    internal static Diagnostic Conflict(TableDefinition table, IReadOnlyList<Rule> rules, FoundRegion region) => new(
        "CR2102",
        DiagnosticLevel.Error,
        rules[1].Place,
        Text(
            $"{table.Header.Name} 自相矛盾：规则 {Names(rules, "、")} 同时适用于 {region.Count} 种输入，例如 {region.Box.Witness}（{region.In(Language.Chinese)}）。",
            $"{table.Header.Name} contradicts itself: the rules {Names(rules, ", ")} {(rules.Count == 2 ? "both" : "all")} match {region.Count} {Inputs(region.Count)}, for example {region.Box.Witness} ({region.In(Language.English)})."),
        table.HitPolicy == HitPolicy.Unique
            ? Text($"命中策略 unique 要求规则互不重叠：缩小其中一条，或改用 priority。", $"Hit policy unique wants rules that do not overlap: narrow one of them, or use priority.")
            : Text($"命中策略 any 要求重叠的规则结论一致：使其一致，或缩小其中一条。", $"Hit policy any wants overlapping rules to say the same: make them agree, or narrow one of them."));

    internal static Diagnostic MoreConflicts(TableDefinition table, int count) => new(
        "CR2102",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text($"{table.Header.Name} 还有 {count} 组规则相互矛盾，未逐一列出。", $"{table.Header.Name} has {count} more {(count == 1 ? "set" : "sets")} of rules that contradict each other; not listed."),
        null);

    internal static Diagnostic MoreDeadRules(TableDefinition table, int count) => new(
        "CR2103",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text($"{table.Header.Name} 还有 {count} 条规则永远不会生效，未逐一列出。", $"{table.Header.Name} has {count} more {(count == 1 ? "rule" : "rules")} that can never decide; not listed."),
        null);

    internal static Diagnostic MoreRedundantRules(TableDefinition table, int count) => new(
        Redundant,
        DiagnosticLevel.Information,
        table.Header.Place,
        Text($"{table.Header.Name} 还有 {count} 条多余的规则，未逐一列出。", $"{table.Header.Name} has {count} more redundant {(count == 1 ? "rule" : "rules")}; not listed."),
        null);

    internal static Diagnostic ImpossibleRule(Rule rule) => new(
        "CR2103",
        DiagnosticLevel.Error,
        rule.Place,
        Text($"规则 {rule.Name} 永远不会生效：没有任何可能的输入符合它的条件。", $"The rule {rule.Name} can never decide: no possible input meets its condition."),
        Text($"删除该规则或改正其条件。", $"Remove the rule or correct its condition."));

    internal static Diagnostic DeadRule(Rule rule, IReadOnlyList<Rule> covering, FoundRegion region) => new(
        "CR2103",
        DiagnosticLevel.Error,
        rule.Place,
        Text(
            $"规则 {rule.Name} 永远不会生效：符合它的输入都由 {Names(covering, "、")} 决定，例如 {region.Box.Witness}（{region.In(Language.Chinese)}）。",
            $"The rule {rule.Name} can never decide: wherever it matches, {Names(covering, ", ")} {(covering.Count == 1 ? "decides" : "decide")} instead, for example for {region.Box.Witness} ({region.In(Language.English)})."),
        Text($"删除该规则，或调整这些规则的条件、顺序或结论。", $"Remove the rule, or change the conditions, the order or the answers of these rules."));

    internal static Diagnostic UnusedDefault(Rule rule) => new(
        "CR2104",
        DiagnosticLevel.Warning,
        rule.Place,
        Text($"默认规则 {rule.Name} 永远不会用到：其他规则已覆盖所有输入。", $"The default {rule.Name} is never used: the rules cover every input."),
        Text($"删除 default。", $"Remove the default."));

    internal static Diagnostic RedundantRule(Rule rule, FoundRegion region) => new(
        Redundant,
        DiagnosticLevel.Information,
        rule.Place,
        Text(
            $"规则 {rule.Name} 是多余的：删除它不会改变任何结论。它参与决定 {region.Count} 种输入，例如 {region.Box.Witness}（{region.In(Language.Chinese)}）。",
            $"The rule {rule.Name} is redundant: without it every answer stays the same. It takes part in deciding {region.Count} {Inputs(region.Count)}, for example {region.Box.Witness} ({region.In(Language.English)})."),
        null);

    internal static Diagnostic NothingPossible(TableDefinition table) => new(
        "CR2106",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text($"{table.Header.Name} 把所有输入都声明为不可能。", $"{table.Header.Name} declares every input impossible."),
        null);

    internal static Diagnostic BudgetExceeded(TableDefinition table, BilingualText limit) => new(
        "CR2107",
        DiagnosticLevel.Error,
        table.Header.Place,
        Text(
            $"无法精确分析 {table.Header.Name}：超过 {limit.Zh}。",
            $"{table.Header.Name} cannot be analysed exactly: more than {limit.En}."),
        Text(
            $"已知事实中仍有影响的部分过多，证明就会过大：把条件中同时出现的输入排在一起，或拆分该表，或用命名条件概括重叠的部分。",
            $"The proof grows with what must be kept in mind from input to input: declare inputs next to each other that rules ask for together, split the table, or name the overlap with conditions."));

    private static string Inputs(BigInteger count) => count.IsOne ? "input" : "inputs";

    private static string Names(IEnumerable<Rule> rules, string separator) => string.Join(separator, rules.Select(rule => rule.Name));

    private static BilingualText Text(FormattableString zh, FormattableString en) =>
        new(zh.ToString(CultureInfo.InvariantCulture), en.ToString(CultureInfo.InvariantCulture));
}
