using System.Collections.Immutable;
using System.Text;
using CustomerRules.Cli.Input;
using CustomerRules.Permissions.Analysis;
using CustomerRules.Policies;

namespace CustomerRules.Cli.Commands;

/// <summary><c>check</c>: reads and proves every policy file, and says what is wrong with any of them.</summary>
internal sealed class CheckCommand(CommandLine console, Language language, bool colour)
{
    internal int Run(string? path, string failOn)
    {
        var files = path is null ? RuleBook.EmbeddedFiles : PolicyFolder.Read(path);
        var result = RuleBook.Load(path is null ? files : [.. files, .. PolicyFolder.MissingSuppliers(files)]);
        // Only an author asks which rules of access have an effect: loading does not pay for it.
        ImmutableArray<Diagnostic> diagnostics = [.. result.Diagnostics, .. StrayPolicies.Of(files), .. result.TryGetValue(out var book) ? AccessRemarks.Of(book.Access) : []];
        var text = new StringBuilder();
        foreach (var diagnostic in diagnostics)
            text.Append(Painted(diagnostic)).Append('\n');
        text.Append(new CheckSummary(book, diagnostics, files).In(language)).Append('\n');
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
        return diagnostics.Any(diagnostic => diagnostic.Level >= threshold) ? ExitCode.Findings : ExitCode.Done;
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
}
