using System.Diagnostics;

namespace CustomerRules.Tests;

/// <summary>Runs a sample as a program whose output goes to a file.</summary>
internal static class SampleProgram
{
    internal static async Task<(int Exit, string Output, string Error)> Run(string sample, params string[] arguments)
    {
        // bin/<configuration>/net10.0 of this project has its twin below the sample.
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var framework = Path.GetFileName(output);
        var configuration = Path.GetFileName(Path.GetDirectoryName(output)!);
        var program = Path.Combine(Repository.Root, "samples", sample, "bin", configuration, framework, sample + ".dll");
        var start = new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, texts[0].ReplaceLineEndings("\n"), texts[1].ReplaceLineEndings("\n"));
    }
}
