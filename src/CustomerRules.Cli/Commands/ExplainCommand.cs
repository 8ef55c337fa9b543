using System.Text;
using CustomerRules.Cli.Eval;
using CustomerRules.Cli.Input;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Cli.Commands;

/// <summary><c>explain</c>: one case in, the whole reasoning in words out.</summary>
internal sealed class ExplainCommand(CommandLine console, RuleBook book, LocalDate asOf, Language language)
{
    internal int Run(string decision)
    {
        var question = Questions.Named(decision, book, language);
        var found = new DiagnosticList();
        var text = new CaseReader(book, asOf).Read(ReadAll(), found, (reader, rules) => question.Explain(reader, rules, language));
        if (text is null)
        {
            foreach (var diagnostic in found)
                console.Error.WriteLine(diagnostic.Render(language));
            return ExitCode.Findings;
        }

        console.Output.Write(Encoding.UTF8.GetBytes(VisibleText.OfLines(text) + "\n"));
        console.Output.Flush();
        return ExitCode.Done;
    }

    /// <summary>The whole input, up to just beyond what a case may be.</summary>
    private ReadOnlyMemory<byte> ReadAll()
    {
        var buffer = new byte[LineReader.MaxLineBytes + 1];
        var count = console.Input.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return buffer.AsMemory(0, count);
    }
}
