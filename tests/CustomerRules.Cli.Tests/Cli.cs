using System.Text;
using System.Text.Json;

namespace CustomerRules.Cli.Tests;

/// <summary>Runs the command in this process, as of a fixed day unless the test names one.</summary>
internal static class Cli
{
    internal static CliRun Run(byte[] input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var exit = new CommandLine(new MemoryStream(input), output, error, colour: false).Run(args);
        return new CliRun(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    internal static CliRun Run(string input, params string[] args) => Run(Encoding.UTF8.GetBytes(input), args);

    /// <summary><c>eval DECISION</c> as of 2 March 2026.</summary>
    internal static CliRun Eval(string decision, params string[] lines) =>
        Run(string.Concat(lines.Select(line => line + "\n")), "eval", decision, "--as-of", "2026-03-02");

    /// <summary>The one answer to one line.</summary>
    internal static string Answer(string decision, string line)
    {
        var run = Eval(decision, line);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        return Assert.Single(run.Lines);
    }

    /// <summary>The refusal of one line, as <c>code path: message</c>.</summary>
    internal static string Refusal(string decision, string line, params string[] more)
    {
        var run = Run(line + "\n", ["eval", decision, "--as-of", "2026-03-02", .. more]);
        Assert.Equal((1, ""), (run.Exit, run.Error));
        return RefusalIn(Assert.Single(run.Lines));
    }

    internal static string RefusalIn(string line)
    {
        using var document = JsonDocument.Parse(line);
        var error = document.RootElement.GetProperty("error");
        Assert.Equal(["code", "message", "path"], error.EnumerateObject().Select(member => member.Name));
        return $"{error.GetProperty("code")} {error.GetProperty("path")}: {error.GetProperty("message")}";
    }

    /// <summary>A member of an answer as text.</summary>
    internal static string Member(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.GetProperty(name).ToString();
    }

    internal static bool Has(string line, string name)
    {
        using var document = JsonDocument.Parse(line);
        return document.RootElement.TryGetProperty(name, out _);
    }
}
