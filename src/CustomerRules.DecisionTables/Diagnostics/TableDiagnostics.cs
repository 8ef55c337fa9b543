using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.DecisionTables.Diagnostics;

/// <summary>CR20xx: a decision table that is not well formed.</summary>
internal static class TableDiagnostics
{
    internal static Diagnostic DuplicateName(PolicyNode node, string name) => Error(
        "CR2001", node, $"名称 `{name}` 重复。", $"The name `{name}` is given twice.", "表内的输入、规则以及同一列表中的记录，名称各不相同。", "Inputs, rules and the records of one list have names of their own.");

    internal static Diagnostic InputKind(PolicyNode node) => Error(
        "CR2002", node, "输入的类型不明确。", "The kind of the input is not clear.", "在 choices、range、flag、from 中恰好写一个。", "Give exactly one of choices, range, flag and from.");

    internal static Diagnostic EmptyRange(PolicyNode node) => Error(
        "CR2003", node, "范围为空：min 大于 max。", "The range is empty: min is greater than max.");

    internal static Diagnostic UnknownTable(PolicyNode node, IEnumerable<string> known) => Error(
        "CR2004",
        node,
        $"没有可用的表 `{node.Text}`。",
        $"There is no table `{node.Text}` to take this from.",
        Spelling.Nearest(node.Text, known) is { } nearest ? $"是否想写 `{nearest}`？" : "没有这个名称的政策文件。",
        Spelling.Nearest(node.Text, known) is { } same ? $"Did you mean `{same}`?" : "No policy file has this name.");

    internal static Diagnostic NotInForce(SourcePlace place, PolicyId table, string date) => new(
        "CR2004",
        DiagnosticLevel.Error,
        place,
        new BilingualText($"表 {table} 在 {date} 不在有效期内。", $"The table {table} is not in force on {date}."),
        new BilingualText("使两表的有效期一致。", "Make the tables' dates of effect fit each other."));

    internal static Diagnostic UnknownOutput(PolicyNode node, PolicyId table, string name, IEnumerable<string> known) => Error(
        "CR2005",
        node,
        $"表 {table} 没有输出 `{name}`。",
        $"The table {table} has no output `{name}`.",
        $"它的输出：{string.Join("、", known)}。",
        $"Its outputs: {string.Join(", ", known)}.");

    internal static Diagnostic OutputIsNoInput(PolicyNode node, PolicyId table, string name) => Error(
        "CR2006",
        node,
        $"表 {table} 的输出 `{name}` 不能作为输入。",
        $"The output `{name}` of the table {table} cannot be an input.",
        "只有代码和是否型输出可以作为输入。",
        "Only outputs that are a code or a flag can be inputs.");

    internal static Diagnostic FactDiffers(PolicyNode node, string name) => Error(
        "CR2007",
        node,
        $"相关各表对 `{name}` 的取值范围声明不一致。",
        $"The tables that are joined here declare `{name}` with different values.",
        "使各表的 choices 或 range 完全一致。",
        "Make choices or range the same in all of them.");

    internal static Diagnostic InputCount(PolicyNode node, int most) => Error(
        "CR2008", node, $"输入应为 1 至 {most} 个。", $"A table has 1 to {most} inputs.");

    internal static Diagnostic UnknownInput(PolicyNode node, string name, IEnumerable<string> known)
    {
        var nearest = Spelling.Nearest(name, known);
        return Error(
            "CR2009",
            node,
            $"没有输入 `{name}`。",
            $"There is no input `{name}`.",
            nearest is null ? $"可用的输入：{string.Join("、", known)}。" : $"是否想写 `{nearest}`？",
            nearest is null ? $"Known inputs: {string.Join(", ", known)}." : $"Did you mean `{nearest}`?");
    }

    internal static Diagnostic EmptyCondition(PolicyNode node) => Error(
        "CR2010", node, "条件不包含任何值。", "The condition admits no value.");

    internal static Diagnostic RangeWithoutBounds(PolicyNode node) => Error(
        "CR2011", node, "条件没有 min 也没有 max。", "The condition has neither min nor max.", "不作限制的输入从 when 中省略。", "Leave an input that is free out of when.");

    internal static Diagnostic FlagIsTrue(PolicyNode node) => Error(
        "CR2012", node, "flag 只能写 true。", "The member flag is written as true.");

    internal static Diagnostic NoRules(PolicyNode node) => Error("CR2013", node, "表中没有规则。", "The table has no rules.");

    internal static Diagnostic NoOutput(PolicyNode node) => Error("CR2014", node, "没有声明任何输出或字段。", "No output or field is declared.");

    internal static Diagnostic OutputKind(PolicyNode node) => Error(
        "CR2015",
        node,
        "输出的类型不明确。",
        "The kind of the output is not clear.",
        "写代码列表，或在 choices、flag、number、set、record、records 中恰好写一个。",
        "Give a list of codes, or exactly one of choices, flag, number, set, record and records.");

    internal static Diagnostic KeyIsNoChoice(PolicyNode node, string key) => Error(
        "CR2016", node, $"键 `{key}` 不是代码型字段。", $"The key `{key}` is not a field with codes.");

    internal static Diagnostic PriorityNeedsChoices(PolicyNode node, string output) => Error(
        "CR2017",
        node,
        $"命中策略 priority 无法给输出 `{output}` 排序。",
        $"Hit policy priority cannot rank the output `{output}`.",
        "priority 的输出必须是由高到低排列的代码。",
        "Under priority every output is a list of codes, highest first.");

    internal static Diagnostic CollectNeedsMerge(PolicyNode node, string output) => Error(
        "CR2018",
        node,
        $"命中策略 collect 不知道如何合并输出 `{output}`。",
        $"Hit policy collect does not know how to merge the output `{output}`.",
        "在输出及其每个字段上声明 merge。",
        "Declare merge on the output and on each of its fields.");

    internal static Diagnostic SaysNothing(PolicyNode node) => Error(
        "CR2019", node, "规则没有给出任何结论。", "The rule answers nothing.", "至少给出一个输出。", "Give at least one output.");

    internal static Diagnostic Cycle(PolicyNode node, IReadOnlyList<PolicyId> path) => Error(
        "CR2020",
        node,
        $"各表互为输入，形成循环：{string.Join(" → ", path)}。",
        $"These tables feed each other in a circle: {string.Join(" -> ", path)}.");

    internal static Diagnostic ReservedName(PolicyNode node, string name) => Error(
        "CR2022",
        node,
        $"名称 `{name}` 已有固定含义。",
        $"The name `{name}` has a meaning of its own in every line and answer.",
        "请改用别的名称。",
        "Choose another name.");

    internal static Diagnostic MalformedName(PolicyNode node) => Error(
        "CR2021",
        node,
        "输入、输出或字段的名称无效。",
        "The name of the input, output or field is not well formed.",
        "名称以英文字母开头，只含英文字母、数字和短横线，不超过 64 个字符。",
        "A name begins with a letter and has letters, digits and hyphens only, at most 64 characters.");

    private static Diagnostic Error(string code, PolicyNode node, string zh, string en, string? helpZh = null, string? helpEn = null) => new(
        code,
        DiagnosticLevel.Error,
        node.Place,
        new BilingualText(zh, en),
        helpZh is null || helpEn is null ? null : new BilingualText(helpZh, helpEn));
}
