using System.Diagnostics;
using System.Text;

namespace CustomerRules.Cli.Tests;

/// <summary>The built executable, once, through real pipes.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_executable_answers_the_example_of_the_contract_through_a_pipe()
    {
        // bin/<configuration>/net10.0 of this project has its twin below the command.
        var output = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory);
        var configuration = Path.GetFileName(Path.GetDirectoryName(output)!);
        var program = Path.Combine(Repository.Root, "src", "CustomerRules.Cli", "bin", configuration, Path.GetFileName(output), "customer-rules");
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? program + ".exe" : program, ["eval", "complaint", "--as-of", "2026-03-02"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        const string Case = """{"id":"甲","incident":"lift-entrapment","households":1,"departments":1,"written":false,"needsExtension":false,"selfResolvable":false}""";

        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(Case + "\n{\n");
        process.StandardInput.Close();
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();

        Assert.Equal((1, ""), (process.ExitCode, texts[1]));
        Assert.Equal(Cli.Eval("complaint", Case, "{").Output, texts[0]);
        Assert.Contains("\"to\":[\"department-manager\",\"service-centre-head\",\"project-head\",\"company-customer-service\"]", texts[0], StringComparison.Ordinal);
    }
}
