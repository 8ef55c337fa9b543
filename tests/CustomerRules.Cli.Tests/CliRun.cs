namespace CustomerRules.Cli.Tests;

/// <summary>What a run of the command left behind.</summary>
/// <param name="Exit">The exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record CliRun(int Exit, string Output, string Error)
{
    /// <summary>The lines of the output. The last one must have its line feed.</summary>
    internal string[] Lines
    {
        get
        {
            if (Output.Length == 0)
                return [];
            Assert.EndsWith("\n", Output, StringComparison.Ordinal);
            return Output[..^1].Split('\n');
        }
    }
}
