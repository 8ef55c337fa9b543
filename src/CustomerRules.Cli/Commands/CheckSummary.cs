using CustomerRules.Permissions.Analysis;
using CustomerRules.Policies;

namespace CustomerRules.Cli.Commands;

/// <summary>What <c>check</c> says at last: what the files hold, and how many complaints there were. Policies that the book took from
/// elsewhere, because the files have none, are not counted.</summary>
internal sealed class CheckSummary(RuleBook? book, IReadOnlyCollection<Diagnostic> diagnostics, IReadOnlyCollection<PolicyFile> files)
{
    private readonly HashSet<string> given = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);

    internal string In(Language language)
    {
        var zh = language == Language.Chinese;
        var errors = Count(DiagnosticLevel.Error);
        var warnings = Count(DiagnosticLevel.Warning);
        var complaints = zh ? $"错误 {errors}，警告 {warnings}" : $"{Counted(errors, "error")}, {Counted(warnings, "warning")}";
        var head = zh ? $"{files.Count} 个文件：" : $"{Counted(files.Count, "file")}: ";
        if (book is null)
            return head + (zh ? $"未能加载；{complaints}。" : $"the policies do not load; {complaints}.");
        return head + string.Join(zh ? "；" : "; ", [.. Parts(book, zh), complaints]) + (zh ? "。" : ".");
    }

    private IEnumerable<string> Parts(RuleBook book, bool zh)
    {
        var own = book.Tables.Tables.Where(table => given.Contains(table.Header.Place.File)).Select(table => table.Header.Id).Distinct().ToList();
        var borrowed = book.Tables.Ids.Except(own).Order().ToList();
        var tables = own.Count;
        yield return zh ? $"{tables} 项决策表已证明完整、无矛盾、{Dead(zh)}" : $"{Counted(tables, "table")} proved complete, {Dead(zh)}";
        if (borrowed.Count > 0)
            yield return zh ? $"取自内置规则：{string.Join("、", borrowed)}" : $"taken from the embedded book: {string.Join(", ", borrowed)}";
        if (Given(book.ServiceLevels.Calendar.Notices) is > 0 and var notices)
            yield return zh ? $"工作日历 {notices} 份安排" : $"a work calendar of {Counted(notices, "notice")}";
        if (Given(book.ServiceLevels.Hours.Versions) is > 0 and var hours)
            yield return zh ? $"服务时间 {hours} 个版本" : $"service hours in {Counted(hours, "version")}";
        if (book.Obligations is { } obligations)
            yield return zh ? $"周期性义务 {obligations.Versions[^1].Obligations.Length} 项" : Counted(obligations.Versions[^1].Obligations.Length, "recurring obligation");
        if (book.Metrics is { } metrics)
            yield return zh ? $"指标 {metrics.Versions[^1].Metrics.Length} 项" : Counted(metrics.Versions[^1].Metrics.Length, "metric");
        if (Given(book.ArchiveSchemas.All) is > 0 and var schemas)
            yield return zh ? $"档案模板 {schemas} 份" : Counted(schemas, "archive schema");
        yield return zh ? $"条款 {book.Catalogue.Count} 条" : Counted(book.Catalogue.Count, "clause");
    }

    /// <summary>A table proves that each of its rules decides; whether a rule of access has an effect shows in all tables together.</summary>
    private string Dead(bool zh) => diagnostics.Count(AccessRemarks.TellsOfRule) switch
    {
        0 => zh ? "无失效规则" : "free of conflicts and of dead rules",
        var dead => zh ? $"{dead} 条查阅权限规则没有作用" : $"free of conflicts, {Counted(dead, "rule")} of access without effect",
    };

    private int Given(IEnumerable<IPolicy> policies) => policies.Count(policy => given.Contains(policy.Header.Place.File));

    private int Count(DiagnosticLevel level) => diagnostics.Count(diagnostic => diagnostic.Level == level);

    private static string Counted(int count, string noun) => count == 1 ? $"{count} {noun}" : $"{count} {noun}s";
}
