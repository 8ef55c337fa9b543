using System.Text;
using CustomerRules.Cli.Input;
using CustomerRules.Policies;

namespace CustomerRules.Cli.Commands;

/// <summary><c>check</c>: reads and proves every policy file, and says what is wrong with any of them.</summary>
internal sealed class CheckCommand(CommandLine console, Language language, bool colour)
{
    internal int Run(string? path, string failOn)
    {
        var files = path is null ? RuleBook.EmbeddedFiles : PolicyFolder.Read(path);
        var result = RuleBook.Load(path is null ? files : [.. files, .. PolicyFolder.MissingSuppliers(files)]);
        var text = new StringBuilder();
        foreach (var diagnostic in result.Diagnostics)
            text.Append(Painted(diagnostic)).Append('\n');
        text.Append(Summary(result, files.Count)).Append('\n');
        console.Output.Write(Encoding.UTF8.GetBytes(text.ToString()));
        console.Output.Flush();
        if (!result.Succeeded)
            return ExitCode.PolicyDoesNotLoad;
        var threshold = failOn switch
        {
            "warning" => DiagnosticLevel.Warning,
            "information" => DiagnosticLevel.Information,
            _ => DiagnosticLevel.Error,
        };
        return result.Diagnostics.Any(diagnostic => diagnostic.Level >= threshold) ? ExitCode.Findings : ExitCode.Done;
    }

    private string Painted(Diagnostic diagnostic)
    {
        var line = diagnostic.Render(language);
        if (!colour)
            return line;
        var paint = diagnostic.Level switch
        {
            DiagnosticLevel.Error => "\e[31m",
            DiagnosticLevel.Warning => "\e[33m",
            _ => "\e[36m",
        };
        return paint + line + "\e[0m";
    }

    private string Summary(PolicyReadResult<RuleBook> result, int files)
    {
        var errors = result.Diagnostics.Count(diagnostic => diagnostic.Level == DiagnosticLevel.Error);
        var warnings = result.Diagnostics.Count(diagnostic => diagnostic.Level == DiagnosticLevel.Warning);
        var zh = language == Language.Chinese;
        string Counted(int count, string noun) => count == 1 ? $"{count} {noun}" : $"{count} {noun}s";
        return result.TryGetValue(out var book)
            ? zh
                ? $"{files} 个文件：{book.Tables.Ids.Length} 项决策表已证明完整、无矛盾、无失效规则；条款 {book.Catalogue.Count} 条；错误 {errors}，警告 {warnings}。"
                : $"{Counted(files, "file")}: {Counted(book.Tables.Ids.Length, "table")} proved complete, free of conflicts and of dead rules; {Counted(book.Catalogue.Count, "clause")}; {Counted(errors, "error")}, {Counted(warnings, "warning")}."
            : zh
                ? $"{files} 个文件：未能加载；错误 {errors}，警告 {warnings}。"
                : $"{Counted(files, "file")}: the policies do not load; {Counted(errors, "error")}, {Counted(warnings, "warning")}.";
    }
}
