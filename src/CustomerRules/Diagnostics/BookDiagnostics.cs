using CustomerRules.Policies;
using CustomerRules.Policies.Reading;

namespace CustomerRules.Diagnostics;

/// <summary>CR30xx: files that do not make a rule book together.</summary>
internal static class BookDiagnostics
{
    internal static Diagnostic Misplaced(PolicyHeader header, string expected) => new(
        "CR3001",
        DiagnosticLevel.Warning,
        header.Place,
        new BilingualText($"{header.Name} 的文件应位于 {expected}。", $"The file of {header.Name} belongs at {expected}."),
        null);

    internal static Diagnostic Edited(string file, string path) => new(
        "CR3002",
        DiagnosticLevel.Error,
        SourcePlace.WholeFile(file),
        new BilingualText($"已发布的文件 {path} 被改动过。", $"The published file {path} has been edited."),
        new BilingualText(
            "已发布的文件不再修改：以新的生效日期另建一个版本。起草时可先删除 policies.lock.json。",
            "A published file is never edited: add a version with a later effective date. A draft does without policies.lock.json."));

    internal static Diagnostic Missing(PolicyNode entry, string path) => new(
        "CR3003",
        DiagnosticLevel.Error,
        entry.Place,
        new BilingualText($"已发布的文件 {path} 不见了。", $"The published file {path} is missing."),
        new BilingualText("已发布的文件须保留，以便按当时的日期作答。", "Published files stay, so that past dates keep their answers."));

    internal static Diagnostic Unpublished(string file) => new(
        "CR3004",
        DiagnosticLevel.Warning,
        SourcePlace.WholeFile(file),
        new BilingualText("该文件尚未发布：policies.lock.json 中没有它。", "The file is not published yet: policies.lock.json does not list it."),
        null);

    internal static Diagnostic UnknownRole(SourcePlace place, string rule, string role, IEnumerable<string> known) => new(
        "CR3005",
        DiagnosticLevel.Error,
        place,
        new BilingualText($"`{rule}` 中的职务 `{role}` 在查阅权限政策中不存在。", $"`{rule}` names the role `{role}`, which the access policy does not know."),
        Nearest(role, [.. known]));

    internal static Diagnostic UnknownSection(SourcePlace place, string section, IEnumerable<string> known) => new(
        "CR3006",
        DiagnosticLevel.Error,
        place,
        new BilingualText($"`review` 中的档案部分 `{section}` 在查阅权限政策中不存在。", $"`review` names the section `{section}`, which the access policy does not know."),
        Nearest(section, [.. known]));

    private static BilingualText Nearest(string written, string[] known) => Spelling.Nearest(written, known) is { } nearest
        ? new BilingualText($"是否想写 `{nearest}`？", $"Did you mean `{nearest}`?")
        : new BilingualText($"可用的代码：{string.Join("、", known)}。", $"Known codes: {string.Join(", ", known)}.");
}
