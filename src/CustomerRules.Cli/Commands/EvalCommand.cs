using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CustomerRules.Cli.Eval;
using CustomerRules.Cli.Input;
using CustomerRules.Policies;
using NodaTime;

namespace CustomerRules.Cli.Commands;

/// <summary><c>eval</c>: one JSON object a line in, one out, in the same order.</summary>
internal sealed class EvalCommand(CommandLine console, RuleBook book, LocalDate asOf, Language language)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new();

    internal int Run(string decision)
    {
        var question = Questions.Named(decision, book, language);
        var cases = new CaseReader(book, asOf);
        var lines = new LineReader(console.Input, Flush);
        using var writer = new Utf8JsonWriter(buffer, Options);
        var exit = ExitCode.Done;
        while (lines.TryRead(out var line))
        {
            var found = new DiagnosticList();
            var answer = cases.Read(line, found, question.Answer);
            writer.Reset();
            writer.WriteStartObject();
            cases.Id?.Write(writer);
            if (answer is null)
            {
                WriteError(writer, found.FirstError);
                exit = ExitCode.Findings;
            }
            else
            {
                answer(writer);
            }

            writer.WriteEndObject();
            writer.Flush();
            buffer.Write("\n"u8);
            if (buffer.WrittenCount > 64 * 1024)
                Flush();
        }

        Flush();
        return exit;
    }

    private void WriteError(Utf8JsonWriter writer, Diagnostic diagnostic)
    {
        var help = diagnostic.Help is null ? "" : (language == Language.Chinese ? "" : " ") + diagnostic.Help.In(language);
        writer.WriteStartObject("error");
        writer.WriteString("code", diagnostic.Code);
        writer.WriteString("message", diagnostic.Message.In(language) + help);
        writer.WriteString("path", diagnostic.Place.Path);
        writer.WriteEndObject();
    }

    /// <summary>Writes whole lines. A character that would turn the text of a terminal round is written as JSON escapes it.</summary>
    private void Flush()
    {
        var lines = Encoding.UTF8.GetString(buffer.WrittenSpan);
        var visible = VisibleText.OfLines(lines);
        console.Output.Write(ReferenceEquals(lines, visible) ? buffer.WrittenSpan : Encoding.UTF8.GetBytes(visible));
        console.Output.Flush();
        buffer.ResetWrittenCount();
    }
}
